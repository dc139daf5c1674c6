//! Requests that are to become one, that became one, and those that a request could become one with.

mod twins;

use chrono::{DateTime, Utc};
use domain::policy::{Action, Field, RecordAction, Viewer, decide, sees};
use domain::record::{MergeOutcome, MergeParty, RecordKind};
use domain::reference::Reference;
use uuid::Uuid;

use crate::Backend;
use crate::error::BackendError;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::organisations::{Names, names};
use crate::repo::request_merges;
use crate::text;
use crate::use_cases::records::Merging;
use twins::twins;

/// What a request has to do with others of its State that ask for the same, as far as a viewer may know.
#[derive(Clone, Debug, Default)]
pub struct Merges {
    /// The one that it went into.
    pub into: Option<TwinView>,
    /// Those that went into it.
    pub from: Vec<TwinView>,
    /// What was asked about it and another, the latest first; for their authors and the reviewers.
    pub askings: Vec<MergeView>,
    /// Open ones with a theme in common that the viewer may ask about.
    pub twins: Vec<Mergeable>,
}

/// A request with which another one could become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mergeable {
    /// Which one.
    pub twin: TwinView,
    /// Whether it could go into the other.
    pub may_go: bool,
    /// Whether the other could go into it.
    pub may_stay: bool,
}

/// Another request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwinView {
    /// How to cite it.
    pub reference: Reference,
    /// What it is called.
    pub title: String,
    /// Whose it is.
    pub organisation: String,
}

/// An asking that two requests become one.
#[derive(Clone, Debug)]
pub struct MergeView {
    /// Its id.
    pub id: Uuid,
    /// The one that goes into the other.
    pub merged: TwinView,
    /// The one that stays.
    pub kept: TwinView,
    /// When that was asked.
    pub asked_at: DateTime<Utc>,
    /// Whether each author has said yes.
    pub agreed: Vec<(MergeParty, bool)>,
    /// What became of it.
    pub outcome: MergeOutcome,
    /// Whether the viewer may answer now.
    pub may_answer: bool,
}

/// Lists what a request has to do with its twins.
///
/// # Errors
/// [`BackendError::NotFound`] where there is no such request or the viewer may not see it.
pub async fn merges(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<Merges, BackendError> {
    let db = backend.db();
    let own = facts::record(db, RecordKind::Request, reference).await?;
    decide(viewer, Action::Record(RecordAction::Read), &own.subject())?;
    let mut askings = Vec::new();
    for row in request_merges::of_request(db, own.id()).await? {
        let asking = Merging::of((db, backend.clock().today()), row).await?;
        let both = [&asking.merged, &asking.kept];
        if both
            .iter()
            .all(|one| sees(viewer, &one.subject(), Field::Record))
        {
            askings.push(asking);
        }
    }
    let twins = twins(backend, viewer, (&own, &askings)).await?;
    let both = askings.iter().flat_map(|one| [&one.merged, &one.kept]);
    let others = twins.iter().map(|one| &one.other);
    let whose = both.chain(others).map(|of| of.organisation().uuid());
    let names = names(db, whose.collect::<Vec<_>>()).await?;
    let mut merges = shown(viewer, &own, askings, &names)?;
    for one in &twins {
        merges.twins.push(Mergeable {
            twin: twin(&one.other, &names)?,
            may_go: one.may_go,
            may_stay: one.may_stay,
        });
    }
    Ok(merges)
}

/// Sorts what was found by what it is to the reader.
fn shown(
    viewer: &Viewer,
    own: &RecordFacts,
    askings: Vec<Merging>,
    names: &Names,
) -> Result<Merges, BackendError> {
    let mut merges = Merges::default();
    for asking in askings.into_iter().rev() {
        if asking.outcome() == MergeOutcome::Merged {
            if asking.merged.id() == own.id() {
                merges.into = Some(twin(&asking.kept, names)?);
            } else {
                merges.from.push(twin(&asking.merged, names)?);
            }
        }
        let history = Action::Record(RecordAction::ReadHistory);
        let reads = |of: &RecordFacts| decide(viewer, history, &of.subject()).is_ok();
        if reads(&asking.merged) || reads(&asking.kept) {
            merges.askings.push(view(viewer, &asking, names)?);
        }
    }
    Ok(merges)
}

fn view(viewer: &Viewer, asking: &Merging, names: &Names) -> Result<MergeView, BackendError> {
    let parties = MergeParty::ALL.iter().copied();
    Ok(MergeView {
        id: asking.row.id,
        merged: twin(&asking.merged, names)?,
        kept: twin(&asking.kept, names)?,
        asked_at: text::from_micros("request_merges.asked_at", asking.row.asked_at)?,
        agreed: parties.map(|one| (one, asking.has_agreed(one))).collect(),
        outcome: asking.outcome(),
        may_answer: !asking.answered_by(viewer).is_empty(),
    })
}

fn twin(request: &RecordFacts, names: &Names) -> Result<TwinView, BackendError> {
    Ok(TwinView {
        reference: text::parse("records.reference", &request.row.reference)?,
        title: request.row.title.clone(),
        organisation: names.of(request.row.organisation_id),
    })
}
