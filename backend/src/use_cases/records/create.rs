//! Begins a request or an offer.

use domain::event::{EventKind, Occurrence};
use domain::id::OrganisationId;
use domain::lifecycle::RequestStatus;
use domain::organisation::Role;
use domain::policy::{Action, Subject, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::visibility::Visibility;
use domain::vocabulary::LanguageTag;
use serde_json::json;

use super::subject_kind;
use crate::entity::record;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::references::new_reference;
use crate::write::WriteTransaction;
use crate::{Backend, actor, repo, text};

/// What is known of a record before a word of it is written.
#[derive(Clone, Copy, Debug)]
pub struct NewRecord {
    /// A request or an offer.
    pub kind: RecordKind,
    /// Whose it will be.
    pub organisation: OrganisationId,
    /// The language that it will be written in.
    pub language: LanguageTag,
}

/// Begins a record: an empty draft that only its organisation sees.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer may not file for the organisation;
/// [`BackendError::Conflict`] with `no_state` or `no_provider` where the organisation is none.
pub async fn create_record(
    backend: &Backend,
    viewer: &Viewer,
    new: NewRecord,
) -> Result<Reference, BackendError> {
    let (action, role) = match new.kind {
        RecordKind::Request => (Action::CreateRequest, Role::FocalPoint),
        RecordKind::Offer => (Action::CreateOffer, Role::ProviderEditor),
    };
    decide(viewer, action, &Subject::Organisation(new.organisation))?;
    let author = actor::of(viewer, new.organisation, role)?;
    let mut tx = backend.begin().await?;
    let reference = new_reference(&tx, new.kind.reference_kind()).await?;
    let envelope = envelope(&tx, new, &reference, author.account.uuid()).await?;
    let id = envelope.id;
    repo::records::insert(&*tx, envelope).await?;
    let empty = repo::drafts::Typed::default();
    repo::drafts::save(&*tx, (id, 0), &empty, (author.account, tx.now())).await?;
    let kind = EventKind::Other(subject_kind(new.kind), Occurrence::Created);
    let payload = json!({"reference": reference, "language": new.language});
    tx.append(NewEvent::new(kind, id, Actor::member(&author)).payload(payload))
        .await?;
    tx.commit().await?;
    Ok(reference)
}

async fn envelope(
    tx: &WriteTransaction,
    new: NewRecord,
    reference: &Reference,
    author: uuid::Uuid,
) -> Result<record::Model, BackendError> {
    let owner = repo::organisations::find(&**tx, new.organisation)
        .await?
        .ok_or(BackendError::NotFound)?;
    match new.kind {
        RecordKind::Request if owner.state.is_none() => {
            return Err(BackendError::Conflict("no_state"));
        }
        RecordKind::Offer if owner.provider_type.is_none() => {
            return Err(BackendError::Conflict("no_provider"));
        }
        RecordKind::Request | RecordKind::Offer => {}
    }
    let visibility = match new.kind {
        RecordKind::Request => Visibility::REQUEST,
        RecordKind::Offer => Visibility::OFFER,
    };
    let now = text::to_micros(tx.now());
    Ok(record::Model {
        id: tx.new_id(),
        kind: new.kind.to_string(),
        reference: reference.to_string(),
        organisation_id: new.organisation.uuid(),
        created_by: author,
        state: owner.state.map(|state| state.to_string()),
        provider_type: match new.kind {
            RecordKind::Request => None,
            RecordKind::Offer => owner.provider_type.map(|kind| kind.to_string()),
        },
        status: RequestStatus::Draft.to_string(),
        status_since: now,
        version: 0,
        language: new.language.to_string(),
        title: String::new(),
        title_key: String::new(),
        visibility_record: visibility.record.number().into(),
        visibility_contact: visibility.contact.number().into(),
        visibility_budget: visibility.budget.number().into(),
        masked: visibility.masked,
        visibility_own: text::to_canonical_json(&visibility.own)?,
        published_at: None,
        expires_on: None,
        created_at: now,
        updated_at: now,
        warned_at: None,
    })
}
