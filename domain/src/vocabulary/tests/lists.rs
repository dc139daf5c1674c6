//! Lists of codes: every code is its only spelling.

use crate::vocabulary::*;
use proptest::prelude::*;
use rstest::rstest;
use std::collections::BTreeSet;
use std::fmt::Debug;

/// Every code of a vocabulary is its own only spelling, as text and as JSON.
fn round_trips<C: Code + Debug + serde::Serialize + serde::de::DeserializeOwned>() {
    let mut codes = BTreeSet::new();
    for value in C::all() {
        let code = value.code();
        assert!(
            codes.insert(code),
            "{code} stands twice in {}",
            C::VOCABULARY
        );
        assert_eq!(C::parse(code), Some(*value));
        let json = serde_json::to_string(value).unwrap();
        assert_eq!(json, format!("\"{code}\""));
        assert_eq!(serde_json::from_str::<C>(&json).unwrap(), *value);
        assert_eq!(C::parse(&format!(" {code}")), None);
    }
    assert_eq!(C::parse(""), None);
}

#[test]
fn codes_round_trip() {
    round_trips::<Modality>();
    round_trips::<Level>();
    round_trips::<Audience>();
    round_trips::<Provision>();
    round_trips::<Delivery>();
    round_trips::<Norm>();
    round_trips::<CapabilityAxis>();
    round_trips::<Tag>();
    round_trips::<Threat>();
    round_trips::<NeedSource>();
    round_trips::<CostToRecipient>();
    round_trips::<ProviderType>();
    round_trips::<ThemeGroup>();
    round_trips::<ThemeCode>();
    round_trips::<StateCode>();
    round_trips::<Area>();
}

#[test]
fn an_unknown_code_says_what_was_given_and_where() {
    let fault = "training".parse::<Modality>().unwrap_err();
    assert_eq!(
        fault.to_string(),
        "`training` is not a code of the vocabulary `modality`"
    );
    assert!(serde_json::from_str::<Level>("\"Basic\"").is_err());
}

#[test]
fn lists_are_as_long_as_the_records_say() {
    assert_eq!(Modality::ALL.len(), 25);
    assert_eq!(Level::ALL.len(), 5);
    assert_eq!(Norm::ALL.len(), 11);
    assert_eq!(SubRegion::ALL.len(), 22);
    assert_eq!(Region::ALL.len(), 7);
    assert_eq!(Organisation::ALL.len(), 33);
    assert_eq!(ThemeGroup::ALL.len(), 11);
    assert_eq!(ThemeCode::ALL.len(), 62);
}

#[rstest]
#[case(Level::Basic, Level::Basic, 0)]
#[case(Level::Basic, Level::Intermediate, 1)]
#[case(Level::Trainer, Level::Awareness, 4)]
fn levels_are_a_scale(#[case] a: Level, #[case] b: Level, #[case] steps: usize) {
    assert_eq!(a.steps_to(b), steps);
    assert_eq!(b.steps_to(a), steps);
}

#[test]
fn every_theme_is_in_its_group() {
    let mut seen = BTreeSet::new();
    for group in ThemeGroup::ALL {
        for theme in group.themes() {
            assert_eq!(theme.parent(), *group);
            assert!(theme.code().starts_with(&format!("{group}.")));
            seen.insert(*theme);
        }
        assert!(!group.gfce().is_empty() && !group.cmm().is_empty());
        assert!(!group.norms().is_empty() && !group.dac().is_empty());
    }
    assert!(seen.iter().eq(ThemeCode::ALL));
    assert_eq!(ThemeCode::parse("T04"), None, "records name level 2 only");
    assert_eq!(ThemeCode::T04_1.name_key(), "theme-T04-1");
}

#[test]
fn related_themes_are_related_either_way_round() {
    assert!(related(ThemeGroup::T08, ThemeGroup::T04));
    assert!(related(ThemeGroup::T04, ThemeGroup::T08));
    assert!(!related(ThemeGroup::T01, ThemeGroup::T10));
    assert!(
        !related(ThemeGroup::T04, ThemeGroup::T04),
        "the same group is another matter"
    );
}

#[test]
fn names_are_looked_up_by_key() {
    assert_eq!(
        Area::Organisation(Organisation::PIF).name_key(),
        "area-org-PIF"
    );
    assert_eq!(Area::State(StateCode::FJI).name_key(), "state-FJI");
    assert_eq!(Area::SubRegion(SubRegion::Melanesia).name_key(), "area-054");
    assert_eq!(
        Modality::TrainTheTrainer.name_key(),
        "modality-train_the_trainer"
    );
}

#[test]
fn offered_languages_are_tags_and_stand_once() {
    let tags: BTreeSet<_> = LanguageTag::OFFERED
        .iter()
        .map(LanguageTag::as_str)
        .collect();
    assert_eq!(tags.len(), LanguageTag::OFFERED.len());
    for tag in LanguageTag::OFFERED {
        assert_eq!(LanguageTag::parse(tag.as_str()), Some(*tag));
    }
}

proptest! {
    #[test]
    fn a_language_is_two_or_three_lower_case_letters(given in "[a-zA-Z\\x00é-]{0,4}") {
        let good = (2..=3).contains(&given.len()) && given.bytes().all(|b| b.is_ascii_lowercase());
        let tag = LanguageTag::parse(&given);
        prop_assert_eq!(tag.is_some(), good);
        if let Some(tag) = tag {
            prop_assert_eq!(tag.as_str(), given);
        }
    }

    #[test]
    fn languages_order_as_text(a in "[a-z]{2,3}", b in "[a-z]{2,3}") {
        let tags = (LanguageTag::parse(&a).unwrap(), LanguageTag::parse(&b).unwrap());
        prop_assert_eq!(tags.0.cmp(&tags.1), a.cmp(&b));
    }
}
