//! Rankings kept fresh equal rankings made anew.

use chrono::Days;
use domain::id::{OfferId, RequestId};
use matcher::{Basis, Rankings, WeightSet};

use crate::generate::Generator;
use crate::support::{cases, index_of, offer, population, request};

const TOP: usize = 4;

fn assert_fresh(kept: &Rankings, requests: &[RequestId], offers: &[OfferId]) {
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, kept.index().day());
    for id in requests {
        let expected = kept.index().rank_offers(*id, |_| true, basis, Some(TOP));
        let expected = expected.map(|ranking| {
            ranking
                .matches
                .iter()
                .map(|each| (each.offer, each.score))
                .collect()
        });
        assert_eq!(kept.offers_for(*id), expected);
    }
    for id in offers {
        let expected = kept.index().rank_requests(*id, |_| true, basis, Some(TOP));
        let expected = expected.map(|ranking| {
            ranking
                .matches
                .iter()
                .map(|each| (each.request, each.score))
                .collect()
        });
        assert_eq!(kept.requests_for(*id), expected);
    }
}

#[test]
fn rankings_kept_fresh_equal_rankings_made_anew_after_any_changes() {
    for seed in 0..cases(6) {
        let (requests, offers) = population(seed, 50);
        let requests: Vec<_> = requests.iter().map(|each| each.id).collect();
        let offers: Vec<_> = offers.iter().map(|each| each.id).collect();
        let mut generator = Generator::new(seed + 1_000);
        let (first, second) = population(seed, 50);
        let mut day = "2026-12-01".parse().unwrap();
        let index = index_of(&first, &second, day);
        let mut kept = Rankings::new(index, WeightSet::standard(), TOP);
        for step in 0..120 {
            let place = usize::try_from(generator.number(0, 49)).unwrap();
            match generator.number(0, 11) {
                0 => kept.remove_offer(offers[place]),
                1 => kept.remove_request(requests[place]),
                2 => {
                    let days = Days::new(generator.number(1, 90));
                    day = if generator.number(0, 4) == 0 {
                        day - days
                    } else {
                        day + days
                    };
                    kept.set_day(day);
                }
                3..=6 => {
                    let mut request = request(&mut generator);
                    request.id = requests[place];
                    kept.upsert_request(request);
                }
                _ => {
                    let mut offer = offer(&mut generator);
                    offer.id = offers[place];
                    kept.upsert_offer(offer);
                }
            }
            if step % 10 == 9 {
                assert_fresh(&kept, &requests, &offers);
            }
        }
    }
}
