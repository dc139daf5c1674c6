//! How far a record, or a group of its fields, may be seen.

use serde::{Deserialize, Serialize};

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

/// A record's visibility, group of fields by group of fields.
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
}

impl Visibility {
    /// What a request starts with.
    pub const REQUEST: Self = Self {
        record: Circle::Verified,
        contact: Circle::MatchParties,
        budget: Circle::Reviewers,
        masked: false,
    };

    /// What an offer starts with.
    pub const OFFER: Self = Self {
        record: Circle::Public,
        contact: Circle::MatchParties,
        budget: Circle::Reviewers,
        masked: false,
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

    /// Whether the budget may enter a score: a narrower one counts as not stated, for everyone.
    pub fn budget_enters_score(self) -> bool {
        self.budget >= Circle::MatchParties
    }
}
