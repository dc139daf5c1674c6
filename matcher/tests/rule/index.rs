//! The index: what goes in, what goes out, and who sees what.

use std::collections::BTreeSet;

use domain::id::OfferId;
use matcher::{Basis, Index, Score, WeightSet};
use serde_json::json;

use crate::support::{offer, request, today};

fn offer_id(last: u32) -> OfferId {
    format!("01900000-0000-7000-8000-0000000000{last:02}")
        .parse()
        .unwrap()
}

fn index() -> Index {
    let mut index = Index::default();
    index.upsert_request(request(json!({})));
    for last in [21, 22, 23] {
        index.upsert_offer(offer(json!({"id": offer_id(last)})));
    }
    index
}

fn ranked(index: &Index, visible: &BTreeSet<OfferId>, top: Option<usize>) -> Vec<OfferId> {
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, today());
    let request = request(json!({})).id;
    let ranking = index
        .rank_offers(request, |id| visible.contains(&id), basis, top)
        .unwrap();
    assert_eq!(
        ranking.funnel.considered,
        u64::try_from(visible.len()).unwrap()
    );
    ranking.matches.iter().map(|each| each.offer).collect()
}

#[test]
fn what_a_viewer_may_not_see_is_neither_ranked_nor_counted_nor_takes_a_place() {
    let visible = BTreeSet::from([offer_id(22), offer_id(23)]);
    assert_eq!(ranked(&index(), &visible, Some(1)), [offer_id(22)]);
    assert_eq!(
        ranked(&index(), &visible, None),
        [offer_id(22), offer_id(23)]
    );
}

#[test]
fn a_record_that_is_no_longer_published_is_gone() {
    let mut index = index();
    index.upsert_offer(offer(json!({"id": offer_id(21), "status": "paused"})));
    index.remove_offer(offer_id(22));
    assert!(index.offer(offer_id(21)).is_none());
    assert_eq!(
        ranked(&index, &BTreeSet::from([offer_id(23)]), None),
        [offer_id(23)]
    );
}

#[test]
fn a_changed_record_takes_the_place_of_the_old_one() {
    let mut index = index();
    index.upsert_offer(offer(json!({"id": offer_id(23), "themes": ["T04.1"]})));
    let all = BTreeSet::from([21, 22, 23].map(offer_id));
    assert_eq!(ranked(&index, &all, Some(1)), [offer_id(23)]);
}

#[test]
fn a_draft_reaches_the_visible_offers_that_score_enough() {
    let mut index = index();
    index.upsert_offer(offer(json!({"id": offer_id(24), "themes": ["T03.1"]})));
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, today());
    let draft = request(json!({"status": "draft"}));
    let reach = |floor: u32| index.reach(&draft, |_| true, basis, Score::try_from(floor).unwrap());
    assert_eq!((reach(0), reach(57), reach(58), reach(70)), (4, 4, 3, 0));
    let hidden = index.reach(&draft, |id| id == offer_id(24), basis, Score::default());
    assert_eq!(hidden, 1);
}

#[test]
fn a_record_that_is_not_here_has_no_ranking() {
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, today());
    let empty = Index::default();
    let request = request(json!({})).id;
    assert!(empty.rank_offers(request, |_| true, basis, None).is_none());
    assert!(empty.pair(request, offer_id(21), basis).is_none());
}
