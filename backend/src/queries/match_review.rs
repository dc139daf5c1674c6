//! What a reviewer looks at before they decide about a match: both records as they were when it was
//! proposed, what else fits the request, and what may be the same.

use std::collections::BTreeSet;

use domain::policy::{Action, RecordAction, Subject, Viewer, decide};
use domain::record::{RecordContent, RecordKind};
use domain::reference::Reference;
use domain::visibility::Detail;
use domain::vocabulary::LanguageTag;

use super::overlaps::{Overlap, overlaps};
use super::ranking::{RankedRow, request_matches};
use super::record_page::{hidden_from, shown_to};
use crate::Backend;
use crate::error::BackendError;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::versions;
use crate::text;

/// How many other offers are shown.
const OTHERS: usize = 3;

/// One of the two records.
#[derive(Clone, Debug)]
pub struct ReviewedRecord {
    /// What its author wrote, without what the viewer may not see.
    pub content: RecordContent,
    /// What is left out.
    pub hidden: BTreeSet<Detail>,
    /// The language of its text.
    pub language: LanguageTag,
    /// Whether it was changed since the match was proposed.
    pub changed_since: bool,
}

/// What a reviewer looks at.
#[derive(Clone, Debug)]
pub struct MatchReview {
    /// How the request is cited.
    pub reference: Reference,
    /// The request.
    pub request: ReviewedRecord,
    /// The offer.
    pub offer: ReviewedRecord,
    /// The best of the other offers that fit the request today.
    pub others: Vec<RankedRow>,
    /// How many fit it today, this one among them if it does.
    pub fit: u64,
    /// What may be the same as the request.
    pub overlaps: Vec<Overlap>,
}

/// Shows a reviewer what they decide about; nothing for whoever is none, or once it is decided.
/// What else fits is shown as the policy of rankings has it.
///
/// # Errors
/// [`BackendError::NotFound`] where there is no such match or the viewer may not see it.
pub async fn match_review(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<Option<MatchReview>, BackendError> {
    let record = facts::a_match(backend.db(), reference).await?;
    let subject = Subject::Match(&record.facts);
    decide(viewer, Action::Record(RecordAction::Read), &subject)?;
    let reviews = decide(viewer, Action::ReadQueue, &Subject::Platform).is_ok();
    if !reviews || !record.facts.status.is_in_review() {
        return Ok(None);
    }
    let request = &record.request;
    let reference: Reference = text::parse("records.reference", &request.row.reference)?;
    let rank = Action::Record(RecordAction::Rank);
    let (fit, mut others) = if decide(viewer, rank, &request.subject()).is_ok() {
        let ranking = request_matches(backend, viewer, &reference).await?;
        (ranking.paging.total, ranking.rows)
    } else {
        (0, Vec::new())
    };
    others.retain(|row| row.reference.as_str() != record.offer.row.reference);
    others.truncate(OTHERS);
    let of = (RecordKind::Request, &reference);
    let overlaps = overlaps(backend, viewer, of).await?;
    Ok(Some(MatchReview {
        request: reviewed(backend, viewer, request, record.row.request_version).await?,
        offer: reviewed(backend, viewer, &record.offer, record.row.offer_version).await?,
        reference,
        others,
        fit,
        overlaps,
    }))
}

async fn reviewed(
    backend: &Backend,
    viewer: &Viewer,
    record: &RecordFacts,
    version: i32,
) -> Result<ReviewedRecord, BackendError> {
    let hidden = hidden_from(viewer, record);
    let is_masked = record.mask_for(viewer)?.is_some();
    let content = versions::at(backend.db(), record.kind(), record.id(), version).await?;
    Ok(ReviewedRecord {
        content: shown_to(content, &hidden, is_masked),
        hidden,
        language: text::parse("records.language", &record.row.language)?,
        changed_since: record.row.version != version,
    })
}
