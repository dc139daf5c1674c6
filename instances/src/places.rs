//! Where needs arise, who offers, and which languages are worked in there.

use domain::vocabulary::{Area, LanguageTag, Situation, StateCode, SubRegion, areas_of};

use crate::INSTANCE_DAY;
use crate::random::{Random, Weighted};

/// States with how often each asks: those that the United Nations counts as LDC, LLDC or SIDS five
/// times as often as others, those of regions that mostly give seldom.
pub(crate) fn askers() -> Weighted<StateCode> {
    let weight = |state: StateCode| match state.sub_region() {
        _ if is_special(state) => 50,
        SubRegion::WesternEurope
        | SubRegion::NorthernEurope
        | SubRegion::NorthernAmerica
        | SubRegion::AustraliaAndNewZealand => 2,
        _ => 10,
    };
    let states = StateCode::members().iter();
    Weighted::new(states.map(|state| (weight(*state), *state)))
}

/// A State that offers, which is mostly of a region that mostly gives.
pub(crate) fn givers() -> Weighted<StateCode> {
    let weight = |state: StateCode| match state.sub_region() {
        SubRegion::WesternEurope
        | SubRegion::NorthernEurope
        | SubRegion::NorthernAmerica
        | SubRegion::AustraliaAndNewZealand
        | SubRegion::EasternAsia => 20,
        _ => 2,
    };
    let states = StateCode::members().iter();
    Weighted::new(states.map(|state| (weight(*state), *state)))
}

fn is_special(state: StateCode) -> bool {
    let mut situations = Situation::ALL.iter();
    situations.any(|situation| situation.holds(state, INSTANCE_DAY))
}

/// The areas between a region and a single State that the State is in.
pub(crate) fn groups_of(state: StateCode) -> Vec<Area> {
    let mut areas = areas_of(state, INSTANCE_DAY);
    let is_group = |area: &Area| {
        matches!(
            area,
            Area::SubRegion(_) | Area::Organisation(_) | Area::Situation(_)
        )
    };
    areas.retain(is_group);
    areas
}

/// The region that the State is in; one of two where there is a wider and a narrower.
pub(crate) fn region_of(state: StateCode, random: &mut Random) -> Option<Area> {
    let mut areas = areas_of(state, INSTANCE_DAY);
    areas.retain(|area| matches!(area, Area::Region(_)));
    random.pick(&areas)
}

/// Languages of work of a sub-region, the first worked in most.
pub(crate) const fn languages_of(sub_region: SubRegion) -> &'static [&'static str] {
    match sub_region {
        SubRegion::NorthernAfrica => &["ar", "fr", "en"],
        SubRegion::EasternAfrica => &["en", "sw", "fr", "so", "am"],
        SubRegion::MiddleAfrica => &["fr", "pt", "en"],
        SubRegion::SouthernAfrica => &["en", "pt"],
        SubRegion::WesternAfrica => &["fr", "en", "ha", "pt"],
        SubRegion::NorthernAmerica
        | SubRegion::AustraliaAndNewZealand
        | SubRegion::Melanesia
        | SubRegion::Micronesia => &["en"],
        SubRegion::Polynesia => &["en", "fr"],
        SubRegion::CentralAmerica | SubRegion::SouthAmerica => &["es", "pt", "en"],
        SubRegion::Caribbean => &["en", "es", "fr"],
        SubRegion::CentralAsia | SubRegion::EasternEurope => &["ru", "en", "tr"],
        SubRegion::EasternAsia => &["zh", "ja", "ko", "en"],
        SubRegion::SouthEasternAsia => &["en", "id", "vi", "th", "ms"],
        SubRegion::SouthernAsia => &["en", "hi", "bn", "ur", "ne", "fa"],
        SubRegion::WesternAsia => &["ar", "en", "tr"],
        SubRegion::NorthernEurope => &["en", "ru"],
        SubRegion::SouthernEurope => &["es", "pt", "en", "fr"],
        SubRegion::WesternEurope => &["de", "fr", "en"],
    }
}

/// A language worked in where the State is; the earlier in the list the likelier.
pub(crate) fn language(state: StateCode, random: &mut Random) -> Option<LanguageTag> {
    let tags = languages_of(state.sub_region());
    let first = random.pick(tags)?;
    let second = random.pick(tags)?;
    let drawn = tags.iter().find(|tag| **tag == first || **tag == second)?;
    LanguageTag::parse(drawn)
}
