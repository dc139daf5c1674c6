//! Pairs that are judged once, against each ranking by itself.

use instances::{INSTANCE_DAY, Selectivity, Spec};
use matcher::{Basis, Comparison, Judged, Scored, Shift, WeightSet, compare_offers, rank_offers};
use serde_json::json;

fn other() -> WeightSet {
    let raw = json!({
        "name": "places-1", "theme": 5, "geography": 60, "modality": 5, "level_audience": 10,
        "language": 10, "timing": 5, "scale": 5, "openness": 0
    });
    serde_json::from_value(raw).unwrap()
}

fn ids(list: &[Scored]) -> Vec<(domain::id::OfferId, matcher::Score)> {
    list.iter().map(|one| (one.offer, one.score)).collect()
}

#[test]
fn what_is_judged_once_ranks_and_shifts_as_each_request_by_itself() {
    let mut all = Spec::realistic(21, 200)
        .passing(Selectivity::P10)
        .generate();
    // Few times and matches, so that many are equal but for the id.
    for (place, offer) in (0_u32..).zip(&mut all.offers) {
        (offer.published_at, offer.active_matches) = (None, place % 2);
    }
    let (standard, other) = (WeightSet::standard(), other());
    let judged = Judged::new(&all.requests, &all.offers, INSTANCE_DAY);
    let (before, after) = (judged.rank(&standard), judged.rank(&other));
    let bases = (
        Basis::new(&standard, INSTANCE_DAY),
        Basis::new(&other, INSTANCE_DAY),
    );

    let mut expected = Shift::default();
    let mut pairs = Comparison::default();
    let mut named = judged.named(&before).zip(judged.named(&after));
    for request in &all.requests {
        let old = rank_offers(request, &all.offers, bases.0, None).matches;
        let new = rank_offers(request, &all.offers, bases.1, None).matches;
        let (was, is) = named.next().unwrap();
        assert_eq!(
            (was, is),
            ((request.id, ids(&old)), (request.id, ids(&new)))
        );
        let best = |list: &[Scored]| list.first().map(|one| one.offer);
        let sum = |list: &[Scored]| {
            list.iter()
                .map(|one| u64::from(one.score.points()))
                .sum::<u64>()
        };
        expected.requests += u64::from(best(&old).is_some());
        expected.best_changed += u64::from(best(&old) != best(&new));
        expected.score_before += sum(&old);
        expected.score_after += sum(&new);
        pairs.add(&compare_offers(request, &all.offers, bases, Some(5)));
    }
    let shift = judged.shift(&before, &after, 5);
    assert_eq!(shift, Shift { pairs, ..expected });
    assert!(
        shift.best_changed > 20 && shift.pairs.entered > 20,
        "{shift:?}"
    );
}
