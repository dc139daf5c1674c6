//! A State lets everybody know that a request is its own.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::visibility::Visibility;
use serde_json::json;

use super::faults::of_the_parties;
use super::submit::searched;
use crate::entity::record;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::{facts, records, terms, versions};
use crate::{Backend, actor, text};

/// Shows a masked request under its State's name from now on, to all who may see it. That cannot be
/// taken back. A request that is not masked stays as it is.
///
/// # Errors
/// [`BackendError::NotFound`] and [`BackendError::Refused`] as the policy says;
/// [`BackendError::Conflict`] with `other_party` where that would show a project of the other party of
/// a match to more than before.
pub async fn unmask(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::record(&*tx, RecordKind::Request, reference).await?;
    let action = Action::Record(RecordAction::Unmask);
    decide(viewer, action, &record.subject())?;
    if !record.row.masked {
        return Ok(());
    }
    let named = Visibility {
        masked: false,
        ..record.visibility()
    };
    if of_the_parties(&*tx, &record, named).await?.is_some() {
        return Err(BackendError::Conflict("other_party"));
    }
    if record.row.version > 0 {
        // Lists find it by what tells of its State, too, from now on.
        let content = versions::current(&*tx, &record).await?;
        let content = searched(&content, named, RecordKind::Request);
        let listed = content.terms(record.state(), backend.world(), tx.today());
        let listed = listed.into_iter().map(|term| term.to_string());
        terms::replace(&*tx, record.id(), listed).await?;
        records::replace_text(&*tx, record.id(), content.search_text()).await?;
    }
    let by = Actor::member(&actor::for_record(viewer, &record)?);
    let kind = EventKind::Other(SubjectKind::Request, Occurrence::NameReleased);
    let payload = json!({"version": record.row.version});
    tx.append(NewEvent::new(kind, record.id(), by).payload(payload))
        .await?;
    let row = record::Model {
        masked: false,
        updated_at: text::to_micros(tx.now()),
        ..record.row
    };
    let version = row.version;
    records::update(&*tx, row, version).await?;
    tx.commit().await
}
