//! The realistic family: what a register could hold.

use domain::id::{OfferId, RequestId};
use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::record::{Offer, OfferContent, Request, RequestContent};
use domain::vocabulary::{
    Area, Audience, CapabilityAxis, CostToRecipient, Delivery, LanguageTag, Level, Modality,
    NeedSource, ProviderType, Provision, StateCode,
};

use crate::content::{self, NOTE};
use crate::dial::Dial;
use crate::places;
use crate::random::Random;
use crate::tables::TABLES;

/// Days within which windows begin: three years.
const HORIZON: u64 = 1_095;

/// Makes a request.
pub(crate) fn request(random: &mut Random, dial: &Dial, place: usize) -> Request {
    let published_at = content::published_at(random);
    let state = TABLES.askers.draw(random).unwrap_or(StateCode::FJI);
    let draws = random.small(1, 2);
    Request {
        id: RequestId::new(content::id(random, published_at)),
        state,
        active_matches: random.small(0, 2),
        status: match random.number(1, 100) {
            1 => RequestStatus::Withdrawn,
            2 => RequestStatus::Dormant,
            _ => RequestStatus::Published,
        },
        published_at: Some(published_at),
        content: RequestContent {
            title: content::title("request", place),
            need: NOTE.to_owned(),
            languages: random.some(draws, |random| places::language(state, random)),
            ..asked(random, dial)
        },
    }
}

/// What is asked, but for the texts and the languages.
fn asked(random: &mut Random, dial: &Dial) -> RequestContent {
    let draws = random.small(1, dial.themes_asked);
    let themes = random.some(draws, |random| TABLES.themes.draw(random));
    let draws = random.small(1, 3);
    let wanted = random.some(draws, |random| TABLES.modalities.draw(random));
    let draws = random.small(0, dial.acceptable);
    let acceptable = modalities_but(random, draws, &wanted);
    let draws = random.small(1, 2);
    RequestContent {
        title: String::new(),
        need: String::new(),
        background: String::new(),
        themes: content::shares(random, &themes),
        modalities_wanted: wanted,
        modalities_acceptable: acceptable,
        audiences: random.some(draws, |random| random.pick(Audience::ALL)),
        level_now: random.pick(Level::ALL),
        level_wanted: random.pick(Level::ALL).unwrap_or(Level::Basic),
        languages: Vec::new(),
        window: (!random.chance(15)).then(|| content::window(random, HORIZON, 365, dial.flexible)),
        seats: random.chance(60).then(|| 5 * random.small(1, 12)),
        amount_usd: random.chance(25).then(|| amount(random)),
        max_matches: (!random.chance(5)).then(|| random.small(1, 3)),
        already_under_way: String::new(),
        own_contribution: String::new(),
        source: random.pick(NeedSource::ALL),
        axis: random.some(1, |random| random.pick(CapabilityAxis::ALL)),
        norms: Vec::new(),
        tags: Vec::new(),
        threats: Vec::new(),
        expires_on: expires_on(random),
    }
}

/// Makes an offer.
pub(crate) fn offer(random: &mut Random, dial: &Dial, place: usize) -> Offer {
    let published_at = content::published_at(random);
    let provider_type = random.pick(ProviderType::ALL);
    let provider_type = provider_type.unwrap_or(ProviderType::State);
    let is_state = provider_type == ProviderType::State;
    Offer {
        id: OfferId::new(content::id(random, published_at)),
        provider: "A generated provider".to_owned(),
        provider_type,
        provider_state: is_state.then(|| TABLES.givers.draw(random)).flatten(),
        active_matches: random.small(0, 3),
        status: match random.number(1, 100) {
            1 => OfferStatus::Paused,
            2 => OfferStatus::Withdrawn,
            _ => OfferStatus::Published,
        },
        published_at: Some(published_at),
        content: OfferContent {
            title: content::title("offer", place),
            description: NOTE.to_owned(),
            ..offered(random, dial)
        },
    }
}

