//! Ending somebody's role in an organisation.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::{AccountId, OrganisationId};
use domain::organisation::Role;
use domain::policy::{Action, Viewer, decide};
use serde_json::json;
use uuid::Uuid;

use super::{inviter, people};
use crate::backend::Backend;
use crate::error::BackendError;
use crate::event_log::NewEvent;
use crate::use_cases::accounts::{is_last_reviewer, is_last_with};
use crate::{repo, text};

/// Ends a membership at once: whoever had it may do nothing by it from this transaction on, wherever
/// they are signed in. Returns the organisation, and who that was.
///
/// # Errors
/// As the policy says, for whoever could not have given the role; `NotFound` where it has ended
/// before; `Conflict("last_of_own")` where the viewer would leave their organisation without
/// anybody in their role, `Conflict("last_reviewer")` where nobody would review.
pub async fn end_membership(
    backend: &Backend,
    viewer: &Viewer,
    membership: Uuid,
) -> Result<(OrganisationId, AccountId), BackendError> {
    let mut tx = backend.begin().await?;
    let row = repo::memberships::find(&*tx, membership, tx.today())
        .await?
        .ok_or(BackendError::NotFound)?;
    let organisation = OrganisationId::new(row.organisation_id);
    let of = repo::organisations::find(&*tx, organisation)
        .await?
        .ok_or(BackendError::NotFound)?;
    let role: Role = text::parse("memberships.role", &row.role)?;
    decide(viewer, Action::EndRole(role), &people(&of))?;
    let by = inviter(viewer, &of)?;
    let whose = AccountId::new(row.account_id);
    if role == Role::Reviewer && is_last_reviewer(&*tx, whose, tx.today()).await? {
        return Err(BackendError::Conflict("last_reviewer"));
    }
    let is_own = viewer.account() == Some(whose);
    let is_manager = matches!(role, Role::FocalPoint | Role::ProviderEditor);
    if is_own && is_manager && is_last_with(&*tx, (organisation, role), whose, tx.today()).await? {
        return Err(BackendError::Conflict("last_of_own"));
    }
    let now = text::to_micros(tx.now());
    repo::memberships::end(&*tx, &row, (tx.today(), now)).await?;
    let kind = EventKind::Other(SubjectKind::Account, Occurrence::MembershipEnded);
    let payload = json!({"membership": row.id, "organisation": organisation, "role": role});
    tx.append(NewEvent::new(kind, row.account_id, by).payload(payload))
        .await?;
    tx.commit().await?;
    Ok((organisation, whose))
}
