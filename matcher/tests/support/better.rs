//! Changes of an offer that can only make it fit better.

use domain::record::{Offer, Request, Window};
use domain::vocabulary::{Area, CostToRecipient, Provision};

/// A better value for one field of an offer, as one request sees it.
pub type Better = fn(&mut Offer, &Request);

/// Better for the one request, and no worse for any other.
pub const BETTER: [Better; 12] = [
    |offer, request| {
        offer
            .content
            .themes
            .extend(request.content.themes.last().map(|t| t.code));
    },
    |offer, _| offer.content.coverage.push(Area::World),
    |offer, request| {
        offer
            .content
            .modalities
            .extend(&request.content.modalities_wanted);
    },
    |offer, request| {
        offer
            .content
            .modalities
            .extend(&request.content.modalities_acceptable);
    },
    |offer, request| offer.content.levels.push(request.content.level_wanted),
    |offer, request| offer.content.audiences.extend(&request.content.audiences),
    |offer, request| {
        let language = request.content.languages[0];
        offer
            .content
            .languages
            .insert(language, Provision::Delivered);
    },
    |offer, _| offer.content.lead_time_days /= 2,
    |offer, _| offer.content.seats_left = offer.content.seats_left.map(|seats| seats * 2),
    |offer, _| {
        offer.content.window = offer.content.window.map(|window| Window {
            flexible: true,
            ..window
        });
    },
    |offer, _| {
        offer.content.follow_up = true;
        offer.content.local_partner = true;
    },
    |offer, _| {
        offer.content.cost_to_recipient = CostToRecipient::None;
        offer.content.conditions.clear();
    },
];
