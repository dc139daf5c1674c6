//! The script, without a database: it can be played on any day.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, TimeDelta};
use domain::id::{OfferId, RequestId};
use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::record::{Offer, RecordContent, RecordKind, Request};
use domain::vocabulary::{Code, Modality, ProviderType, ThemeGroup, World};
use matcher::{Basis, ScoreCard, WeightSet};
use uuid::Uuid;

use super::calendar::Calendar;
use super::cast::{INTERESTED, PROVIDERS, STATES};
use super::dice::Dice;
use super::script::{Act, Part, Script};
use super::words::{Library, Tongue};
use super::{SEEDS, write};

fn script(today: NaiveDate) -> Script {
    let library = Library::read().unwrap();
    let [_, story, _] = SEEDS;
    write(&library, Calendar::new(today), Dice::new(story)).unwrap()
}

/// Days of every kind: each day of a week, a leap day, and some years on.
fn days() -> Vec<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let week = (0..7).map(|days| first + TimeDelta::days(days));
    let leap = NaiveDate::from_ymd_opt(2028, 2, 29).unwrap();
    week.chain([leap, NaiveDate::from_ymd_opt(2031, 7, 6).unwrap()])
        .collect()
}

fn content(part: &Part) -> RecordContent {
    RecordContent::parse(part.kind, &part.typed, World::Demonstration).unwrap()
}

fn as_request(part: &Part) -> Request {
    let RecordContent::Request(content) = content(part) else {
        panic!("not a request")
    };
    Request {
        id: RequestId::new(Uuid::nil()),
        state: part.state().unwrap(),
        content: *content,
        active_matches: 0,
        status: RequestStatus::Published,
        published_at: None,
    }
}

fn as_offer(part: &Part) -> Offer {
    let RecordContent::Offer(content) = content(part) else {
        panic!("not an offer")
    };
    Offer {
        id: OfferId::new(Uuid::nil()),
        provider: String::new(),
        provider_type: PROVIDERS[part.owner].kind,
        provider_state: part.state(),
        content: *content,
        active_matches: 0,
        status: OfferStatus::Published,
        published_at: None,
    }
}

#[test]
fn whatever_day_it_is_every_couple_passes_the_gates_when_it_is_proposed() {
    for today in days() {
        let script = script(today);
        for (day, act) in &script.scenes {
            let Act::Propose(couple) = act else { continue };
            let couple = script.couples[*couple];
            let request = as_request(&script.parts[couple.request]);
            let offer = as_offer(&script.parts[couple.offer]);
            let weights = WeightSet::standard();
            let card = ScoreCard::freeze(&request, &offer, Basis::new(&weights, *day));
            assert!(card.is_ok(), "{today}: {couple:?}");
        }
    }
}

#[test]
fn whatever_day_it_is_nothing_happens_today_or_later_or_at_a_weekend() {
    for today in days() {
        for (day, act) in script(today).scenes {
            assert!(day < today, "{act:?} on {day}");
            assert!(day.weekday().number_from_monday() < 6, "{act:?} on {day}");
        }
    }
}

#[test]
fn every_record_can_be_read_and_names_invented_states_only() {
    for part in script(days()[0]).parts {
        content(&part);
    }
    assert!(STATES.iter().all(|state| state.code.is_demonstration()));
    assert!(STATES.iter().any(|state| state.code == INTERESTED));
}

#[test]
fn there_are_providers_of_every_type_and_records_of_every_theme_and_language() {
    let types: BTreeSet<ProviderType> = PROVIDERS.iter().map(|one| one.kind).collect();
    assert_eq!(types, ProviderType::ALL.iter().copied().collect());
    let script = script(days()[0]);
    for kind in [RecordKind::Request, RecordKind::Offer] {
        let of_kind = || script.parts.iter().filter(|part| part.kind == kind);
        let groups: BTreeSet<ThemeGroup> = of_kind().map(|part| part.aim.theme.parent()).collect();
        assert_eq!(groups, ThemeGroup::ALL.iter().copied().collect());
        for tongue in [Tongue::En, Tongue::Fr, Tongue::Es, Tongue::Ar] {
            assert!(of_kind().any(|part| part.tongue == tongue), "{tongue:?}");
        }
    }
}

#[test]
fn every_language_has_a_word_for_every_way_of_helping_and_enough_for_a_project() {
    let library = Library::read().unwrap();
    for tongue in [Tongue::En, Tongue::Fr, Tongue::Es, Tongue::Ar] {
        let words = library.words(tongue);
        for modality in Modality::all() {
            assert!(words.form(*modality).unwrap().offer.contains("{}"));
        }
        assert!(words.milestones.len() >= 8 && words.updates.len() >= 6);
        assert!(words.declined.len() >= 3 && words.project.activities.len() >= 3);
    }
}
