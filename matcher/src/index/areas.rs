//! Areas as bits, and what the States are in on a day.

use chrono::NaiveDate;
use domain::vocabulary::{Area, Organisation, Region, Situation, StateCode, SubRegion};

use super::bitmap::Bits;
use super::number::{self, at};

/// Sub-regions, organisations and situations: one bit each, for they are worth the same.
pub(super) const GROUPS: usize =
    SubRegion::ALL.len() + Organisation::ALL.len() + Situation::ALL.len();

/// All areas but the single States: the groups, the regions, the world.
pub(super) const AREAS: usize = GROUPS + Region::ALL.len() + 1;

// Else the vocabulary has outgrown the row of an offer.
const _: () = assert!(GROUPS <= 64 && Region::ALL.len() <= 7);

/// A set of areas, single States apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct AreaSet {
    /// One bit for each sub-region, organisation and situation.
    pub(super) groups: u64,
    /// One bit for each region.
    pub(super) regions: u8,
    /// Whether the world is in it.
    pub(super) world: bool,
}

impl AreaSet {
    /// All areas but single States, by number.
    pub(super) fn numbered() -> impl Iterator<Item = Area> {
        let groups = SubRegion::ALL.iter().copied().map(Area::SubRegion);
        groups
            .chain(Organisation::ALL.iter().copied().map(Area::Organisation))
            .chain(Situation::ALL.iter().copied().map(Area::Situation))
            .chain(Region::ALL.iter().copied().map(Area::Region))
            .chain([Area::World])
    }

    /// Adds an area by its number.
    pub(super) const fn add(&mut self, number: usize) {
        if number < GROUPS {
            self.groups |= 1 << number;
        } else if number < AREAS - 1 {
            self.regions |= 1 << (number - GROUPS);
        } else {
            self.world = true;
        }
    }

    /// The numbers of the areas in it, ascending: of the groups, the regions, the world.
    pub(super) fn by_kind(self) -> [impl Iterator<Item = usize>; 3] {
        let numbers = |bits: u64, after: usize| Bits(bits).map(move |bit| at(bit) + after);
        [
            numbers(self.groups, 0),
            numbers(self.regions.into(), GROUPS),
            numbers(self.world.into(), AREAS - 1),
        ]
    }

    /// The numbers of the areas in it, ascending.
    pub(super) fn numbers(self) -> impl Iterator<Item = usize> {
        self.by_kind().into_iter().flatten()
    }

    pub(super) const fn has(self, number: usize) -> bool {
        if number < GROUPS {
            (self.groups >> number) & 1 == 1
        } else if number < AREAS - 1 {
            (self.regions >> (number - GROUPS)) & 1 == 1
        } else {
            self.world
        }
    }
}

/// The number of an area; `None` for a single State.
pub(super) fn number_of(area: Area) -> Option<usize> {
    let nth = |place: Option<usize>, after: usize| place.map(|place| place + after);
    match area {
        Area::SubRegion(one) => SubRegion::ALL.iter().position(|each| *each == one),
        Area::Organisation(one) => {
            let place = Organisation::ALL.iter().position(|each| *each == one);
            nth(place, SubRegion::ALL.len())
        }
        Area::Situation(one) => {
            let place = Situation::ALL.iter().position(|each| *each == one);
            nth(place, SubRegion::ALL.len() + Organisation::ALL.len())
        }
        Area::Region(one) => nth(Region::ALL.iter().position(|each| *each == one), GROUPS),
        Area::World => Some(AREAS - 1),
        Area::State(_) => None,
    }
}

/// What every State is in on one day.
#[derive(Clone, Debug)]
pub(super) struct Memberships {
    /// The day.
    pub(super) day: NaiveDate,
    by_state: Vec<AreaSet>,
}

impl Memberships {
    /// Looks every State up.
    pub(super) fn on(day: NaiveDate) -> Self {
        let areas_of = |state: &StateCode| {
            let mut areas = AreaSet::default();
            for (number, area) in AreaSet::numbered().enumerate() {
                if area.contains(*state, day) {
                    areas.add(number);
                }
            }
            areas
        };
        Self {
            day,
            by_state: StateCode::ALL.iter().map(areas_of).collect(),
        }
    }

    /// What a State is in, by its number.
    #[inline(always)]
    pub(super) fn of(&self, state: u8) -> AreaSet {
        let found = self.by_state.get(usize::from(state)).copied();
        found.unwrap_or_default()
    }

    /// Whether a State is LDC, LLDC or SIDS.
    pub(super) fn is_special(&self, state: StateCode) -> bool {
        let situations = GROUPS - Situation::ALL.len()..GROUPS;
        let areas = self.of(number::of_state(state));
        situations.into_iter().any(|number| areas.has(number))
    }
}
