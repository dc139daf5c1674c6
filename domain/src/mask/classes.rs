//! Divides the States of a world into classes of which each has one description.
//!
//! A class, not an area, must have enough States: if those of a large sub-region are called by it,
//! then the region's name is left for those of the small ones alone, and would point at them.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{CROWD, Mask};
use crate::vocabulary::{Area, Region, Situation, StateCode, World};

/// The continents, which contain each sub-region once.
const CONTINENTS: [Region; 5] = [
    Region::Africa,
    Region::Oceania,
    Region::Americas,
    Region::Asia,
    Region::Europe,
];

/// The classes of a world on a day; each State is in exactly one.
pub(super) fn of(world: World, on: NaiveDate) -> Vec<Mask> {
    let continents = CONTINENTS.iter().flat_map(|continent| {
        let parts = continent.sub_regions().iter();
        let parts = parts.map(|part| by_area(Area::SubRegion(*part), world, on));
        gathered(Area::Region(*continent), parts.collect())
    });
    gathered(Area::World, continents.collect())
        .into_iter()
        .flat_map(|class| by_situations(class, on))
        .collect()
}

fn by_area(area: Area, world: World, on: NaiveDate) -> Mask {
    Mask {
        area,
        situations: Vec::new(),
        states: area.states(world, on).collect(),
    }
}

/// Puts the classes that are too small together under the name of the area that contains them all,
/// with as many of the others, smallest first, as that needs.
fn gathered(whole: Area, mut parts: Vec<Mask>) -> Vec<Mask> {
    parts.retain(|part| !part.states.is_empty());
    // The smallest stand last; among equals that with the first code.
    parts.sort_by_key(|part| (Reverse(part.states.len()), Reverse(part.area)));
    let too_small = |part: &Mask| part.states.len() < CROWD;
    let mut states = Vec::new();
    while let Some(part) =
        parts.pop_if(|part| too_small(part) || (!states.is_empty() && states.len() < CROWD))
    {
        states.extend(part.states);
    }
    if !states.is_empty() {
        states.sort_unstable();
        parts.push(Mask {
            area: whole,
            situations: Vec::new(),
            states,
        });
    }
    parts
}

/// Divides a class by each situation in turn, where that leaves enough States on either side: to be
/// described without a situation tells something too.
fn by_situations(class: Mask, on: NaiveDate) -> Vec<Mask> {
    Situation::ALL
        .iter()
        .fold(vec![class], |classes, situation| {
            let divided = classes.into_iter();
            divided
                .flat_map(|class| by_situation(class, *situation, on))
                .collect()
        })
}

fn by_situation(class: Mask, situation: Situation, on: NaiveDate) -> Vec<Mask> {
    let holds = |state: &StateCode| situation.holds(*state, on);
    let (inside, outside): (Vec<_>, Vec<_>) = class.states.iter().copied().partition(holds);
    if inside.len() < CROWD || (!outside.is_empty() && outside.len() < CROWD) {
        return vec![class];
    }
    let mut shared = class.situations.clone();
    shared.push(situation);
    let mut divided = vec![Mask {
        area: class.area,
        situations: shared,
        states: inside,
    }];
    if !outside.is_empty() {
        divided.push(Mask {
            states: outside,
            ..class
        });
    }
    divided
}
