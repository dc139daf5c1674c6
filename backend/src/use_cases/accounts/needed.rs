//! Whether somebody can be spared.

use chrono::NaiveDate;
use domain::id::{AccountId, OrganisationId};
use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::organisation::Role;
use domain::record::RecordKind;
use domain::vocabulary::Code;
use sea_orm::sea_query::{Condition, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, QueryTrait,
};

use crate::entity::{membership, project, record};
use crate::error::BackendError;
use crate::repo;
use crate::text;

/// Refuses to let somebody go while nobody else can do what they do: review, or act for an
/// organisation that has something under way.
///
/// # Errors
/// `Conflict("last_reviewer")` or `Conflict("last_manager")`.
pub(super) async fn must_be_spared(
    db: &impl ConnectionTrait,
    account: AccountId,
    (memberships, today): (&[membership::Model], NaiveDate),
) -> Result<(), BackendError> {
    for own in memberships {
        let role: Role = text::parse("memberships.role", &own.role)?;
        let of = OrganisationId::new(own.organisation_id);
        if role == Role::Reviewer && is_last_reviewer(db, account, today).await? {
            return Err(BackendError::Conflict("last_reviewer"));
        }
        if is_last_with(db, (of, role), account, today).await? && has_work(db, of, role).await? {
            return Err(BackendError::Conflict("last_manager"));
        }
    }
    Ok(())
}

/// Whether nobody but this account reviews on a day.
pub(crate) async fn is_last_reviewer(
    db: &impl ConnectionTrait,
    account: AccountId,
    today: NaiveDate,
) -> Result<bool, BackendError> {
    let others = repo::memberships::reviewers(db, today).await?;
    Ok(others.iter().all(|other| *other == account.uuid()))
}

/// Whether nobody but this account has a role in an organisation on a day.
pub(crate) async fn is_last_with(
    db: &impl ConnectionTrait,
    (of, role): (OrganisationId, Role),
    account: AccountId,
    today: NaiveDate,
) -> Result<bool, BackendError> {
    let present = repo::memberships::present(db, of, role, today).await?;
    Ok(present.iter().all(|other| other.id == account.uuid()))
}

/// Whether an organisation has something under way that takes somebody in a role.
async fn has_work(
    db: &impl ConnectionTrait,
    of: OrganisationId,
    role: Role,
) -> Result<bool, BackendError> {
    let (kind, statuses, column) = match role {
        Role::FocalPoint => {
            let open = codes(RequestStatus::is_under_way);
            (RecordKind::Request, open, project::Column::RequestId)
        }
        Role::ProviderEditor => {
            let open = codes(OfferStatus::is_under_way);
            (RecordKind::Offer, open, project::Column::OfferId)
        }
        Role::Reviewer | Role::Observer => return Ok(false),
    };
    let own = Condition::all()
        .add(record::Column::OrganisationId.eq(of.uuid()))
        .add(record::Column::Kind.eq(kind.code()));
    let records = record::Entity::find()
        .filter(own.clone())
        .filter(record::Column::Status.is_in(statuses))
        .count(db)
        .await?;
    if records > 0 {
        return Ok(true);
    }
    let projects = project::Entity::find()
        .filter(project::Column::Status.is_in(repo::projects::open_codes()))
        .filter(column.in_subquery(ids(own)))
        .count(db)
        .await?;
    Ok(projects > 0)
}

fn ids(of: Condition) -> SelectStatement {
    record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .filter(of)
        .into_query()
}

/// The codes of the states for which something holds.
fn codes<S: Code>(holds: impl Fn(S) -> bool) -> Vec<&'static str> {
    let all = S::all().iter().copied();
    all.filter(|status| holds(*status))
        .map(Code::code)
        .collect()
}
