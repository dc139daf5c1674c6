//! What a saved search looks for.

use std::collections::BTreeSet;

use domain::record::{RecordKind, Term};
use domain::reference::Reference;
use matcher::Score;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entity::saved_search;
use crate::error::BackendError;
use crate::queries::{Browse, Mine, Sort};
use crate::repo::corrupt;
use crate::text;

/// The points that a fit has to have at least, as one may choose: any that passes the gates, to all.
pub const LEAST: std::ops::RangeInclusive<u32> = 1..=100;

/// What somebody wants to be told of.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// Open records that a list would have: of a kind, with words and terms.
    List {
        /// Requests or offers.
        kind: RecordKind,
        /// Words that a text must contain.
        text: Option<String>,
        /// Terms: one of each facet named is enough.
        terms: BTreeSet<Term>,
    },
    /// What fits a record by so many points at least.
    Fits {
        /// Of which kind the record is; the other is found.
        kind: RecordKind,
        /// Which record.
        reference: Reference,
        /// By how many points, of [`LEAST`].
        least: Score,
    },
}

/// What is stored of a list.
#[derive(Debug, Serialize, Deserialize)]
struct Listed {
    text: Option<String>,
    terms: Vec<String>,
}

/// What a saved search looks for, as it is stored.
#[derive(Clone, Debug)]
pub(crate) enum Saved {
    /// What a list would have.
    List(Browse),
    /// What fits a record of a kind.
    Fits(RecordKind, Uuid, Score),
}

impl Saved {
    /// Reads a row; terms that the vocabularies have no more are left out.
    pub(crate) fn read(row: &saved_search::Model) -> Result<Self, BackendError> {
        let found: RecordKind = text::parse("saved_searches.found_kind", &row.found_kind)?;
        if let (Some(record), Some(least)) = (row.record_id, row.least) {
            let least = u32::try_from(least)
                .ok()
                .and_then(|of| Score::try_from(of).ok());
            let least = least.ok_or_else(|| corrupt("saved_searches.least"))?;
            return Ok(Self::Fits(found.other(), record, least));
        }
        let wanted = row.wanted.as_deref().unwrap_or_default();
        let listed: Listed = text::from_json("saved_searches.wanted", wanted)?;
        let terms = listed.terms.iter().filter_map(|term| Term::parse(term));
        Ok(Self::List(Browse {
            kind: found,
            text: listed.text,
            terms: terms.collect(),
            part: Mine::Open,
            sort: Sort::Newest,
            page: 1,
        }))
    }
}

/// How a list is stored.
pub(super) fn listed(text: Option<&str>, terms: &BTreeSet<Term>) -> Result<String, BackendError> {
    text::to_canonical_json(&Listed {
        text: text.map(str::to_owned),
        terms: terms.iter().map(ToString::to_string).collect(),
    })
}
