//! Keeps what is being typed.

use domain::fault::Fault;
use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::{RawRecord, RecordContent, RecordKind};
use domain::reference::Reference;
use sea_orm::ConnectionTrait;

use crate::Backend;
use crate::entity::{draft, record};
use crate::error::BackendError;
use crate::repo::{drafts, facts, records};
use crate::{actor, text};

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
/// [`BackendError::Stale`] where somebody saved a newer revision; nothing is overwritten.
pub async fn save_draft(
    backend: &Backend,
    viewer: &Viewer,
    (kind, reference): (RecordKind, &Reference),
    typed: &RawRecord,
    revision: i32,
) -> Result<DraftSaved, BackendError> {
    let tx = backend.begin().await?;
    let record = facts::record(&*tx, kind, reference).await?;
    decide(
        viewer,
        Action::Record(RecordAction::Edit),
        &record.subject(),
    )?;
    let author = actor::for_record(viewer, &record)?;
    let stored = drafts::find(&*tx, record.id())
        .await?
        .map_or(0, |draft| draft.revision);
    if stored != revision {
        return Err(BackendError::Stale {
            current_version: stored,
        });
    }
    let saved = draft::Model {
        record_id: record.id(),
        document: text::to_canonical_json(typed)?,
        revision: revision + 1,
        updated_by: author.account.uuid(),
        updated_at: text::to_micros(tx.now()),
    };
    drafts::save(&*tx, saved).await?;
    name_untitled(&*tx, record.row, typed).await?;
    tx.commit().await?;
    let faults = RecordContent::parse(kind, typed, backend.world())
        .err()
        .unwrap_or_default();
    Ok(DraftSaved {
        revision: revision + 1,
        faults,
    })
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
