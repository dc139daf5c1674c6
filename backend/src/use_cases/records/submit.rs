//! Hands a record to the reviewers, or saves what was changed in one that is open.

use domain::event::{EventKind, Occurrence};
use domain::lifecycle::{OfferAct, OfferStatus, RequestAct, RequestStatus};
use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::{RawRecord, RecordContent, RecordKind};
use domain::reference::Reference;
use domain::visibility::{Detail, Visibility};
use serde_json::json;
use uuid::Uuid;

use super::faults::{of_the_mask, of_the_parties};
use super::news::tell_of_step;
use super::save_draft::save_draft;
use super::subject_kind;
use crate::entity::record;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::facts::{RecordFacts, StatusOf};
use crate::repo::{self, drafts, facts, records, versions};
use crate::write::WriteTransaction;
use crate::{Backend, actor, text};

/// What an author typed into a form, to be kept or to be handed in.
#[derive(Clone, Copy, Debug)]
pub struct Submission<'a> {
    /// A request or an offer.
    pub kind: RecordKind,
    /// Which one.
    pub reference: &'a Reference,
    /// What was typed.
    pub typed: &'a RawRecord,
    /// The revision of the draft that it was typed over.
    pub revision: i32,
    /// Who may see it, as the author chose; handing it in confirms it.
    pub visibility: Visibility,
    /// Which opened form it was typed into, where that is known: what is set aside of one form
    /// takes the place of what was set aside of it before.
    pub form: Option<Uuid>,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Submitted {
    /// It waits for a reviewer.
    ForReview,
    /// It was open and stays so.
    Saved,
}

/// Keeps what was typed as the draft, checks it, and hands it to the reviewers; a change to an
/// open record that needs no new approval is saved at once.
///
/// # Errors
/// [`BackendError::Invalid`] with every fault, or as the policy says, where the mandate has ended
/// among it: the draft is kept, nothing else happened.
/// [`BackendError::Stale`] where somebody saved a newer revision; see [`save_draft`].
pub async fn submit(
    backend: &Backend,
    viewer: &Viewer,
    submission: Submission<'_>,
) -> Result<Submitted, BackendError> {
    let Submission {
        kind,
        reference,
        visibility,
        ..
    } = submission;
    let kept = save_draft(backend, viewer, submission).await?;
    let mut tx = backend.begin().await?;
    let record = facts::record(&*tx, kind, reference).await?;
    decide(
        viewer,
        Action::Record(RecordAction::Edit),
        &record.subject(),
    )?;
    if !kept.faults.is_empty() {
        return Err(kept.faults.into());
    }
    let content = RecordContent::parse(kind, submission.typed, backend.world())?;
    // It may have been published, unmasked or matched since it was kept.
    let mut late = of_the_mask(&*tx, &record, (submission.typed, visibility)).await?;
    late.extend(of_the_parties(&*tx, &record, visibility).await?);
    if !late.is_empty() {
        return Err(late.into());
    }
    let stored = drafts::revision(&*tx, record.id()).await?;
    if stored != kept.revision {
        return Err(BackendError::Stale {
            current_version: stored,
        });
    }
    let step = next_step(&tx, viewer, &record, &content).await?;
    let before = (
        record.row.status.clone(),
        record.row.version,
        record.visibility(),
    );
    let saved = save_version(&mut tx, viewer, record, &content, visibility).await?;
    let record = write_row(&tx, saved, step, backend).await?;
    log(&mut tx, viewer, (before, &record), step).await?;
    if let Some(step) = step {
        let by = Actor::member(&actor::for_record(viewer, &record)?);
        tell_of_step(&mut tx, &record, (step, by)).await?;
    }
    tx.commit().await?;
    Ok(if step.is_some() {
        Submitted::ForReview
    } else {
        Submitted::Saved
    })
}

