//! An organisation's own page: who acts for it, and who was invited to.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{AccountId, OrganisationId};
use domain::organisation::{Organisation, Role};
use domain::policy::{Action, Viewer, decide};
use uuid::Uuid;

use crate::Backend;
use crate::entity::{account, invitation, membership};
use crate::error::BackendError;
use crate::use_cases::organisations::people;
use crate::{repo, text};

/// Somebody who acts for the organisation.
#[derive(Clone, Debug)]
pub struct MemberRow {
    /// Who.
    pub account: AccountId,
    /// How they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// In which role.
    pub role: Role,
    /// Since which day.
    pub from: NaiveDate,
}

/// Somebody who was invited to and has not come yet.
#[derive(Clone, Debug)]
pub struct InvitationRow {
    /// Which invitation.
    pub id: Uuid,
    /// To which address it went.
    pub email: String,
    /// To which role.
    pub role: Role,
    /// Until when it can be accepted.
    pub expires_at: DateTime<Utc>,
    /// Whether that time is over.
    pub is_over: bool,
    /// Whether the viewer may take it back.
    pub may_revoke: bool,
}

/// An organisation's own page.
#[derive(Clone, Debug)]
pub struct OrganisationPage {
    /// Which organisation.
    pub organisation: Organisation,
    /// Who acts for it today, first come first.
    pub members: Vec<MemberRow>,
    /// Whose invitation was not accepted yet, the latest first.
    pub invitations: Vec<InvitationRow>,
    /// The roles that the viewer may invite to.
    pub may_invite: Vec<Role>,
}

/// Shows an organisation's page to its own people and to reviewers.
///
/// # Errors
/// `NotFound` for everybody else.
pub async fn organisation_page(
    backend: &Backend,
    viewer: &Viewer,
    id: OrganisationId,
) -> Result<OrganisationPage, BackendError> {
    let db = backend.db();
    let organisation = repo::organisations::find(db, id)
        .await?
        .ok_or(BackendError::NotFound)?;
    let subject = people(&organisation);
    decide(viewer, Action::ReadMembers, &subject)?;
    let may = |role| decide(viewer, Action::Invite(role), &subject).is_ok();
    let now = backend.clock().now();
    let members = repo::memberships::of_organisation(db, id, now.date_naive()).await?;
    let invitations = repo::invitations::open_of(db, id).await?;
    Ok(OrganisationPage {
        members: members
            .into_iter()
            .map(member)
            .collect::<Result<_, BackendError>>()?,
        invitations: invitations
            .into_iter()
            .map(|row| invited(row, text::to_micros(now), may))
            .collect::<Result<_, BackendError>>()?,
        may_invite: Role::ALL
            .iter()
            .copied()
            .filter(|role| organisation.may_have(*role) && may(*role))
            .collect(),
        organisation,
    })
}

fn member((row, person): (membership::Model, account::Model)) -> Result<MemberRow, BackendError> {
    Ok(MemberRow {
        account: AccountId::new(person.id),
        name: person.name,
        email: person.email,
        role: text::parse("memberships.role", &row.role)?,
        from: row.from_on,
    })
}

fn invited(
    row: invitation::Model,
    now: i64,
    may: impl Fn(Role) -> bool,
) -> Result<InvitationRow, BackendError> {
    let role = text::parse("invitations.role", &row.role)?;
    Ok(InvitationRow {
        id: row.id,
        email: row.email.unwrap_or_default(),
        role,
        expires_at: text::from_micros("invitations.expires_at", row.expires_at)?,
        is_over: row.expires_at <= now,
        may_revoke: may(role),
    })
}
