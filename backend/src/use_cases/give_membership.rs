//! Letting an account act for an organisation: by the operator, and for demonstrations.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::fault::{Fault, Rule};
use domain::id::{AccountId, OrganisationId};
use domain::organisation::{Organisation, Role};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, QueryTrait};
use serde_json::json;

use crate::backend::Backend;
use crate::entity::{membership, organisation};
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::write::WriteTransaction;
use crate::{repo, text};

/// Lets an account act for an organisation in a role, from today on.
///
/// # Errors
/// `NotFound` where either does not exist; `Invalid` where the organisation cannot have the role:
/// a focal point needs a State to speak for, not a body of another kind that is a State's, and a
/// provider's editor a provider; `Conflict("state_taken")` where another organisation speaks for
/// the State already.
pub async fn give_membership(
    backend: &Backend,
    by: Actor,
    account: AccountId,
    organisation: OrganisationId,
    role: Role,
) -> Result<(), BackendError> {
    let mut transaction = backend.begin().await?;
    give(&mut transaction, by, (account, organisation, role)).await?;
    transaction.commit().await
}

/// The same within a transaction that does more.
pub(super) async fn give(
    tx: &mut WriteTransaction,
    by: Actor,
    (account, organisation, role): (AccountId, OrganisationId, Role),
) -> Result<(), BackendError> {
    let of = repo::organisations::find(&**tx, organisation)
        .await?
        .ok_or(BackendError::NotFound)?;
    repo::accounts::find(&**tx, account.uuid())
        .await?
        .ok_or(BackendError::NotFound)?;
    must_fit(tx, &of, role).await?;
    let row = membership::Model {
        id: tx.new_id(),
        account_id: account.uuid(),
        organisation_id: organisation.uuid(),
        role: role.to_string(),
        from_on: tx.today(),
        until_on: None,
        ended_at: None,
    };
    let from = row.from_on;
    repo::memberships::insert(&**tx, row, text::to_micros(tx.now())).await?;
    let kind = EventKind::Other(SubjectKind::Account, Occurrence::MembershipGiven);
    let payload = json!({"organisation": organisation, "role": role, "from": from});
    tx.append(NewEvent::new(kind, account.uuid(), by).payload(payload))
        .await?;
    Ok(())
}

/// Refuses a role that an organisation cannot have, as [`give_membership`] does.
pub(super) async fn must_fit(
    tx: &WriteTransaction,
    of: &Organisation,
    role: Role,
) -> Result<(), BackendError> {
    if !of.may_have(role) {
        let vocabulary = Role::VOCABULARY.to_owned();
        let fault = Fault::new("role", role.code(), Rule::Code { vocabulary });
        return Err(vec![fault].into());
    }
    if role == Role::FocalPoint {
        must_ask_alone(tx, of).await?;
    }
    Ok(())
}

/// Refuses a second organisation that speaks for a State. Several may be a State's, such as its
/// agency for cooperation, so no index can say it.
async fn must_ask_alone(tx: &WriteTransaction, of: &Organisation) -> Result<(), BackendError> {
    let others = organisation::Entity::find()
        .select_only()
        .column(organisation::Column::Id)
        .filter(organisation::Column::State.eq(of.state.map(|state| state.to_string())))
        .filter(organisation::Column::Id.ne(of.id.uuid()))
        .into_query();
    let speak = membership::Entity::find()
        .filter(membership::Column::OrganisationId.in_subquery(others))
        .filter(membership::Column::Role.eq(Role::FocalPoint.code()))
        .filter(repo::memberships::not_over(tx.today()));
    match speak.count(&**tx).await? {
        0 => Ok(()),
        _ => Err(BackendError::Conflict("state_taken")),
    }
}
