//! Terms that contradict the records or themselves are refused by name.

use matcher::plan::{Contradiction, Floor, List, Named, NoFloor, NoPlan, Policy, Terms, plan};
use matcher::{Gate, Pair};

use crate::records::Records;

#[test]
fn contradictions_are_refused_by_name_and_all_at_once() {
    let mut records = Records::new(7, 12);
    let passing = records.passing();
    let same = passing
        .windows(2)
        .find(|pairs| pairs[0].request == pairs[1].request);
    let (one, other) = same
        .map(|pairs| (pairs[0], pairs[1]))
        .expect("two offers for one request");
    for request in &mut records.requests {
        if request.id == one.request {
            request.content.max_matches = Some(1);
        }
    }
    let failing = records.requests.iter().find_map(|request| {
        let offer = records.offers.iter().find(|offer| {
            !Pair::new(request, offer, records.basis())
                .failed_gates()
                .is_empty()
        })?;
        let gates: Vec<Gate> = Pair::new(request, offer, records.basis()).failed_gates();
        Some((
            Named {
                request: request.id,
                offer: offer.id,
            },
            gates,
        ))
    });
    let (failing, gates) = failing.expect("some pair fails");
    let stranger = Records::new(8, 1);
    let unknown = Named {
        request: stranger.requests[0].id,
        offer: one.offer,
    };
    let mut terms = Terms::new(Policy::BestFit);
    terms.pinned = vec![one, other, failing, one, unknown];
    terms.excluded = vec![other];
    let refused = plan(&records.requests, &records.offers, records.basis(), &terms);
    let Err(NoPlan::Contradictions(faults)) = refused else {
        panic!("{refused:?}")
    };
    for expected in [
        Contradiction::Twice {
            list: List::Pinned,
            pair: one,
        },
        Contradiction::UnknownRequest {
            list: List::Pinned,
            request: unknown.request,
        },
        Contradiction::PinnedAndExcluded { pair: other },
        Contradiction::FailsGates {
            pair: failing,
            gates,
        },
        Contradiction::RequestLimit {
            request: one.request,
            pins: 2,
            limit: 1,
        },
    ] {
        assert!(
            faults.contains(&expected),
            "{expected} not among {faults:?}"
        );
    }
    assert_eq!(faults.len(), 5);
}

#[test]
fn the_limit_of_an_offer_and_records_that_are_there_twice_or_not_at_all_are_named() {
    let mut records = Records::new(7, 12);
    let passing = records.passing();
    let twice = passing.iter().find_map(|one| {
        let other = passing
            .iter()
            .find(|other| other.offer == one.offer && other.request != one.request)?;
        Some((*one, *other))
    });
    let (one, other) = twice.expect("two requests for one offer");
    for offer in &mut records.offers {
        if offer.id == one.offer {
            offer.content.max_matches = Some(1);
        }
    }
    let stranger = Records::new(8, 1).offers.remove(0).id;
    let unknown = Named {
        request: one.request,
        offer: stranger,
    };
    let mut terms = Terms::new(Policy::Widest);
    terms.pinned = vec![one, other];
    terms.excluded = vec![unknown];
    let refused = |records: &Records| {
        let refused = plan(&records.requests, &records.offers, records.basis(), &terms);
        let Err(NoPlan::Contradictions(faults)) = refused else {
            panic!("{refused:?}")
        };
        faults
    };
    let of_terms = [
        Contradiction::UnknownOffer {
            list: List::Excluded,
            offer: stranger,
        },
        Contradiction::OfferLimit {
            offer: one.offer,
            pins: 2,
            limit: 1,
        },
    ];
    assert_eq!(refused(&records), of_terms);
    let (request, offer) = (records.requests[3].clone(), records.offers[4].clone());
    let (asked, given) = (request.id, offer.id);
    records.requests.push(request);
    records.offers.push(offer);
    let faults = refused(&records);
    for expected in [
        Contradiction::RequestTwice { request: asked },
        Contradiction::OfferTwice { offer: given },
    ] {
        assert!(
            faults.contains(&expected),
            "{expected} not among {faults:?}"
        );
    }
}

#[test]
fn a_floor_is_from_1_to_100() {
    let points = |given: u32| Floor::try_from(given).map(Floor::points);
    assert_eq!((points(1), points(100)), (Ok(1), Ok(100)));
    for given in [0, 101, u32::MAX] {
        assert_eq!(points(given), Err(NoFloor(given)));
    }
}
