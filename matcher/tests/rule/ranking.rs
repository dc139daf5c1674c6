//! Order among equals, the funnel, the nearest.

use domain::record::{Offer, Request};
use matcher::{
    Basis, Gate, WeightSet, nearest_offers, nearest_requests, rank_offers, rank_requests,
};
use serde_json::{Value, json};

use crate::support::{offer, request, today};

fn id(last: u32) -> String {
    format!("01900000-0000-7000-8000-0000000000{last:02}")
}

fn offers(changes: &[(u32, Value)]) -> Vec<Offer> {
    let with_id = |(last, changes): &(u32, Value)| {
        let mut changes = changes.clone();
        changes["id"] = json!(id(*last));
        offer(changes)
    };
    changes.iter().map(with_id).collect()
}

fn requests(changes: &[(u32, Value)]) -> Vec<Request> {
    let with_id = |(last, changes): &(u32, Value)| {
        let mut changes = changes.clone();
        changes["id"] = json!(id(*last));
        request(changes)
    };
    changes.iter().map(with_id).collect()
}

fn last_digits(ids: impl Iterator<Item = String>) -> Vec<u32> {
    ids.map(|id| id[34..].parse().unwrap()).collect()
}

fn ranked_offers(offers: &[Offer], top: Option<usize>) -> Vec<u32> {
    let (request, weights) = (request(json!({})), WeightSet::standard());
    let ranking = rank_offers(&request, offers, Basis::new(&weights, today()), top);
    last_digits(ranking.matches.iter().map(|each| each.offer.to_string()))
}

#[test]
fn equal_offers_rank_by_active_matches_then_age_then_id() {
    let offers = offers(&[
        (
            21,
            json!({"active_matches": 1, "published_at": "2020-01-01T00:00:00Z"}),
        ),
        (22, json!({"published_at": null})),
        (24, json!({"published_at": "2026-10-01T09:00:00Z"})),
        // The same instant, written for another place on Earth.
        (23, json!({"published_at": "2026-10-01T12:00:00+03:00"})),
        (25, json!({"published_at": "2026-09-30T23:00:00Z"})),
        (
            26,
            json!({"local_partner": true, "active_matches": 9, "published_at": null}),
        ),
    ]);
    let whole = [26, 25, 23, 24, 22, 21];
    assert_eq!(ranked_offers(&offers, None), whole);
    assert_eq!(ranked_offers(&offers, Some(3)), whole[..3]);
    assert!(ranked_offers(&offers, Some(0)).is_empty());
    assert_eq!(ranked_offers(&offers, Some(99)), whole);
}

#[test]
fn equal_requests_rank_by_situation_then_age_then_active_matches_then_id() {
    let offer = offer(json!({"coverage": ["001"]}));
    let requests = requests(&[
        (
            31,
            json!({"state": "GHA", "published_at": "2020-01-01T00:00:00Z"}),
        ),
        (
            32,
            json!({"state": "FJI", "published_at": "2026-10-02T00:00:00Z"}),
        ),
        (
            34,
            json!({"state": "NPL", "published_at": "2026-10-01T00:00:00Z"}),
        ),
        (
            33,
            json!({"state": "MLI", "published_at": "2026-10-01T00:00:00Z"}),
        ),
        (
            35,
            json!({"state": "RWA", "published_at": "2026-10-01T00:00:00Z", "active_matches": 1}),
        ),
        (36, json!({"state": "FJI", "published_at": null})),
    ]);
    let weights = WeightSet::standard();
    let ranking = rank_requests(&offer, &requests, Basis::new(&weights, today()), None);
    let ids = last_digits(ranking.matches.iter().map(|each| each.request.to_string()));
    assert_eq!(ids, [33, 34, 35, 32, 36, 31]);
}

#[test]
fn the_funnel_counts_each_offer_once_at_its_first_failed_gate() {
    let offers = offers(&[
        (21, json!({})),
        (22, json!({"status": "paused", "max_matches": 0})),
        (
            23,
            json!({"coverage": ["org:AU"], "modalities": ["equipment"]}),
        ),
        (24, json!({"modalities": ["equipment"]})),
        (25, json!({"modalities": ["funding"], "seats_left": 0})),
    ]);
    let (request, weights) = (request(json!({})), WeightSet::standard());
    let ranking = rank_offers(&request, &offers, Basis::new(&weights, today()), Some(0));
    let counted = serde_json::to_value(ranking.funnel).unwrap();
    let expected = json!({
        "considered": 5, "passed": 1, "open": 1, "own_offer": 0, "coverage": 1, "modality": 2,
        "theme": 0, "timing": 0, "capacity": 0
    });
    assert_eq!(counted, expected);
}

#[test]
fn the_nearest_fail_fewest_gates_then_would_score_highest() {
    let offers = offers(&[
        (21, json!({})),
        (22, json!({"modalities": ["equipment"], "seats_left": 0})),
        (23, json!({"modalities": ["equipment"]})),
        (
            24,
            json!({"modalities": ["equipment"], "themes": ["T04.1"]}),
        ),
    ]);
    let (request, weights) = (request(json!({})), WeightSet::standard());
    let basis = Basis::new(&weights, today());
    let nearest = nearest_offers(&request, &offers, basis, 10);
    let ids = last_digits(nearest.iter().map(|near| near.offer.to_string()));
    assert_eq!(ids, [24, 23, 22]);
    assert_eq!(nearest[2].failed, [Gate::Modality, Gate::Capacity]);
    assert_eq!(nearest_offers(&request, &offers, basis, 1).len(), 1);
}

#[test]
fn the_nearest_requests_of_an_offer_rank_states_in_need_first_among_equals() {
    let offer = offer(json!({"coverage": ["001"], "max_matches": 0}));
    let requests = requests(&[(31, json!({"state": "GHA"})), (32, json!({"state": "FJI"}))]);
    let weights = WeightSet::standard();
    let nearest = nearest_requests(&offer, &requests, Basis::new(&weights, today()), 10);
    let ids = last_digits(nearest.iter().map(|near| near.request.to_string()));
    assert_eq!(ids, [32, 31]);
}
