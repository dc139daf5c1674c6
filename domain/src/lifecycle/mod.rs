//! Which changes of state exist: one table for each kind of record.
//!
//! Stored states are what a person did. What follows from other records (in matching, matched
//! partly, exhausted, fulfilled …) is [`Computed`] beside them and never stored. Who may do an act is
//! [`crate::policy`]'s to say.

mod computed;
mod matches;
mod offer;
mod project;
mod request;

use std::fmt;

pub use computed::{Computed, Outcome};
pub use matches::{MatchAct, MatchStatus};
pub use offer::{OfferAct, OfferStatus};
pub use project::{Freshness, ProjectAct, ProjectStatus};
pub use request::{RequestAct, RequestStatus};

use crate::vocabulary::Code;

/// One row of a lifecycle: in this state, this act leads there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<S, A> {
    /// The state before.
    pub from: S,
    /// What somebody does.
    pub act: A,
    /// The state after.
    pub to: S,
}

/// A state with a lifecycle.
pub trait Lifecycle: Code + PartialEq + 'static {
    /// What somebody can do to a record in such a state.
    type Act: Code + PartialEq + 'static;

    /// The whole table.
    const STEPS: &'static [Step<Self, Self::Act>];

    /// The state that an act leads to.
    ///
    /// # Errors
    /// Where the table has no such row: the state, the act, and the states that can be reached.
    fn after(self, act: Self::Act) -> Result<Self, NoSuchStep> {
        Self::STEPS
            .iter()
            .find(|step| step.from == self && step.act == act)
            .map(|step| step.to)
            .ok_or_else(|| NoSuchStep {
                from: self.code(),
                act: act.code(),
                reachable: self.reachable().map(Code::code).collect(),
            })
    }

    /// The states that one act can lead to from here.
    fn reachable(self) -> impl Iterator<Item = Self> {
        Self::STEPS
            .iter()
            .filter(move |step| step.from == self)
            .map(|step| step.to)
    }
}

/// An act that the lifecycle does not allow in this state.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct NoSuchStep {
    /// The state, by its code.
    pub from: &'static str,
    /// The act, by its code.
    pub act: &'static str,
    /// The states that can be reached instead, by their codes.
    pub reachable: Vec<&'static str>,
}

impl fmt::Display for NoSuchStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            from,
            act,
            reachable,
        } = self;
        if reachable.is_empty() {
            return write!(f, "`{act}` is not possible: `{from}` is final");
        }
        let reachable = reachable.join("`, `");
        write!(
            f,
            "`{act}` is not possible in `{from}`; reachable: `{reachable}`"
        )
    }
}

/// Writes the rows of a lifecycle as `from --act--> to`.
macro_rules! steps {
    ($status:ident, $act:ident: $($from:ident, $do:ident, $to:ident;)*) => {
        impl $crate::lifecycle::Lifecycle for $status {
            type Act = $act;
            const STEPS: &'static [$crate::lifecycle::Step<$status, $act>] = &[
                $($crate::lifecycle::Step {
                    from: $status::$from, act: $act::$do, to: $status::$to,
                },)*
            ];
        }
    };
}
pub(crate) use steps;

#[cfg(test)]
mod tests {
    use super::*;

    fn sound<S: Lifecycle + std::fmt::Debug>() {
        for (place, step) in S::STEPS.iter().enumerate() {
            assert_ne!(step.from, step.to, "a step leads somewhere");
            let twin = S::STEPS
                .iter()
                .skip(place + 1)
                .find(|other| other.from == step.from && other.act == step.act);
            assert!(
                twin.is_none(),
                "{:?}: one act leads to one state",
                step.from
            );
        }
        for act in S::Act::all() {
            assert!(
                S::STEPS.iter().any(|step| step.act == *act),
                "{}: is used",
                act.code()
            );
        }
    }

    #[test]
    fn every_table_is_sound() {
        sound::<RequestStatus>();
        sound::<OfferStatus>();
        sound::<MatchStatus>();
        sound::<ProjectStatus>();
    }

    #[test]
    fn a_refusal_names_what_is_reachable() {
        let refused = RequestStatus::Draft
            .after(RequestAct::Authenticate)
            .unwrap_err();
        assert_eq!(refused.reachable, ["submitted", "withdrawn"]);
        assert!(
            MatchStatus::Converted
                .after(MatchAct::Endorse)
                .unwrap_err()
                .reachable
                .is_empty()
        );
    }
}