/// The step that handing it in amounts to; none where it is only saved.
async fn next_step(
    tx: &WriteTransaction,
    viewer: &Viewer,
    record: &RecordFacts,
    content: &RecordContent,
) -> Result<Option<EventKind>, BackendError> {
    let (action, step) = match record.status() {
        StatusOf::Request(RequestStatus::Published) => return Ok(None),
        StatusOf::Request(_) => (
            Action::Request(RequestAct::Submit),
            EventKind::Request(RequestAct::Submit),
        ),
        StatusOf::Offer(OfferStatus::Published | OfferStatus::Paused) => {
            if !content.needs_new_approval(&versions::current(&**tx, record).await?) {
                return Ok(None);
            }
            (
                Action::Offer(OfferAct::Amend),
                EventKind::Offer(OfferAct::Amend),
            )
        }
        StatusOf::Offer(_) => (
            Action::Offer(OfferAct::Submit),
            EventKind::Offer(OfferAct::Submit),
        ),
    };
    decide(viewer, action, &record.subject())?;
    Ok(Some(step))
}

/// A record whose new version is written and whose row is not yet.
struct Saved<'a> {
    record: RecordFacts,
    content: &'a RecordContent,
    version: i32,
    visibility: Visibility,
}

async fn save_version<'a>(
    tx: &mut WriteTransaction,
    viewer: &Viewer,
    record: RecordFacts,
    content: &'a RecordContent,
    visibility: Visibility,
) -> Result<Saved<'a>, BackendError> {
    let author = actor::for_record(viewer, &record)?;
    let version = versions::add(
        &**tx,
        &record,
        (content, visibility),
        (author.account, tx.now()),
    )
    .await?;
    drafts::forget(&**tx, record.id()).await?;
    Ok(Saved {
        record,
        content,
        version,
        visibility,
    })
}

/// Writes what lists sort, filter and search by, and the status after the step.
async fn write_row(
    tx: &WriteTransaction,
    saved: Saved<'_>,
    step: Option<EventKind>,
    backend: &Backend,
) -> Result<RecordFacts, BackendError> {
    let Saved {
        record,
        content,
        version,
        visibility,
    } = saved;
    // What not everybody who sees the record may see, nobody finds it by.
    let searched = searched(content, visibility, record.kind());
    let terms = searched.terms(record.state(), backend.world(), tx.today());
    let terms = terms.into_iter();
    let listed = terms.filter(|term| !(visibility.masked && term.facet.tells_of_asker()));
    repo::terms::replace(&**tx, record.id(), listed.map(|term| term.to_string())).await?;
    records::replace_text(&**tx, record.id(), searched.search_text()).await?;
    let now = text::to_micros(tx.now());
    let status = step.map(|step| record.status_after(step)).transpose()?;
    let before = record.row.version;
    let row = record::Model {
        version,
        title: content.title().to_owned(),
        title_key: text::sort_key(content.title()),
        expires_on: content.expires_on(),
        visibility_record: visibility.record.number().into(),
        visibility_contact: visibility.contact.number().into(),
        visibility_budget: visibility.budget.number().into(),
        masked: visibility.masked,
        visibility_own: text::to_canonical_json(&visibility.own)?,
        status: status.map_or_else(|| record.row.status.clone(), |s| s.code().to_owned()),
        status_since: if status.is_some() {
            now
        } else {
            record.row.status_since
        },
        updated_at: now,
        ..record.row
    };
    records::update(&**tx, row.clone(), before).await?;
    facts::with_parties(&**tx, row).await
}

/// What lists may find a record by.
pub(super) fn searched(
    content: &RecordContent,
    visibility: Visibility,
    kind: RecordKind,
) -> RecordContent {
    let hidden = Detail::of(kind).filter(|detail| !visibility.is_searched(*detail));
    content.clone().without(hidden)
}

/// Status, version and visibility as they were before.
type Before = (String, i32, Visibility);

async fn log(
    tx: &mut WriteTransaction,
    viewer: &Viewer,
    (before, record): (Before, &RecordFacts),
    step: Option<EventKind>,
) -> Result<(), BackendError> {
    let author = actor::for_record(viewer, record)?;
    let saved = EventKind::Other(subject_kind(record.kind()), Occurrence::Saved);
    let (status, version, visibility) = before;
    let payload = json!({
        "before": status, "version_before": version, "visibility_before": visibility,
        "after": record.row.status,
        "version": record.row.version,
        "visibility": record.visibility(),
    });
    let event = NewEvent::new(step.unwrap_or(saved), record.id(), Actor::member(&author));
    tx.append(event.payload(payload)).await.map(drop)
}
