//! An organisation's own page: who acts for it, and who was invited to.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{AccountId, OrganisationId};
use domain::organisation::{Organisation, Role};
use domain::policy::{Action, Subject, Viewer, decide};
use uuid::Uuid;

use super::Person;
use crate::Backend;
use crate::entity::{account, invitation, mandate, membership};
use crate::error::BackendError;
use crate::use_cases::organisations::people;
use crate::use_cases::review::mandate_subject;
use crate::{repo, text};

/// Somebody who acts for the organisation.
#[derive(Clone, Debug)]
pub struct MemberRow {
    /// By which membership.
    pub membership: Uuid,
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
    /// Whether the viewer may end that.
    pub may_end: bool,
}

/// Somebody who acted for the organisation and does no more.
#[derive(Clone, Debug)]
pub struct LeftRow {
    /// Who.
    pub account: AccountId,
    /// How they are called.
    pub name: String,
    /// Whether they act for nobody any more, so that what is kept about them may be erased.
    pub may_erase: bool,
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
    /// Who did and does no more, for whoever may erase what is kept about them.
    pub left: Vec<LeftRow>,
    /// Whose invitation was not accepted yet, the latest first.
    pub invitations: Vec<InvitationRow>,
    /// The roles that the viewer may invite to.
    pub may_invite: Vec<Role>,
    /// The mandates that were recorded, the latest first.
    pub mandates: Vec<MandateRow>,
    /// Whether the viewer may record one.
    pub may_record: bool,
    /// Whether the viewer reads the list of all organisations.
    pub may_list: bool,
}

/// By what papers somebody speaks for the State.
#[derive(Clone, Debug)]
pub struct MandateRow {
    /// Which mandate.
    pub id: Uuid,
    /// Whose.
    pub account: AccountId,
    /// The reference of the papers.
    pub reference: String,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// Who recorded it, and when; nobody: the operator.
    pub recorded: (Option<Person>, DateTime<Utc>),
    /// Who confirmed it, and when; nobody: it was the operator's own.
    pub confirmed: Option<(Option<Person>, DateTime<Utc>)>,
    /// Whether the viewer may confirm it.
    pub may_confirm: bool,
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
    decide(viewer, Action::ReadMembers, &people(&organisation))?;
    let now = backend.clock().now();
    let members = repo::memberships::of_organisation(db, id, now.date_naive()).await?;
    let invitations = repo::invitations::open_of(db, id).await?;
    let mandates = mandates(backend, viewer, &organisation).await?;
    let subject = people(&organisation);
    let may = |role| decide(viewer, Action::Invite(role), &subject).is_ok();
    let may_end = |role| decide(viewer, Action::EndRole(role), &subject).is_ok();
    Ok(OrganisationPage {
        members: members
            .into_iter()
            .map(|row| member(row, may_end))
            .collect::<Result<_, BackendError>>()?,
        left: left(backend, viewer, id).await?,
        invitations: invitations
            .into_iter()
            .map(|row| invited(row, text::to_micros(now), may))
            .collect::<Result<_, BackendError>>()?,
        may_invite: Role::ALL
            .iter()
            .copied()
            .filter(|role| organisation.may_have(*role) && may(*role))
            .collect(),
        mandates,
        may_record: organisation.may_have(Role::FocalPoint)
            && decide(viewer, Action::RecordMandate, &subject).is_ok(),
        may_list: decide(viewer, Action::ManageOrganisations, &Subject::Platform).is_ok(),
        organisation,
    })
}

/// The mandates of a State's people, with the names of the reviewers who looked.
async fn mandates(
    backend: &Backend,
    viewer: &Viewer,
    of: &Organisation,
) -> Result<Vec<MandateRow>, BackendError> {
    let rows = repo::mandates::of_organisation(backend.db(), of.id).await?;
    let reviewers: Vec<Uuid> = rows
        .iter()
        .flat_map(|row| [row.recorded_by, row.confirmed_by])
        .flatten()
        .collect();
    let names = repo::accounts::names(backend.db(), reviewers).await?;
    rows.into_iter()
        .map(|row| mandate_row(row, (viewer, of), &names))
        .collect()
}

fn mandate_row(
    row: mandate::Model,
    (viewer, of): (&Viewer, &Organisation),
    names: &BTreeMap<Uuid, (String, bool)>,
) -> Result<MandateRow, BackendError> {
    let subject = mandate_subject(&row, of);
    let name = |id: Option<Uuid>| names.get(&id?).cloned().map(Person::of);
    let confirmed = text::moment_option("mandates.confirmed_at", row.confirmed_at)?;
    Ok(MandateRow {
        id: row.id,
        account: AccountId::new(row.account_id),
        from: row.from_on,
        until: row.until_on,
        recorded: (
            name(row.recorded_by),
            text::from_micros("mandates.recorded_at", row.recorded_at)?,
        ),
        confirmed: confirmed.map(|at| (name(row.confirmed_by), at)),
        may_confirm: confirmed.is_none()
            && decide(viewer, Action::ConfirmMandate, &subject).is_ok(),
        reference: row.reference,
    })
}

/// Who has left, each once, for whoever may erase what is kept about them.
async fn left(
    backend: &Backend,
    viewer: &Viewer,
    of: OrganisationId,
) -> Result<Vec<LeftRow>, BackendError> {
    if decide(viewer, Action::EraseAccount, &Subject::Platform).is_err() {
        return Ok(Vec::new());
    }
    let (db, today) = (backend.db(), backend.clock().today());
    let mut left: Vec<LeftRow> = Vec::new();
    for (_, person) in repo::memberships::formerly_of(db, of, today).await? {
        let account = AccountId::new(person.id);
        let own = repo::memberships::rows_of_account(db, account, today).await?;
        let is_here = own.iter().any(|row| row.organisation_id == of.uuid());
        if is_here || left.iter().any(|row| row.account == account) {
            continue;
        }
        left.push(LeftRow {
            account,
            name: person.name,
            may_erase: own.is_empty(),
        });
    }
    Ok(left)
}

fn member(
    (row, person): (membership::Model, account::Model),
    may_end: impl Fn(Role) -> bool,
) -> Result<MemberRow, BackendError> {
    let role = text::parse("memberships.role", &row.role)?;
    Ok(MemberRow {
        membership: row.id,
        may_end: may_end(role),
        account: AccountId::new(person.id),
        name: person.name,
        email: person.email,
        role,
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
