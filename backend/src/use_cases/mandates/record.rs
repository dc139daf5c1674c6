//! A reviewer records the papers by which an account speaks for a State.

use domain::id::{AccountId, OrganisationId};
use domain::policy::{Action, Viewer, decide};
use uuid::Uuid;

use super::{NewMandate, insert};
use crate::actor;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::repo;
use crate::use_cases::organisations::people;

/// Records a mandate. It counts once a second reviewer has confirmed it.
///
/// # Errors
/// As the policy says; `NotFound` where the account is no focal point of the organisation; `Invalid`
/// names the faulty fields.
pub async fn record_mandate(
    backend: &Backend,
    viewer: &Viewer,
    (account, organisation): (AccountId, OrganisationId),
    new: NewMandate<'_>,
) -> Result<Uuid, BackendError> {
    let mut tx = backend.begin().await?;
    let of = repo::organisations::find(&*tx, organisation)
        .await?
        .ok_or(BackendError::NotFound)?;
    decide(viewer, Action::RecordMandate, &people(&of))?;
    let by = Actor::member(&actor::reviewer(viewer)?);
    let reference = new.checked()?;
    let row = insert(&mut tx, by, (account, organisation), (new, reference)).await?;
    tx.commit().await?;
    Ok(row.id)
}
