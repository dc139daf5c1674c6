//! Keeps what is being typed.

use domain::fault::Fault;
use domain::id::AccountId;
use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::RawRecord;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::faults::faults;
use super::submit::Submission;
use crate::entity::record;
use crate::error::BackendError;
use crate::repo::drafts::{self, Typed};
use crate::repo::{facts, records};
use crate::{Backend, actor};

/// What came of keeping a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSaved {
    /// The draft's new revision, to be sent back with the next save.
    pub revision: i32,
    /// What would have to be mended before it can be handed in.
    pub faults: Vec<Fault>,
}

/// Keeps what is being typed, however faulty, and says what is faulty. Makes no event.
///
/// # Errors
/// [`BackendError::Stale`] where somebody saved a newer revision: that is not overwritten, and what
/// was typed is set aside for its author, whose edit page shows both.
pub async fn save_draft(
    backend: &Backend,
    viewer: &Viewer,
    submission: Submission<'_>,
) -> Result<DraftSaved, BackendError> {
    let Submission {
        kind,
        reference,
        typed: fields,
        revision,
        visibility,
        form,
    } = submission;
    let tx = backend.begin().await?;
    let record = facts::record(&*tx, kind, reference).await?;
    decide(
        viewer,
        Action::Record(RecordAction::Draft),
        &record.subject(),
    )?;
    let author = (actor::for_record(viewer, &record)?.account, tx.now());
    let typed = Typed {
        fields: fields.clone(),
        visibility: Some(visibility),
    };
    let stored = drafts::revision(&*tx, record.id()).await?;
    if stored != revision && !is_there_already(&*tx, record.id(), (author.0, &typed)).await? {
        let form = form.unwrap_or_else(|| tx.new_id());
        drafts::set_aside(&*tx, (form, record.id()), &typed, author).await?;
        tx.commit().await?;
        return Err(BackendError::Stale {
            current_version: stored,
        });
    }
    let revision = stored + 1;
    drafts::save(&*tx, (record.id(), revision), &typed, author).await?;
    name_untitled(&*tx, record.row.clone(), fields).await?;
    tx.commit().await?;
    let faults = faults(backend, &record, (fields, visibility)).await?;
    Ok(DraftSaved { revision, faults })
}

/// Whether the draft is what somebody kept themselves, word for word: a button that was pressed
/// twice.
async fn is_there_already(
    db: &impl ConnectionTrait,
    record: Uuid,
    (author, typed): (AccountId, &Typed),
) -> Result<bool, BackendError> {
    let kept = drafts::find(db, record).await?;
    Ok(kept.is_some_and(|kept| kept.by == author && kept.typed == *typed))
}

/// A record without a version goes by the title that is being typed, so that its author finds it
/// in lists.
async fn name_untitled(
    db: &impl ConnectionTrait,
    row: record::Model,
    typed: &RawRecord,
) -> Result<(), BackendError> {
    /// The longest title that a version can have.
    const TITLE: usize = 200;
    if row.version > 0 {
        return Ok(());
    }
    let title = typed
        .get("title")
        .and_then(|title| title.as_str())
        .unwrap_or_default();
    let title = title.trim().chars().take(TITLE).collect();
    let version = row.version;
    records::update(db, record::Model { title, ..row }, version).await
}
