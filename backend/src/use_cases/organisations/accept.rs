//! Accepting an invitation by the link in it, as somebody new.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::{AccountId, OrganisationId};
use domain::vocabulary::LanguageTag;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::invitation_of;
use crate::auth::{Account, link_gone};
use crate::backend::Backend;
use crate::entity::invitation;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::use_cases::create_account::{CheckedAccount, NewAccount};
use crate::use_cases::give_membership;
use crate::write::WriteTransaction;
use crate::{repo, text};

/// Somebody new, as they say it themselves. Their address is the one that was invited.
#[derive(Clone, Copy, Debug)]
pub struct Newcomer<'a> {
    /// How they are called.
    pub name: &'a str,
    /// The language they like to read.
    pub language: LanguageTag,
    /// The password to sign in with.
    pub password: &'a str,
}

/// Makes an account for whoever has the link, and lets it act for the organisation. Of several who
/// use a link at the same time exactly one succeeds.
///
/// # Errors
/// `Conflict("link_gone")` where the link is good for nothing; `Invalid` names the faulty fields;
/// `Conflict("email_taken")` where the address has an account by now, which joins by
/// [`join_by_invitation`](super::join_by_invitation()).
pub async fn accept_invitation(
    backend: &Backend,
    token: &str,
    newcomer: Newcomer<'_>,
) -> Result<Account, BackendError> {
    let now = backend.clock().now();
    let (_, email) = invitation_of(backend.db(), token, now).await?;
    let mut faults = vec![];
    let new = NewAccount {
        email: &email,
        name: newcomer.name,
        language: newcomer.language,
        password: newcomer.password,
    };
    let checked = CheckedAccount::of(new, &mut faults);
    if !faults.is_empty() {
        return Err(faults.into());
    }
    let password_hash = backend.passwords().hash(newcomer.password).await?;
    let mut tx = backend.begin().await?;
    let (row, _) = invitation_of(&*tx, token, tx.now()).await?;
    let by = |account| Actor::Account {
        account,
        organisation: None,
        role: None,
    };
    let id = checked.insert(&mut tx, by, password_hash).await?;
    join(&mut tx, (id, row), true).await?;
    let account = account(&*tx, id).await?;
    tx.commit().await?;
    Ok(account)
}

async fn account(db: &impl ConnectionTrait, id: AccountId) -> Result<Account, BackendError> {
    let row = repo::accounts::find(db, id.uuid()).await?;
    let row = row.ok_or(BackendError::NotFound)?;
    Ok(Account {
        id,
        email: row.email,
        name: row.name,
        language: row.language,
    })
}

/// Lets an account act for the organisation that it was invited to, where it does not yet, and ends
/// the invitation.
pub(super) async fn join(
    tx: &mut WriteTransaction,
    (account, row): (AccountId, invitation::Model),
    is_new: bool,
) -> Result<OrganisationId, BackendError> {
    let now = text::to_micros(tx.now());
    if !repo::invitations::accept(&**tx, row.id, (account, now)).await? {
        return Err(link_gone());
    }
    repo::links::delete_to(&**tx, row.id).await?;
    let organisation = OrganisationId::new(row.organisation_id);
    let by = Actor::Account {
        account,
        organisation: Some(organisation),
        role: None,
    };
    let kind = EventKind::Other(SubjectKind::Organisation, Occurrence::InvitationAccepted);
    let payload = json!({"invitation": row.id});
    tx.append(NewEvent::new(kind, organisation.uuid(), by).payload(payload))
        .await?;
    let role = text::parse("invitations.role", &row.role)?;
    if is_new || !holds(tx, account, organisation, role).await? {
        give_membership::give(tx, by, (account, organisation, role)).await?;
    }
    Ok(organisation)
}

async fn holds(
    tx: &WriteTransaction,
    account: AccountId,
    organisation: OrganisationId,
    role: domain::organisation::Role,
) -> Result<bool, BackendError> {
    let all = repo::memberships::of_account(&**tx, account, tx.today()).await?;
    Ok(all
        .iter()
        .any(|one| one.organisation == organisation && one.role == role && one.holds(tx.today())))
}
