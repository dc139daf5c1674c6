//! Accepting an invitation with the account that one has.

use domain::id::OrganisationId;
use domain::policy::{Action, Subject, Viewer, decide};

use super::accept::join;
use super::invitation_of;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::repo;

/// Lets the signed-in account act for the organisation that its address was invited to.
///
/// # Errors
/// `Conflict("link_gone")` where the link is good for nothing, `Conflict("other_account")` where it
/// went to another address than the account's, and as the policy says.
pub async fn join_by_invitation(
    backend: &Backend,
    viewer: &Viewer,
    token: &str,
) -> Result<OrganisationId, BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    let account = viewer.account().ok_or(BackendError::NotFound)?;
    let mut tx = backend.begin().await?;
    let (row, email) = invitation_of(&*tx, token, tx.now()).await?;
    let own = repo::accounts::find(&*tx, account.uuid()).await?;
    if own.is_none_or(|own| own.email != email || own.disabled_at.is_some()) {
        return Err(BackendError::Conflict("other_account"));
    }
    let organisation = join(&mut tx, (account, row), false).await?;
    tx.commit().await?;
    Ok(organisation)
}
