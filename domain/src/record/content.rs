//! A request's or an offer's content as one type, for all that both have in common.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::facet::Term;
use super::{OfferContent, RawRecord, RequestContent};
use crate::fault::Fault;
use crate::reference::ReferenceKind;
use crate::vocabulary::{Area, StateCode, SubRegion, World, codes};

codes! {
    /// Which of the two kinds of record it is.
    RecordKind, "record_kind" {
        /// Something that a State needs.
        Request = "request",
        /// Something that a provider gives.
        Offer = "offer",
    }
}

impl RecordKind {
    /// The kind that fits this one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Request => Self::Offer,
            Self::Offer => Self::Request,
        }
    }
}

impl RecordKind {
    /// The letter of its references.
    pub const fn reference_kind(self) -> ReferenceKind {
        match self {
            Self::Request => ReferenceKind::Request,
            Self::Offer => ReferenceKind::Offer,
        }
    }
}

/// What an author wrote, of either kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordContent {
    /// Of a request.
    Request(Box<RequestContent>),
    /// Of an offer.
    Offer(Box<OfferContent>),
}

impl RecordContent {
    /// Reads what was typed, and checks that it names only States of this world.
    ///
    /// # Errors
    /// Every fault of every field, where there is one.
    pub fn parse(kind: RecordKind, raw: &RawRecord, world: World) -> Result<Self, Vec<Fault>> {
        let content = Self::read(kind, raw)?;
        let strangers = content.strangers(world);
        if strangers.is_empty() {
            Ok(content)
        } else {
            Err(strangers)
        }
    }

    /// Reads what was kept, whichever world it was written in: that was checked on its way in.
    ///
    /// # Errors
    /// Every fault of every field, where there is one.
    pub fn read(kind: RecordKind, raw: &RawRecord) -> Result<Self, Vec<Fault>> {
        Ok(match kind {
            RecordKind::Request => Self::Request(Box::new(RequestContent::parse(raw)?)),
            RecordKind::Offer => Self::Offer(Box::new(OfferContent::parse(raw)?)),
        })
    }

    /// States that the record names and its world does not have.
    fn strangers(&self, world: World) -> Vec<Fault> {
        let Self::Offer(offer) = self else {
            return Vec::new();
        };
        let stranger = |area: &Area| matches!(area, Area::State(state) if !world.accepts(*state));
        offer
            .coverage
            .iter()
            .enumerate()
            .filter(|(_, area)| stranger(area))
            .map(|(place, area)| {
                let rule = super::fields::code_rule::<Area>();
                Fault::new(format!("coverage[{place}]"), area.to_string(), rule)
            })
            .collect()
    }

    /// Which of the two it is.
    pub const fn kind(&self) -> RecordKind {
        match self {
            Self::Request(_) => RecordKind::Request,
            Self::Offer(_) => RecordKind::Offer,
        }
    }

    /// The document that is kept: every field under its name, names in order.
    pub fn document(&self) -> RawRecord {
        let value = match self {
            Self::Request(content) => serde_json::to_value(content),
            Self::Offer(content) => serde_json::to_value(content),
        };
        match value {
            Ok(serde_json::Value::Object(document)) => document,
            _ => RawRecord::new(),
        }
    }

    /// What it is called.
    pub fn title(&self) -> &str {
        match self {
            Self::Request(content) => &content.title,
            Self::Offer(content) => &content.title,
        }
    }

    /// Its texts in lower case, for search.
    pub fn search_text(&self) -> String {
        let texts: &[&str] = match self {
            Self::Request(content) => &[&content.title, &content.need, &content.background],
            Self::Offer(content) => &[&content.title, &content.description, &content.conditions],
        };
        texts.join("\n").to_lowercase()
    }

    /// Last day on which it is open.
    pub fn expires_on(&self) -> Option<NaiveDate> {
        match self {
            Self::Request(content) => content.expires_on,
            Self::Offer(content) => content.expires_on,
        }
    }

    /// The terms under which lists find it; `state` is the requesting State, if it is a request.
    pub fn terms(&self, state: Option<StateCode>, world: World, on: NaiveDate) -> BTreeSet<Term> {
        let mut terms = BTreeSet::new();
        match self {
            Self::Request(content) => {
                for theme in &content.themes {
                    terms.extend([Term::theme(theme.code), Term::group(theme.code.parent())]);
                }
                let modalities = content.modalities_wanted.iter();
                terms.extend(
                    modalities
                        .chain(&content.modalities_acceptable)
                        .map(|m| Term::of(*m)),
                );
                terms.extend(content.languages.iter().map(|tag| Term::language(*tag)));
                terms.extend(state.map(|state| Term::of(state.sub_region())));
            }
            Self::Offer(content) => {
                for theme in &content.themes {
                    terms.extend([Term::theme(*theme), Term::group(theme.parent())]);
                }
                terms.extend(
                    content
                        .modalities
                        .iter()
                        .map(|modality| Term::of(*modality)),
                );
                terms.extend(content.languages.keys().map(|tag| Term::language(*tag)));
                terms.extend(
                    reached(&content.coverage, world, on)
                        .into_iter()
                        .map(Term::of),
                );
            }
        }
        terms
    }

    /// Whether going from `before` to this changes what a reviewer verified: theme, coverage,
    /// modality, eligibility or cost of an offer. Wording alone does not.
    pub fn needs_new_approval(&self, before: &Self) -> bool {
        let (Self::Offer(new), Self::Offer(old)) = (self, before) else {
            return false;
        };
        // The order of a list says nothing.
        differ(&new.themes, &old.themes)
            || differ(&new.coverage, &old.coverage)
            || differ(&new.modalities, &old.modalities)
            || differ(&new.audiences, &old.audiences)
            || differ(&new.levels, &old.levels)
            || new.conditions != old.conditions
            || new.cost_to_recipient != old.cost_to_recipient
    }
}

/// Whether two lists without duplicates hold different things.
fn differ<T: PartialEq>(new: &[T], old: &[T]) -> bool {
    new.len() != old.len() || new.iter().any(|one| !old.contains(one))
}

/// The sub-regions of which a coverage contains a State.
fn reached(coverage: &[Area], world: World, on: NaiveDate) -> BTreeSet<SubRegion> {
    coverage
        .iter()
        .flat_map(|area| area.states(world, on))
        .map(StateCode::sub_region)
        .collect()
}
