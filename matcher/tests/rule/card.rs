//! A kept score recomputes to itself.

use domain::vocabulary::{Area, Organisation};
use matcher::{Basis, Gate, Pair, ScoreCard, WeightSet};
use serde_json::json;

use crate::support::{offer, request, today};

fn card() -> ScoreCard {
    let weights = WeightSet::standard();
    let (request, offer) = (request(json!({})), offer(json!({"themes": ["T03.1"]})));
    ScoreCard::freeze(&request, &offer, Basis::new(&weights, today())).unwrap()
}

#[test]
fn a_card_that_was_stored_recomputes_to_the_same_points() {
    let card = card();
    let stored = serde_json::to_string(&card).unwrap();
    let read: ScoreCard = serde_json::from_str(&stored).unwrap();
    assert_eq!(read, card);
    let again = read.recompute().unwrap();
    assert_eq!((again.score, again.factors), (card.score, card.factors));
    assert_eq!((card.score.points(), card.factors.theme), (57, 8));
}

/// What the vocabularies say today plays no part: this card claims another past.
#[test]
fn a_card_rests_on_its_own_facts_and_not_on_the_vocabularies_of_the_day() {
    let mut card = card();
    card.facts.related.clear();
    assert_eq!(card.recompute(), Err(Gate::Theme));
    card.facts
        .areas
        .remove(&Area::Organisation(Organisation::PIF));
    assert_eq!(card.recompute(), Err(Gate::Coverage));
}

#[test]
fn a_card_explains_the_pair_as_it_was_explained_then() {
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, today());
    let themes = json!([{"code": "T04.1", "share": 50}, {"code": "T03.1", "share": 50}]);
    let request = request(json!({"themes": themes}));
    let offer = offer(json!({"themes": ["T05.1"]}));
    let then = Pair::new(&request, &offer, basis).explain();
    let card = ScoreCard::freeze(&request, &offer, basis).unwrap();
    assert_eq!(card.pair().explain(), then);
}

#[test]
fn a_pair_without_a_score_leaves_no_card() {
    let weights = WeightSet::standard();
    let (request, offer) = (
        request(json!({})),
        offer(json!({"modalities": ["equipment"]})),
    );
    let frozen = ScoreCard::freeze(&request, &offer, Basis::new(&weights, today()));
    assert_eq!(frozen.unwrap_err(), Gate::Modality);
}
