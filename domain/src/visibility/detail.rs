//! The fields of a record that may have a circle of their own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Circle;
use crate::record::RecordKind;
use crate::vocabulary::codes;

codes! {
    /// A field whose author may show it to fewer than see the record. The others say what the record
    /// is and to whom it applies, and go wherever it goes: conditions among them, because they are
    /// shown in full wherever an offer is.
    Detail, "detail" {
        /// What helps to understand a need.
        Background = "background",
        /// What an offer is, at length.
        Description = "description",
        /// Where those who are to be helped stand.
        LevelNow = "level_now",
        /// When.
        Window = "window",
        /// Places asked for or offered.
        Seats = "seats",
        /// Money asked for or offered.
        Budget = "budget",
        /// What is already being done.
        UnderWay = "already_under_way",
        /// What the State brings itself.
        OwnContribution = "own_contribution",
        /// Where the need was found.
        Source = "source",
        /// Threats that it answers.
        Threats = "threats",
        /// Which capabilities it builds.
        Axis = "axis",
        /// Which norms it serves.
        Norms = "norms",
        /// Cross-cutting concerns.
        Tags = "tags",
    }
}

impl Detail {
    /// The name of the field in a record of a kind; none where such records do not have it.
    pub const fn field(self, kind: RecordKind) -> Option<&'static str> {
        match (self, kind) {
            (Self::Seats, RecordKind::Offer) => Some("seats_left"),
            (Self::Budget, RecordKind::Request) => Some("amount_usd"),
            (Self::Budget, RecordKind::Offer) => Some("amount_usd_left"),
            (Self::Description, RecordKind::Request)
            | (
                Self::Background
                | Self::LevelNow
                | Self::UnderWay
                | Self::OwnContribution
                | Self::Source
                | Self::Threats,
                RecordKind::Offer,
            ) => None,
            _ => Some(self.code()),
        }
    }

    /// The details of a kind of record, in the order of the vocabulary.
    pub fn of(kind: RecordKind) -> impl Iterator<Item = Self> {
        let has = move |detail: &Self| detail.field(kind).is_some();
        Self::ALL.iter().copied().filter(has)
    }

    /// The detail that a field of a kind of record is.
    pub fn of_field(kind: RecordKind, field: &str) -> Option<Self> {
        Self::of(kind).find(|detail| detail.field(kind) == Some(field))
    }
}

/// The circles of their own that an author gave to details, money aside; written as names and
/// numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<Detail, Circle>", into = "BTreeMap<Detail, Circle>")]
pub struct OwnCircles([Option<Circle>; Detail::ALL.len()]);

impl OwnCircles {
    /// None: every detail goes where its record goes.
    pub const NONE: Self = Self([None; Detail::ALL.len()]);

    /// Whether no detail has one.
    pub fn is_empty(&self) -> bool {
        *self == Self::NONE
    }

    /// The circle of its own that a detail has.
    pub fn get(&self, detail: Detail) -> Option<Circle> {
        self.chosen().find(|(one, _)| *one == detail)?.1.into()
    }

    /// The same with another circle for a detail, or with none of its own.
    #[must_use]
    pub fn with(mut self, detail: Detail, circle: Option<Circle>) -> Self {
        let places = Detail::ALL.iter().zip(&mut self.0);
        for (_, place) in places.filter(|(one, _)| **one == detail) {
            *place = circle;
        }
        self
    }

    /// The details that have one.
    pub fn chosen(&self) -> impl Iterator<Item = (Detail, Circle)> {
        let all = Detail::ALL.iter().zip(self.0);
        all.filter_map(|(detail, circle)| Some((*detail, circle?)))
    }
}

impl From<BTreeMap<Detail, Circle>> for OwnCircles {
    fn from(chosen: BTreeMap<Detail, Circle>) -> Self {
        let give = |all: Self, (detail, circle)| all.with(detail, Some(circle));
        chosen.into_iter().fold(Self::NONE, give)
    }
}

impl From<OwnCircles> for BTreeMap<Detail, Circle> {
    fn from(own: OwnCircles) -> Self {
        own.chosen().collect()
    }
}
