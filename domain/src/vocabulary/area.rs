//! Areas: every way to say "where" - the world, M49 areas, organisations, situations, States.

use super::codes::{Code, code_text};
use super::{Organisation, Region, Situation, StateCode, SubRegion, World};
use chrono::NaiveDate;
use std::cmp::Ordering;
use std::sync::LazyLock;

/// A set of States that an offer can cover. `Ord` is the order of the codes as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Area {
    /// Everyone: `001`.
    World,
    /// A continent or wider grouping: `002`.
    Region(Region),
    /// One of the 22 sub-regions: `054`.
    SubRegion(SubRegion),
    /// The members of an organisation: `org:PIF`.
    Organisation(Organisation),
    /// The States in a special situation: `SIDS`.
    Situation(Situation),
    /// One State by name: `FJI`.
    State(StateCode),
}

/// Every area of both worlds, by code.
static ALL: LazyLock<Vec<Area>> = LazyLock::new(|| {
    let mut areas: Vec<Area> = Area::groups().collect();
    areas.extend(StateCode::ALL.iter().copied().map(Area::State));
    areas.sort_unstable();
    areas
});

impl Area {
    /// The code of the world.
    const WORLD: &'static str = "001";

    /// Whether the State is in the area on the day.
    ///
    /// The gate of the matcher asks this for every pair: no allocation, and nothing slower than a
    /// binary search in a table of some fifty rows.
    #[must_use]
    pub fn contains(self, state: StateCode, on: NaiveDate) -> bool {
        match self {
            Self::World => true,
            Self::Region(region) => region.contains(state.sub_region()),
            Self::SubRegion(sub_region) => state.sub_region() == sub_region,
            Self::Organisation(organisation) => organisation.holds(state, on),
            Self::Situation(situation) => situation.holds(state, on),
            Self::State(named) => named == state,
        }
    }

    /// The areas that records of a world may name, by code: all groups and that world's States.
    #[must_use]
    pub fn all(world: World) -> Vec<Self> {
        let mut areas: Vec<Self> = Self::groups().collect();
        areas.extend(world.states().iter().copied().map(Self::State));
        areas.sort_unstable();
        areas
    }

    /// The States of a world that are in the area on the day, by code.
    pub fn states(self, world: World, on: NaiveDate) -> impl Iterator<Item = StateCode> {
        world
            .states()
            .iter()
            .copied()
            .filter(move |state| self.contains(*state, on))
    }

    /// Every area but the single States.
    fn groups() -> impl Iterator<Item = Self> {
        std::iter::once(Self::World)
            .chain(Region::ALL.iter().copied().map(Self::Region))
            .chain(SubRegion::ALL.iter().copied().map(Self::SubRegion))
            .chain(Organisation::ALL.iter().copied().map(Self::Organisation))
            .chain(Situation::ALL.iter().copied().map(Self::Situation))
    }
}

/// The areas that the State is in on the day, by code; its own code is one of them.
#[must_use]
pub fn areas_of(state: StateCode, on: NaiveDate) -> Vec<Area> {
    let mut areas: Vec<Area> = Area::groups()
        .filter(|area| area.contains(state, on))
        .collect();
    areas.push(Area::State(state));
    areas.sort_unstable();
    areas
}

impl Code for Area {
    const VOCABULARY: &'static str = "area";

    fn all() -> &'static [Self] {
        &ALL
    }

    fn code(self) -> &'static str {
        match self {
            Self::World => Self::WORLD,
            Self::Region(region) => region.code(),
            Self::SubRegion(sub_region) => sub_region.code(),
            Self::Organisation(organisation) => organisation.code(),
            Self::Situation(situation) => situation.code(),
            Self::State(state) => state.code(),
        }
    }

    fn parse(given: &str) -> Option<Self> {
        let group = || Region::parse(given).map(Self::Region);
        (given == Self::WORLD)
            .then_some(Self::World)
            .or_else(group)
            .or_else(|| SubRegion::parse(given).map(Self::SubRegion))
            .or_else(|| Organisation::parse(given).map(Self::Organisation))
            .or_else(|| Situation::parse(given).map(Self::Situation))
            .or_else(|| StateCode::parse(given).map(Self::State))
    }

    /// A State's name has the key of the State, `state-FJI`, wherever it stands.
    fn name_key(self) -> String {
        match self {
            Self::State(state) => state.name_key(),
            _ => format!("{}-{}", Self::VOCABULARY, self.code().replace(':', "-")),
        }
    }
}

code_text!(Area);

impl Ord for Area {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code().cmp(other.code())
    }
}

impl PartialOrd for Area {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<StateCode> for Area {
    fn from(state: StateCode) -> Self {
        Self::State(state)
    }
}
