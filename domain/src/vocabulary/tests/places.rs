//! States, areas and dated memberships.

use crate::vocabulary::*;
use chrono::NaiveDate;
use rstest::rstest;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn state(code: &str) -> StateCode {
    code.parse().unwrap()
}

fn area(code: &str) -> Area {
    code.parse().unwrap()
}

#[test]
fn members_and_observers_and_nobody_else() {
    assert_eq!(StateCode::members().len(), 193 + 2);
    assert_eq!(StateCode::demonstration().len(), 24);
    assert_eq!(StateCode::ALL.len(), 195 + 24);
    assert!(StateCode::ALL.is_sorted());
    for not_listed in [
        "ABW", "AIA", "ASM", "BMU", "COK", "CYM", "ESH", "FLK", "FRO", "GIB", "GLP", "GRL", "GUM",
        "HKG", "MAC", "MSR", "NCL", "NIU", "PRI", "PYF", "REU", "TWN", "VGB", "VIR", "XKX", "XAY",
        "fji", "FJ", "242",
    ] {
        assert_eq!(StateCode::parse(not_listed), None, "{not_listed}");
        assert_eq!(Area::parse(not_listed), None, "{not_listed}");
    }
}

#[test]
fn the_two_worlds_never_meet() {
    for each in StateCode::ALL {
        assert_ne!(
            World::Real.accepts(*each),
            World::Demonstration.accepts(*each)
        );
    }
    for world in [World::Real, World::Demonstration] {
        assert!(world.states().iter().all(|each| world.accepts(*each)));
        let areas = Area::all(world);
        assert!(areas.is_sorted());
        assert_eq!(areas.len(), 1 + 7 + 22 + 33 + 3 + world.states().len());
    }
}

#[test]
fn every_state_is_in_one_continent_and_every_sub_region_is_peopled() {
    let continents = [
        Region::Africa,
        Region::Americas,
        Region::Asia,
        Region::Europe,
        Region::Oceania,
    ];
    for each in StateCode::ALL {
        let inside = continents
            .iter()
            .filter(|region| region.contains(each.sub_region()));
        assert_eq!(inside.count(), 1, "{each}");
    }
    for sub_region in SubRegion::ALL {
        for world in [World::Real, World::Demonstration] {
            let peopled = world
                .states()
                .iter()
                .any(|each| each.sub_region() == *sub_region);
            assert!(peopled, "{sub_region} in {world:?}");
        }
    }
}

#[rstest]
#[case("FJI", "054")]
#[case("IRN", "034")]
#[case("CYP", "145")]
#[case("VAT", "039")]
#[case("PSE", "145")]
#[case("MEX", "013")]
#[case("SDN", "015")]
#[case("MOZ", "014")]
fn sub_regions_are_those_of_m49(#[case] code: &str, #[case] sub_region: &str) {
    assert_eq!(state(code).sub_region().code(), sub_region);
}

#[test]
fn memberships_are_sorted_and_end_after_they_begin() {
    let organisations = Organisation::ALL.iter().map(|each| each.memberships());
    let situations = Situation::ALL.iter().map(|each| each.memberships());
    for table in organisations.chain(situations) {
        assert!(table.is_sorted_by_key(|each| (each.state, each.from)));
        for each in table {
            let both = each.from.zip(each.until);
            assert!(both.is_none_or(|(from, until)| from < until), "{each:?}");
        }
        assert!(table.iter().any(|each| each.state.is_demonstration()));
    }
}

/// How many States belong on the day on which the vocabularies were reviewed.
#[rstest]
#[case("org:AU", 54)]
#[case("org:ECOWAS", 12)]
#[case("org:ASEAN", 11)]
#[case("org:OIC", 57)]
#[case("org:PIF", 14)]
#[case("org:CELAC", 33)]
#[case("org:OSCE", 57)]
#[case("org:EU", 27)]
#[case("org:COE", 46)]
#[case("org:COMMONWEALTH", 56)]
#[case("LDC", 44)]
#[case("LLDC", 32)]
#[case("SIDS", 37)]
#[case("001", 195)]
#[case("002", 54)]
#[case("202", 48)]
#[case("419", 33)]
#[case("FJI", 1)]
fn areas_have_their_states(#[case] code: &str, #[case] count: usize) {
    assert_eq!(
        area(code).states(World::Real, day("2026-11-23")).count(),
        count
    );
}

#[rstest]
#[case("LDC", "NPL", "2026-11-23", true)]
#[case("LDC", "NPL", "2026-11-24", false)]
#[case("LDC", "BTN", "2023-12-12", true)]
#[case("LDC", "BTN", "2023-12-13", false)]
#[case("org:EU", "GBR", "2020-01-31", true)]
#[case("org:EU", "GBR", "2020-02-01", false)]
#[case("org:ECOWAS", "MLI", "2025-01-28", true)]
#[case("org:ECOWAS", "MLI", "2025-01-29", false)]
#[case("org:ASEAN", "TLS", "2025-10-25", false)]
#[case("org:ASEAN", "TLS", "2025-10-26", true)]
#[case("org:COE", "RUS", "2022-03-16", false)]
#[case("org:COMMONWEALTH", "MDV", "2016-10-12", true)]
#[case("org:COMMONWEALTH", "MDV", "2018-01-01", false)]
#[case("org:COMMONWEALTH", "MDV", "2020-02-01", true)]
#[case("org:PIF", "FJI", "2026-12-01", true)]
fn memberships_are_dated(
    #[case] code: &str,
    #[case] who: &str,
    #[case] on: &str,
    #[case] expected: bool,
) {
    assert_eq!(area(code).contains(state(who), day(on)), expected);
}

#[test]
fn a_state_is_in_many_areas() {
    let codes: Vec<_> = areas_of(state("FJI"), day("2026-12-01"))
        .into_iter()
        .map(Code::code)
        .collect();
    let expected = [
        "001",
        "009",
        "054",
        "FJI",
        "SIDS",
        "org:COMMONWEALTH",
        "org:PIF",
    ];
    assert_eq!(codes, expected);
}