/// What is offered, but for the texts.
fn offered(random: &mut Random, dial: &Dial) -> OfferContent {
    // The provider has one State in mind: where it is decides on areas and languages.
    let host = TABLES.askers.draw(random).unwrap_or(StateCode::FJI);
    let draws = random.small(1, dial.themes_offered);
    let themes = random.some(draws, |random| TABLES.themes.draw(random));
    let draws = random.small(1, dial.modalities);
    let modalities = random.some(draws, |random| TABLES.modalities.draw(random));
    let draws = random.small(1, 3);
    let audiences = random.some(draws, |random| random.pick(Audience::ALL));
    let draws = random.small(1, 2);
    OfferContent {
        title: String::new(),
        description: String::new(),
        themes,
        coverage: coverage(random, dial, host),
        modalities,
        audiences,
        levels: random.some(draws, |random| random.pick(Level::ALL)),
        languages: languages(random, host).into_iter().collect(),
        delivery: random.some(1, |random| random.pick(Delivery::ALL)),
        window: (!random.chance(20))
            .then(|| content::window(random, HORIZON, dial.days, dial.flexible)),
        lead_time_days: if random.chance(30) {
            30 * random.small(1, 6)
        } else {
            0
        },
        seats_left: random.chance(60).then(|| left(random, 5, 16)),
        amount_usd_left: random.chance(30).then(|| amount(random)),
        max_matches: (!random.chance(5)).then(|| random.small(1, 4)),
        recurring: random.chance(20),
        cost_to_recipient: match random.number(1, 10) {
            1..=6 => CostToRecipient::None,
            7..=8 => CostToRecipient::Travel,
            9 => CostToRecipient::Shared,
            _ => CostToRecipient::Full,
        },
        conditions: if random.chance(30) {
            "An agreement is signed first.".to_owned()
        } else {
            String::new()
        },
        follow_up: random.chance(40),
        local_partner: random.chance(35),
        axis: Vec::new(),
        norms: Vec::new(),
        tags: Vec::new(),
        expires_on: expires_on(random),
    }
}

/// Modalities, none of which is wanted already.
fn modalities_but(random: &mut Random, draws: u32, wanted: &[Modality]) -> Vec<Modality> {
    if draws == 0 {
        return Vec::new();
    }
    let mut found = random.some(draws, |random| TABLES.modalities.draw(random));
    found.retain(|modality| !wanted.contains(modality));
    found
}

/// The world, a region, or groups and States around the host.
fn coverage(random: &mut Random, dial: &Dial, host: StateCode) -> Vec<Area> {
    if random.chance(dial.world) {
        return vec![Area::World];
    }
    if random.chance(dial.region) {
        return places::region_of(host, random).into_iter().collect();
    }
    let near = places::groups_of(host);
    let mut areas = Vec::new();
    if random.chance(60) {
        let draws = random.small(1, dial.groups);
        areas = random.some(draws, |random| random.pick(&near));
    }
    if areas.is_empty() || random.chance(25) {
        let draws = random.small(1, dial.states);
        areas.push(Area::State(host));
        let states = random.some(draws, |random| TABLES.askers.draw(random));
        areas.extend(states.into_iter().map(Area::State));
    }
    areas.sort_unstable();
    areas.dedup();
    areas
}

/// A language or two of the host's region, and often English.
fn languages(random: &mut Random, host: StateCode) -> Vec<(LanguageTag, Provision)> {
    let draws = random.small(1, 3);
    let mut tags = random.some(draws, |random| places::language(host, random));
    if random.chance(50) {
        tags.extend(LanguageTag::parse("en"));
    }
    let provided = |tag| {
        let provision = match random.number(1, 10) {
            1..=6 => Provision::Delivered,
            7..=8 => Provision::Interpretation,
            _ => Provision::Materials,
        };
        (tag, provision)
    };
    tags.into_iter().map(provided).collect()
}

/// An amount in US dollars, of four magnitudes.
fn amount(random: &mut Random) -> u64 {
    let unit = random.pick(&[1_000, 10_000, 100_000, 1_000_000]);
    unit.unwrap_or(1_000) * random.number(1, 20)
}

/// What is left of a multiple of `unit`, which now and then is nothing.
fn left(random: &mut Random, unit: u32, most: u32) -> u32 {
    if random.chance(2) {
        return 0;
    }
    unit * random.small(1, most)
}

/// The last day of a record: mostly none, seldom gone by.
fn expires_on(random: &mut Random) -> Option<chrono::NaiveDate> {
    match random.number(1, 100) {
        1 => content::after(0).pred_opt(),
        2..=30 => Some(content::after(random.number(30, HORIZON))),
        _ => None,
    }
}
