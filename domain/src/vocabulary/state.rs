//! States, and the two worlds: the real one and the invented one of the demonstration.

use super::SubRegion;
use super::generated::{languages, names, states};

pub use super::generated::states::StateCode;

impl StateCode {
    /// The 193 Member States of the United Nations and the 2 observer States.
    #[must_use]
    pub const fn members() -> &'static [Self] {
        states::MEMBERS
    }

    /// The 24 invented States of the demonstration.
    #[must_use]
    pub const fn demonstration() -> &'static [Self] {
        states::DEMONSTRATION
    }

    /// Whether the State is invented, for the demonstration.
    #[must_use]
    pub fn is_demonstration(self) -> bool {
        Self::demonstration().contains(&self)
    }

    /// The languages that are official in the whole of the State, as primary tags, by the Unicode
    /// CLDR; none of an invented State.
    #[must_use]
    pub const fn official_languages(self) -> &'static [&'static str] {
        languages::official(self)
    }

    /// What the State is called in the languages of the United Nations, each name once: to find it
    /// in a text.
    #[must_use]
    pub const fn names(self) -> &'static [&'static str] {
        names::names(self)
    }

    /// The one sub-region that the State is in.
    #[must_use]
    pub const fn sub_region(self) -> SubRegion {
        states::sub_region(self)
    }
}

/// Which States a database holds: real and invented ones never meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum World {
    /// The States there are.
    #[default]
    Real,
    /// Invented States only, so that no demonstration says anything about a real one.
    Demonstration,
}

impl World {
    /// Whether a record of this world may name the State.
    #[must_use]
    pub fn accepts(self, state: StateCode) -> bool {
        state.is_demonstration() == (self == Self::Demonstration)
    }

    /// The States of this world, by code.
    #[must_use]
    pub const fn states(self) -> &'static [StateCode] {
        match self {
            Self::Real => StateCode::members(),
            Self::Demonstration => StateCode::demonstration(),
        }
    }
}
