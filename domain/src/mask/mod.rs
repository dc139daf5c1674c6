//! How a request is described while the State that asks keeps its name back.
//!
//! The rule here: whatever a reader can see of a masked request fits at least [`CROWD`] States, by a
//! description that every one of them would get (`docs/adr/0010-masks.md`). It is worked out for
//! the day of publication and stays so: a description that changed with memberships would tell more
//! than either of its forms.
//!
//! Start at [`Mask::of`]; `classes.rs` divides the States, `mentions.rs` finds names in a text, and
//! [`Asker::faults`] says what of a request would tell who asks.

mod check;
mod classes;
mod mentions;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::vocabulary::{Area, LanguageTag, Situation, StateCode, World};

pub use self::check::Asker;
pub use self::mentions::mentions;

/// Fewest States among which a masked one must be.
///
/// Source: "Visibility, per field" in the design of records.
pub const CROWD: usize = 5;

/// What is told of a State in place of its name: where it is, and what all States so described share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mask {
    area: Area,
    situations: Vec<Situation>,
    states: Vec<StateCode>,
}

impl Mask {
    /// What is told of a State, of a request published on that day.
    #[must_use]
    pub fn of(state: StateCode, on: NaiveDate) -> Self {
        let world = if state.is_demonstration() {
            World::Demonstration
        } else {
            World::Real
        };
        let everybody = || Self {
            area: Area::World,
            situations: Vec::new(),
            states: world.states().to_vec(),
        };
        classes::of(world, on)
            .into_iter()
            .find(|class| class.states.contains(&state))
            .unwrap_or_else(everybody)
    }

    /// The area: a sub-region, a region or the world. Other States of the area may be described
    /// otherwise.
    #[must_use]
    pub const fn area(&self) -> Area {
        self.area
    }

    /// The special situations that all States so described are in.
    #[must_use]
    pub fn situations(&self) -> &[Situation] {
        &self.situations
    }

    /// All States that are described so, by code: [`CROWD`] or more, unless the world has fewer.
    #[must_use]
    pub fn states(&self) -> &[StateCode] {
        &self.states
    }

    /// Whether a text in this language, or help asked for in it, leaves enough States to choose from.
    ///
    /// English and French, the working languages of the Secretariat, are written by all; any other
    /// language only by States in the whole of which it is official. Nothing is known of the
    /// languages of invented States, so that none narrows them.
    #[must_use]
    pub fn hides_in(&self, language: LanguageTag) -> bool {
        let written_by = |state: &&StateCode| {
            matches!(language.as_str(), "en" | "fr")
                || state.is_demonstration()
                || state.official_languages().contains(&language.as_str())
        };
        self.states.iter().filter(written_by).count() >= CROWD.min(self.states.len())
    }
}
