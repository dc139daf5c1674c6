//! States that are in the same areas.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::vocabulary::{Area, StateCode, areas_of};

/// Two States that are in the same areas all round.
pub type Twins = [StateCode; 2];

/// Two of each group of States that are in the same areas on a day.
pub fn twins(today: NaiveDate) -> Vec<Twins> {
    let mut by_areas: BTreeMap<Vec<Area>, Vec<StateCode>> = BTreeMap::new();
    for state in StateCode::members() {
        let mut areas = areas_of(*state, today);
        areas.retain(|area| *area != Area::State(*state));
        by_areas.entry(areas).or_default().push(*state);
    }
    let groups = by_areas.values();
    groups
        .filter_map(|group| Some([*group.first()?, *group.get(1)?]))
        .collect()
}
