//! The operator answers for a mandate: for the first people of an installation, and for
//! demonstrations.

use domain::id::{AccountId, OrganisationId};

use super::{NewMandate, insert};
use crate::backend::Backend;
use crate::error::BackendError;
use crate::event_log::Actor;

/// Records a mandate that counts at once, as the operator's own act.
///
/// # Errors
/// `NotFound` where the account is no focal point of the organisation; `Invalid` names the faulty
/// fields.
pub async fn vouch(
    backend: &Backend,
    (account, organisation): (AccountId, OrganisationId),
    new: NewMandate<'_>,
) -> Result<(), BackendError> {
    let reference = new.checked()?;
    let mut tx = backend.begin().await?;
    let whose = (account, organisation);
    insert(&mut tx, Actor::System, whose, (new, reference)).await?;
    tx.commit().await
}
