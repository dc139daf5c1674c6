//! The three worked examples.

use domain::record::{Offer, Request};
use domain::vocabulary::{Level, Modality, ThemeCode};
use matcher::{Band, Change, Compared, Factor, Gate, Improvement};
use serde_json::json;

use crate::support::{example_offers, example_requests, with_pair};

fn nth(request: usize, offer: usize) -> (Request, Offer) {
    (
        Request::from_file(&example_requests()[request]).unwrap(),
        Offer::from_file(&example_offers()[offer]).unwrap(),
    )
}

#[test]
fn the_first_example_scores_69() {
    let (request, offer) = nth(0, 0);
    let scored = with_pair(&request, &offer, |pair| pair.score().unwrap());
    assert_eq!((scored.score.points(), scored.band), (69, Band::Good));
    let parts = json!({
        "theme": 20, "geography": 12, "modality": 8, "level_audience": 7,
        "language": 10, "timing": 5, "scale": 3, "openness": 4
    });
    assert_eq!(serde_json::to_value(scored.factors).unwrap(), parts);
}

#[test]
fn the_biggest_lift_of_the_first_example_is_the_theme_asked_for() {
    let (request, offer) = nth(0, 0);
    let explained = with_pair(&request, &offer, |pair| pair.explain());
    let outcome = explained.outcome.unwrap();
    let Improvement {
        change,
        gain,
        score,
    } = outcome.improvements[0];
    let theme: ThemeCode = "T04.1".parse().unwrap();
    assert_eq!(change, Change::AddTheme(theme));
    assert_eq!((gain, score.points()), (15, 84));
    let level = &outcome.factors[3];
    assert_eq!((level.factor, level.points), (Factor::LevelAudience, 7));
    let Compared::LevelAudience {
        wanted, nearest, ..
    } = level.compared
    else {
        panic!("{level:?}")
    };
    assert_eq!((wanted, nearest), (Level::Intermediate, Some(Level::Basic)));
}

#[test]
fn the_second_example_scores_77() {
    let (request, offer) = nth(1, 1);
    let scored = with_pair(&request, &offer, |pair| pair.score().unwrap());
    assert_eq!(scored.score.points(), 77);
    let parts = json!({
        "theme": 29, "geography": 6, "modality": 15, "level_audience": 10,
        "language": 6, "timing": 5, "scale": 5, "openness": 1
    });
    assert_eq!(serde_json::to_value(scored.factors).unwrap(), parts);
}

#[test]
fn equipment_for_a_need_of_drafting_fails_the_gate_and_has_no_score() {
    let (request, offer) = nth(1, 2);
    let (scored, explained) = with_pair(&request, &offer, |pair| (pair.score(), pair.explain()));
    assert_eq!(scored, Err(Gate::Modality));
    assert_eq!(explained.outcome, None);
    let failed: Vec<_> = explained.gates.iter().filter(|gate| !gate.passed).collect();
    assert_eq!(failed.len(), 1);
    let asked_and_offered = Compared::Modality {
        wanted: vec![Modality::LegalDrafting],
        acceptable: vec![],
        offered: vec![Modality::Equipment],
    };
    assert_eq!(failed[0].compared, asked_and_offered);
}
