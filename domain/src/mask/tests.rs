use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rstest::rstest;

use super::{Asker, CROWD, Mask, classes, mentions};
use crate::fault::Rule;
use crate::record::RawRecord;
use crate::vocabulary::{Area, Code, LanguageTag, Situation, StateCode, World};

fn day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 1).unwrap()
}

/// A reader who knows the rule, the day and what is written can only come down to these.
#[rstest]
#[case(World::Real, 2020)]
#[case(World::Real, 2026)]
#[case(World::Real, 2031)]
#[case(World::Demonstration, 2026)]
fn whoever_knows_the_rule_is_left_with_a_crowd(#[case] world: World, #[case] year: i32) {
    let mut described: BTreeMap<(Area, Vec<Situation>), BTreeSet<StateCode>> = BTreeMap::new();
    for state in world.states() {
        let mask = Mask::of(*state, day(year));
        let told = (mask.area(), mask.situations().to_vec());
        described.entry(told).or_default().insert(*state);
    }
    for ((area, situations), states) in described {
        assert!(states.len() >= CROWD, "{area} {situations:?}: {states:?}");
    }
}

#[rstest]
#[case(World::Real)]
#[case(World::Demonstration)]
fn what_is_told_is_true_of_every_state_so_described(#[case] world: World) {
    let classes = classes::of(world, day(2026));
    assert_eq!(
        classes
            .iter()
            .map(|class| class.states.len())
            .sum::<usize>(),
        world.states().len()
    );
    for class in classes {
        for state in class.states() {
            assert!(class.area().contains(*state, day(2026)));
            assert_eq!(Mask::of(*state, day(2026)), class);
            for situation in class.situations() {
                assert!(situation.holds(*state, day(2026)));
            }
        }
    }
}

#[test]
fn fiji_is_one_of_nine_in_oceania() {
    let mask = Mask::of(StateCode::FJI, day(2026));
    assert_eq!(mask.area().code(), "009");
    assert_eq!(mask.situations(), []);
    let codes: Vec<&str> = mask.states().iter().map(|state| state.code()).collect();
    let nine = [
        "AUS", "FJI", "NZL", "PNG", "SLB", "TON", "TUV", "VUT", "WSM",
    ];
    assert_eq!(codes, nine);
}

#[test]
fn a_situation_is_told_where_enough_share_it_and_enough_do_not() {
    let caribbean = Mask::of(StateCode::BRB, day(2026));
    assert_eq!(caribbean.area().code(), "029");
    assert_eq!(caribbean.situations(), [Situation::SIDS]);
    let uganda = Mask::of(StateCode::UGA, day(2026));
    let kenya = Mask::of(StateCode::KEN, day(2026));
    assert_eq!(uganda.area(), kenya.area());
    assert!(uganda.situations().contains(&Situation::LLDC));
    assert!(!kenya.situations().contains(&Situation::LLDC));
    // Four States of Western Africa are not least developed: it is not told of the others either.
    let mali = Mask::of(StateCode::MLI, day(2026));
    assert!(!mali.situations().contains(&Situation::LDC));
}

#[test]
fn a_language_of_few_would_tell() {
    let mask = Mask::of(StateCode::CPV, day(2026));
    let language = |tag| LanguageTag::parse(tag).unwrap();
    assert!(mask.hides_in(language("en")));
    assert!(mask.hides_in(language("fr")));
    assert!(!mask.hides_in(language("pt")));
    let arab = Mask::of(StateCode::JOR, day(2026));
    assert!(arab.hides_in(language("ar")));
    assert!(!arab.hides_in(language("he")));
    assert!(Mask::of(StateCode::XAA, day(2026)).hides_in(language("pt")));
}

#[rstest]
#[case("Officers of the Fijian police", &["Fiji"], &["Fiji"])]
#[case("FIJI'S team", &["Fiji"], &["Fiji"])]
#[case("a nigerian court", &["Niger", "Nigeria"], &["Niger", "Nigeria"])]
#[case("the Belizean team", &["Iran", "Zea"], &[])]
#[case("we are in FJ today", &["FJ"], &["FJ"])]
#[case("to do it", &["TO", "IT"], &[])]
#[case("فريق الأردن وفي الأردن", &["الأردن"], &["الأردن"])]
#[case("المصريون وبالأردن", &["الأردن"], &["الأردن"])]
#[case("我们是斐济警察", &["斐济"], &["斐济"])]
#[case("nothing at all", &["", "Fiji"], &[])]
fn a_text_that_names_is_found(
    #[case] text: &str,
    #[case] names: &[&str],
    #[case] expected: &[&str],
) {
    assert_eq!(mentions(text, names.iter().copied()), expected);
}

#[rstest]
#[case(StateCode::FJI, "title", "Help for Fidji", "Fidji")]
#[case(StateCode::FJI, "need", "The police of FJI answers reports", "FJI")]
#[case(StateCode::FJI, "background", "斐济警察", "斐济")]
#[case(StateCode::IRN, "own_contribution", "Rooms in Iran's capital", "Iran")]
#[case(
    StateCode::FJI,
    "already_under_way",
    "A plan of the cyber office of suva",
    "Cyber Office of Suva"
)]
fn a_text_that_names_its_state_is_a_fault_of_its_field(
    #[case] state: StateCode,
    #[case] field: &str,
    #[case] text: &str,
    #[case] expected: &str,
) {
    let asker = |language| Asker {
        state,
        organisation: "Cyber Office of Suva",
        language: LanguageTag::parse(language).unwrap(),
        on: day(2026),
    };
    let typed = RawRecord::from_iter([(field.to_owned(), text.into())]);
    let faults = asker("en").faults(&typed);
    let found = vec![expected.to_owned()];
    assert_eq!(faults.len(), 1);
    assert_eq!(
        (faults[0].field.as_str(), &faults[0].rule),
        (field, &Rule::NamesNobody { found })
    );
    assert_eq!(asker("en").faults(&RawRecord::new()), []);
    let faults = asker("pt").faults(&RawRecord::new());
    assert_eq!(faults[0].rule, Rule::LanguageOfEnough);
}
