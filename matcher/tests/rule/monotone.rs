//! What fits better, or asks less, never scores less.

use domain::record::{Offer, Request, Window};
use domain::vocabulary::Area;
use proptest::prelude::*;

use crate::better::{BETTER, Better};
use crate::properties::{a_fitting_pair, an_offer, score};

/// Names the State of a request: better for that, but of more than 12 States named each counts less.
const NAMING: Better = |offer, request| {
    let named = Area::State(request.state);
    offer.content.coverage.retain(|area| *area != named);
    offer.content.coverage.push(named);
};

/// Less asked by a request, as one offer sees it.
type Less = fn(&mut Request, &Offer);

/// What is no longer asked can only have been missing.
const LESS: [Less; 8] = [
    |request, _| request.content.window = None,
    |request, _| {
        request.content.window = request.content.window.map(|window| Window {
            flexible: true,
            ..window
        });
    },
    |request, _| {
        request.content.seats = None;
        request.content.amount_usd = None;
    },
    // Not where seats are all that the rule can compare: of an amount that is not stated it knows nothing.
    |request, offer| {
        if request.content.amount_usd.is_none() || offer.content.amount_usd_left.is_some() {
            request.content.seats = None;
        }
    },
    |request, offer| {
        let offered = |modality: &_| offer.content.modalities.contains(modality);
        if request.content.modalities_wanted.iter().any(offered) {
            request.content.modalities_wanted.retain(offered);
        }
    },
    |request, offer| {
        let offered = |audience: &_| offer.content.audiences.contains(audience);
        if request.content.audiences.iter().any(offered) {
            request.content.audiences.retain(offered);
        }
    },
    |request, _| request.content.expires_on = None,
    |request, _| request.content.max_matches = None,
];

/// Gives an offer dates, so that the pair may or may not have time.
fn with_dates_of(mut offer: Offer, dated: &Offer) -> Offer {
    offer.content.window = dated.content.window;
    offer.content.lead_time_days = dated.content.lead_time_days;
    offer
}

proptest! {
    #[test]
    fn a_better_value_never_lowers_a_score(
        (request, offer) in a_fitting_pair(), dated in an_offer(), which in 0..=BETTER.len(),
    ) {
        let offer = with_dates_of(offer, &dated);
        let mut better = offer.clone();
        BETTER.get(which).unwrap_or(&NAMING)(&mut better, &request);
        prop_assert!(score(&request, &better) >= score(&request, &offer), "{which}");
    }

    #[test]
    fn less_asked_never_lowers_a_score(
        (request, offer) in a_fitting_pair(), dated in an_offer(), which in 0..LESS.len(),
    ) {
        let offer = with_dates_of(offer, &dated);
        let mut less = request.clone();
        LESS[which](&mut less, &offer);
        prop_assert!(score(&less, &offer) >= score(&request, &offer), "{which}");
    }
}
