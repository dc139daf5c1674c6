//! What the link of an invitation leads to.

use domain::id::OrganisationId;
use domain::organisation::Role;
use domain::policy::Viewer;

use crate::Backend;
use crate::error::BackendError;
use crate::use_cases::organisations::invitation_of;
use crate::{repo, text};

/// An invitation, for whoever has its link.
#[derive(Clone, Debug)]
pub struct InvitationView {
    /// The organisation's name.
    pub organisation: String,
    /// What one is to do for it.
    pub role: Role,
    /// The address that it went to.
    pub email: String,
    /// Whether the address has an account already, which then accepts.
    pub has_account: bool,
    /// Whether that account is the one that looks.
    pub is_own: bool,
}

/// Shows an invitation to whoever has its link. Looking does not use it up.
///
/// # Errors
/// `Conflict("link_gone")` where the link is good for nothing.
pub async fn invitation_page(
    backend: &Backend,
    viewer: &Viewer,
    token: &str,
) -> Result<InvitationView, BackendError> {
    let db = backend.db();
    let (row, email) = invitation_of(db, token, backend.clock().now()).await?;
    let id = OrganisationId::new(row.organisation_id);
    let of = repo::organisations::find(db, id)
        .await?
        .ok_or(BackendError::NotFound)?;
    let account = repo::accounts::find_by_email(db, &email).await?;
    let own = viewer.account().map(domain::id::AccountId::uuid);
    Ok(InvitationView {
        organisation: of.name,
        role: text::parse("invitations.role", &row.role)?,
        has_account: account.is_some(),
        is_own: account.is_some_and(|account| Some(account.id) == own),
        email,
    })
}
