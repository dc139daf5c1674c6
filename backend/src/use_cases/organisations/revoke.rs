//! Taking an invitation back.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::OrganisationId;
use domain::organisation::Role;
use domain::policy::{Action, Viewer, decide};
use serde_json::json;
use uuid::Uuid;

use super::{inviter, people};
use crate::backend::Backend;
use crate::error::BackendError;
use crate::event_log::NewEvent;
use crate::{repo, text};

/// Revokes an invitation that was not accepted; its links lead nowhere from then on. Returns the
/// organisation that it was to.
///
/// # Errors
/// As the policy says, for whoever could not have invited to that role; `Conflict("not_open")`
/// where it was accepted or revoked before.
pub async fn revoke_invitation(
    backend: &Backend,
    viewer: &Viewer,
    invitation: Uuid,
) -> Result<OrganisationId, BackendError> {
    let mut tx = backend.begin().await?;
    let row = repo::invitations::find(&*tx, invitation)
        .await?
        .ok_or(BackendError::NotFound)?;
    let organisation = OrganisationId::new(row.organisation_id);
    let of = repo::organisations::find(&*tx, organisation)
        .await?
        .ok_or(BackendError::NotFound)?;
    let role: Role = text::parse("invitations.role", &row.role)?;
    decide(viewer, Action::Invite(role), &people(&of))?;
    let by = inviter(viewer, &of)?;
    if !repo::invitations::revoke(&*tx, row.id, text::to_micros(tx.now())).await? {
        return Err(BackendError::Conflict("not_open"));
    }
    repo::links::delete_to(&*tx, row.id).await?;
    let kind = EventKind::Other(SubjectKind::Organisation, Occurrence::InvitationRevoked);
    let payload = json!({"invitation": row.id});
    tx.append(NewEvent::new(kind, organisation.uuid(), by).payload(payload))
        .await?;
    tx.commit().await?;
    Ok(organisation)
}
