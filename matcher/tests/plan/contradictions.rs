//! Terms that contradict the records or themselves are refused by name.

use matcher::plan::{Contradiction, List, Named, NoPlan, Policy, Terms, plan};
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
