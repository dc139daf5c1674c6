//! How far a record, and each of its fields, may be seen.

mod detail;
#[cfg(test)]
mod tests;

pub use detail::{Detail, OwnCircles};
use serde::{Deserialize, Serialize};

use crate::record::RecordKind;

/// The circles of readers, each wider than the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Circle {
    /// 0: the organisation whose record it is.
    OwnOrganisation,
    /// 1: also the reviewers.
    Reviewers,
    /// 2: also the other party of a match, from `offered` on (contacts: from `agreed` on).
    MatchParties,
    /// 3: also every State's accounts.
    States,
    /// 4: also every verified account, States and providers.
    Verified,
    /// 5: everybody.
    Public,
}

/// A number that names no circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is no level of visibility; 0 to 5 are")]
pub struct UnknownCircle(pub u8);

impl Circle {
    /// All circles, narrowest first.
    pub const ALL: [Self; 6] = [
        Self::OwnOrganisation,
        Self::Reviewers,
        Self::MatchParties,
        Self::States,
        Self::Verified,
        Self::Public,
    ];

    /// The circle's number, 0 to 5.
    pub const fn number(self) -> u8 {
        match self {
            Self::OwnOrganisation => 0,
            Self::Reviewers => 1,
            Self::MatchParties => 2,
            Self::States => 3,
            Self::Verified => 4,
            Self::Public => 5,
        }
    }
}

impl TryFrom<u8> for Circle {
    type Error = UnknownCircle;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::ALL
            .into_iter()
            .find(|c| c.number() == number)
            .ok_or(UnknownCircle(number))
    }
}

impl From<Circle> for u8 {
    fn from(circle: Circle) -> Self {
        circle.number()
    }
}

/// A record's visibility, field by field.
///
/// Defaults are those of the design: request 4, offer 5, contact 2, budget 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visibility {
    /// The record itself: all fields that no other group names.
    pub record: Circle,
    /// Who to write to. Never shown before a match is agreed, however wide this is.
    pub contact: Circle,
    /// Money asked for or offered.
    pub budget: Circle,
    /// Whether a request keeps back who asks, until its State releases the name: to others it is
    /// one of the States of a [`Mask`](crate::mask::Mask). Never so of an offer.
    #[serde(default)]
    pub masked: bool,
    /// Circles that other details have of their own; one wider than the record's counts as that.
    #[serde(default, skip_serializing_if = "OwnCircles::is_empty")]
    pub own: OwnCircles,
}

impl Visibility {
    /// What a request starts with.
    pub const REQUEST: Self = Self {
        record: Circle::Verified,
        contact: Circle::MatchParties,
        budget: Circle::Reviewers,
        masked: false,
        own: OwnCircles::NONE,
    };

    /// What an offer starts with.
    pub const OFFER: Self = Self {
        record: Circle::Public,
        contact: Circle::MatchParties,
        budget: Circle::Reviewers,
        masked: false,
        own: OwnCircles::NONE,
    };

    /// How far the record is seen at all: a masked request is nothing to providers before its State
    /// said yes to them, nor to the public, among whom they are.
    pub fn reach(self) -> Circle {
        if self.masked {
            self.record.min(Circle::States)
        } else {
            self.record
        }
    }

    /// How far the record lets projects of its matches be seen: who is helped, by whom and how far it
    /// has come would tell who asked under a mask.
    pub fn with_parties(self) -> Circle {
        if self.masked {
            self.record.min(Circle::MatchParties)
        } else {
            self.record
        }
    }

    /// How far a detail is seen, the state of the record aside.
    pub fn of(self, detail: Detail) -> Circle {
        let own = match detail {
            Detail::Budget => Some(self.budget),
            other => self.own.get(other),
        };
        self.record.min(own.unwrap_or(self.record))
    }

    /// The circle that an author chose for a detail; none where it goes where the record goes.
    pub fn chosen(self, detail: Detail) -> Option<Circle> {
        match detail {
            Detail::Budget => Some(self.budget),
            other => self.own.get(other),
        }
    }

    /// The same with another circle chosen for a detail; `None` for that of the record.
    #[must_use]
    pub fn with(self, detail: Detail, circle: Option<Circle>) -> Self {
        match detail {
            Detail::Budget => Self {
                budget: circle.unwrap_or(Circle::Public),
                ..self
            },
            other => Self {
                own: self.own.with(other, circle),
                ..self
            },
        }
    }

    /// Whether a detail may enter a score: where the parties of a match see it, and nobody gets to see
    /// a score who does not see it too. A narrower one counts as not stated, for everyone.
    ///
    /// Scores of a request are seen by verified accounts, those of an offer by States beside its own
    /// provider and the reviewers.
    pub fn enters_score(self, detail: Detail, kind: RecordKind) -> bool {
        let scored_for = match kind {
            RecordKind::Request => Circle::Verified,
            RecordKind::Offer => Circle::States,
        };
        let seen = self.of(detail);
        seen >= Circle::MatchParties && seen >= self.reach().min(scored_for)
    }

    /// Whether lists may find a record by a detail: where whoever sees the one sees the other.
    pub fn is_searched(self, detail: Detail) -> bool {
        self.of(detail) >= self.reach()
    }
}
