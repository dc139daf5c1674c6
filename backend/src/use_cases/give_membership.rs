//! Letting an account act for an organisation: by the operator, and for demonstrations.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::fault::{Fault, Rule};
use domain::id::{AccountId, OrganisationId};
use domain::organisation::Role;
use serde_json::json;

use crate::backend::Backend;
use crate::entity::membership;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo;

/// Lets an account act for an organisation in a role, from today on.
///
/// # Errors
/// `NotFound` where either does not exist; `Invalid` where the organisation cannot have the role:
/// a focal point needs a State to speak for, a provider's editor a provider.
pub async fn give_membership(
    backend: &Backend,
    by: Actor,
    account: AccountId,
    organisation: OrganisationId,
    role: Role,
) -> Result<(), BackendError> {
    let mut transaction = backend.begin().await?;
    let of = repo::organisations::find(&*transaction, organisation)
        .await?
        .ok_or(BackendError::NotFound)?;
    repo::accounts::find(&*transaction, account.uuid())
        .await?
        .ok_or(BackendError::NotFound)?;
    let fits = match role {
        Role::FocalPoint => of.state.is_some(),
        Role::ProviderEditor => of.provider_type.is_some(),
        Role::Reviewer | Role::Observer => true,
    };
    if !fits {
        let vocabulary = Role::VOCABULARY.to_owned();
        let fault = Fault::new("role", role.code(), Rule::Code { vocabulary });
        return Err(vec![fault].into());
    }
    let row = membership::Model {
        id: transaction.new_id(),
        account_id: account.uuid(),
        organisation_id: organisation.uuid(),
        role: role.to_string(),
        from_on: transaction.today(),
        until_on: None,
    };
    let from = row.from_on;
    repo::memberships::insert(&*transaction, row).await?;
    let kind = EventKind::Other(SubjectKind::Account, Occurrence::MembershipGiven);
    let payload = json!({"organisation": organisation, "role": role, "from": from});
    transaction
        .append(NewEvent::new(kind, account.uuid(), by).payload(payload))
        .await?;
    transaction.commit().await
}
