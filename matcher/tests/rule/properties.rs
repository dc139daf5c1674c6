//! What must hold for any records.

use std::collections::BTreeMap;

use domain::record::{Offer, Request};
use domain::vocabulary::Area;
use matcher::{
    Basis, Factor, Index, Pair, Ranking, Score, WeightSet, nearest_offers, rank_offers,
    rank_requests,
};
use proptest::prelude::*;

use crate::generate::Generator;
use crate::support::today;
use crate::twins::twins;

pub fn a_request() -> impl Strategy<Value = Request> {
    any::<u64>().prop_map(|seed| Request::from_file(&Generator::new(seed).request()).unwrap())
}

pub fn an_offer() -> impl Strategy<Value = Offer> {
    any::<u64>().prop_map(|seed| Offer::from_file(&Generator::new(seed).offer()).unwrap())
}

/// An offer made to pass the gates of a request, whatever else it says.
pub fn a_fitting_pair() -> impl Strategy<Value = (Request, Offer)> {
    (a_request(), an_offer()).prop_map(|(mut request, mut offer)| {
        request.status = domain::lifecycle::RequestStatus::Published;
        request.content.expires_on = None;
        request.content.max_matches = None;
        offer.status = domain::lifecycle::OfferStatus::Published;
        offer.provider_state = None;
        let theme = request.content.themes[0].code;
        let content = &mut offer.content;
        content.expires_on = None;
        content.max_matches = None;
        content.themes.push(theme.parent().themes()[0]);
        content.themes.dedup();
        content.coverage.push(Area::World);
        content
            .modalities
            .push(request.content.modalities_wanted[0]);
        content.window = None;
        content.lead_time_days = 0;
        content.seats_left = content.seats_left.map(|seats| seats + 1);
        content.amount_usd_left = content.amount_usd_left.map(|amount| amount + 1);
        (request, offer)
    })
}

/// What the pair scores, if it passes the gates.
pub fn score(request: &Request, offer: &Offer) -> Option<Score> {
    let weights = WeightSet::standard();
    let pair = Pair::new(request, offer, Basis::new(&weights, today()));
    pair.score().ok().map(|scored| scored.score)
}

fn offers_ranked(request: &Request, offers: &[Offer]) -> Ranking {
    let weights = WeightSet::standard();
    rank_offers(request, offers, Basis::new(&weights, today()), None)
}

proptest! {
    #[test]
    fn a_score_is_the_sum_of_parts_within_their_weights((request, offer) in a_fitting_pair()) {
        let weights = WeightSet::standard();
        let scored = Pair::new(&request, &offer, Basis::new(&weights, today())).score().unwrap();
        for factor in Factor::ALL {
            prop_assert!(*scored.factors.get(*factor) <= weights.of(*factor));
        }
        let sum: u32 = Factor::ALL.iter().map(|factor| scored.factors.get(*factor)).sum();
        prop_assert_eq!(scored.score.points(), sum);
        prop_assert_eq!(scored.band, scored.score.band());
    }

    #[test]
    fn every_improvement_raises_the_score_to_what_it_says((request, offer) in a_fitting_pair()) {
        let weights = WeightSet::standard();
        let explained = Pair::new(&request, &offer, Basis::new(&weights, today())).explain();
        let outcome = explained.outcome.unwrap();
        for each in &outcome.improvements {
            prop_assert_eq!(each.score.points(), outcome.score.points() + each.gain);
            prop_assert!(each.gain > 0);
        }
        prop_assert!(outcome.improvements.is_sorted_by_key(|each| std::cmp::Reverse(each.gain)));
    }

    #[test]
    fn the_order_of_the_input_plays_no_part(
        request in a_request(), offer in an_offer(),
        offers in prop::collection::vec(an_offer(), 0..12),
        requests in prop::collection::vec(a_request(), 0..12),
    ) {
        let backwards: Vec<Offer> = offers.iter().rev().cloned().collect();
        prop_assert_eq!(offers_ranked(&request, &offers), offers_ranked(&request, &backwards));
        let weights = WeightSet::standard();
        let basis = Basis::new(&weights, today());
        prop_assert_eq!(
            rank_requests(&offer, &requests, basis, Some(5)),
            rank_requests(&offer, requests.iter().rev(), basis, Some(5))
        );
        prop_assert_eq!(
            nearest_offers(&request, &offers, basis, 5),
            nearest_offers(&request, &backwards, basis, 5)
        );
    }

    #[test]
    fn an_unrelated_record_changes_nothing(
        (request, offer) in a_fitting_pair(), stranger in an_offer(),
        mut offers in prop::collection::vec(an_offer(), 0..12),
    ) {
        offers.push(offer);
        let before = offers_ranked(&request, &offers).matches;
        offers.push(stranger.clone());
        let mut after = offers_ranked(&request, &offers).matches;
        after.retain(|scored| scored.offer != stranger.id);
        prop_assert_eq!(after, before);
    }

    #[test]
    fn states_with_the_same_areas_score_the_same(
        (mut request, mut offer) in a_fitting_pair(), which in any::<prop::sample::Index>(),
    ) {
        let [one, other] = *which.get(&twins(today()));
        offer.content.coverage.retain(|area| !matches!(area, Area::State(_)));
        request.state = one;
        let first = score(&request, &offer);
        request.state = other;
        prop_assert_eq!(score(&request, &offer), first);
    }

    #[test]
    fn an_index_kept_up_to_date_equals_one_built_anew(
        (request, offer) in a_fitting_pair(),
        changes in prop::collection::vec((0_usize..8, an_offer(), any::<bool>()), 0..20),
    ) {
        let slots: Vec<_> = (0..8).map(uuid::Uuid::from_u128).collect();
        let mut kept = Index::default();
        kept.upsert_request(request.clone());
        kept.upsert_offer(offer.clone());
        let mut latest = BTreeMap::from([(offer.id, offer)]);
        for (slot, mut offer, stays) in changes {
            offer.id = domain::id::OfferId::new(slots[slot]);
            if stays {
                kept.upsert_offer(offer.clone());
                latest.insert(offer.id, offer);
            } else {
                kept.remove_offer(offer.id);
                latest.remove(&offer.id);
            }
        }
        let mut rebuilt = Index::default();
        for offer in latest.into_values() {
            rebuilt.upsert_offer(offer);
        }
        rebuilt.upsert_request(request.clone());
        let weights = WeightSet::standard();
        let basis = Basis::new(&weights, today());
        prop_assert_eq!(
            kept.rank_offers(request.id, |_| true, basis, None),
            rebuilt.rank_offers(request.id, |_| true, basis, None)
        );
    }
}

#[test]
fn there_are_states_with_the_same_areas() {
    let found = twins(today());
    assert!(found.len() > 5, "{found:?}");
}
