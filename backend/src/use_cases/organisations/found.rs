//! A reviewer brings an organisation in, and invites its first account.

use domain::id::OrganisationId;
use domain::policy::{Action, Subject, Viewer, decide};

use super::invite::{self, Invitee};
use crate::actor;
use crate::auth::checked_email;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::repo;
use crate::use_cases::create_organisation::{self, NewOrganisation};
use crate::use_cases::noted;

/// Creates an organisation and invites its first account, both or neither.
///
/// # Errors
/// As the policy says; `Invalid` names every faulty field; `Conflict("state_taken")` where another
/// organisation is this State's.
pub async fn found_organisation(
    backend: &Backend,
    viewer: &Viewer,
    new: NewOrganisation<'_>,
    first: Invitee<'_>,
) -> Result<OrganisationId, BackendError> {
    decide(viewer, Action::ManageOrganisations, &Subject::Platform)?;
    let by = Actor::member(&actor::reviewer(viewer)?);
    let mut faults = vec![];
    let name = create_organisation::checked_name(backend, new, &mut faults);
    let email = noted(&mut faults, checked_email("email", first.email));
    if !faults.is_empty() {
        return Err(faults.into());
    }
    invite::count(backend, viewer).await?;
    let mut tx = backend.begin().await?;
    let id = create_organisation::insert(&mut tx, by, (new, name)).await?;
    let of = repo::organisations::find(&*tx, id)
        .await?
        .ok_or(BackendError::NotFound)?;
    invite::insert(&mut tx, by, (&of, &email), first).await?;
    tx.commit().await?;
    Ok(id)
}
