//! What other weights would change, against both rankings by themselves.

use domain::record::{Offer, Request};
use matcher::{Basis, Comparison, WeightSet, compare_offers, compare_requests, rank_offers};
use serde_json::json;

use crate::generate::Generator;
use crate::support::today;

/// Few points for the theme, many for the place.
fn other() -> WeightSet {
    let raw = json!({
        "name": "places-1", "theme": 5, "geography": 60, "modality": 5, "level_audience": 10,
        "language": 10, "timing": 5, "scale": 5, "openness": 0
    });
    serde_json::from_value(raw).unwrap()
}

fn records() -> (Vec<Request>, Vec<Offer>) {
    let mut generator = Generator::new(5);
    let requests = (0..40).map(|_| Request::from_file(&generator.request()).unwrap());
    let requests = requests.collect();
    let offers = (0..400).map(|_| Offer::from_file(&generator.offer()).unwrap());
    (requests, offers.collect())
}

#[test]
fn places_scores_and_bands_are_those_of_the_two_rankings() {
    let (requests, offers) = records();
    let (standard, other) = (WeightSet::standard(), other());
    let (before, after) = (Basis::new(&standard, today()), Basis::new(&other, today()));
    let mut all = Comparison::default();
    for request in &requests {
        let comparison = compare_offers(request, &offers, (before, after), Some(3));
        all.add(&comparison);
        let old = rank_offers(request, &offers, before, None).matches;
        let new = rank_offers(request, &offers, after, None).matches;
        let first = |ranked: &[matcher::Scored]| {
            ranked
                .iter()
                .take(3)
                .map(|each| each.offer)
                .collect::<Vec<_>>()
        };
        let (old_first, new_first) = (first(&old), first(&new));
        let mut told: Vec<_> = comparison.pairs.iter().map(|pair| pair.offer).collect();
        for pair in &comparison.pairs {
            let (was, is) = (&old[pair.before.rank - 1], &new[pair.after.rank - 1]);
            assert_eq!([was.offer, is.offer], [pair.offer; 2]);
            assert_eq!((was.score, was.band), (pair.before.score, pair.before.band));
            assert_eq!((is.score, is.band), (pair.after.score, pair.after.band));
        }
        told.sort();
        let mut expected = [&old_first[..], &new_first[..]].concat();
        expected.sort();
        expected.dedup();
        assert_eq!(told, expected);
        let entered = new_first
            .iter()
            .filter(|id| !old_first.contains(id))
            .count();
        assert_eq!(comparison.entered, u64::try_from(entered).unwrap());
        assert_eq!(comparison.passed, u64::try_from(old.len()).unwrap());
        let moved: u64 = comparison.bands.iter().map(|each| each.pairs).sum();
        assert_eq!(moved, comparison.passed);
    }
    assert!(
        all.entered.min(all.left).min(all.moved).min(all.stayed) > 3,
        "{all:?}"
    );
    assert!(
        all.bands.iter().any(|each| each.before != each.after),
        "{all:?}"
    );
    let both_ways = offers
        .iter()
        .map(|offer| compare_requests(offer, &requests, (before, after), None).passed);
    assert_eq!(both_ways.sum::<u64>(), all.passed);
}

#[test]
fn the_same_weights_change_nothing() {
    let (requests, offers) = records();
    let standard = WeightSet::standard();
    let basis = Basis::new(&standard, today());
    for request in &requests {
        let comparison = compare_offers(request, &offers, (basis, basis), Some(5));
        assert_eq!(
            [comparison.entered, comparison.left, comparison.moved],
            [0; 3]
        );
        assert!(
            comparison
                .bands
                .iter()
                .all(|each| each.before == each.after)
        );
    }
}
