//! A second reviewer confirms a mandate.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::OrganisationId;
use domain::policy::{Action, Viewer, decide};
use serde_json::json;
use uuid::Uuid;

use crate::actor;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::use_cases::review::{mandate_subject, must_not_be_anothers};
use crate::{repo, text};

/// Confirms a mandate that another reviewer recorded; from then on it counts. Returns the
/// organisation that it is for.
///
/// # Errors
/// As the policy says, which refuses whoever recorded it; `Conflict("not_open")` where it was
/// confirmed before.
pub async fn confirm_mandate(
    backend: &Backend,
    viewer: &Viewer,
    mandate: Uuid,
) -> Result<OrganisationId, BackendError> {
    let mut tx = backend.begin().await?;
    let row = repo::mandates::find(&*tx, mandate)
        .await?
        .ok_or(BackendError::NotFound)?;
    let organisation = OrganisationId::new(row.organisation_id);
    let of = repo::organisations::find(&*tx, organisation)
        .await?
        .ok_or(BackendError::NotFound)?;
    decide(viewer, Action::ConfirmMandate, &mandate_subject(&row, &of))?;
    must_not_be_anothers(&tx, viewer, row.id).await?;
    let reviewer = actor::reviewer(viewer)?;
    let now = text::to_micros(tx.now());
    if !repo::mandates::confirm(&*tx, &row, (reviewer.account, now)).await? {
        return Err(BackendError::Conflict("not_open"));
    }
    repo::review_holds::end(&*tx, row.id).await?;
    let kind = EventKind::Other(SubjectKind::Account, Occurrence::MandateConfirmed);
    let payload = json!({"mandate": row.id, "organisation": organisation});
    let event = NewEvent::new(kind, row.account_id, Actor::member(&reviewer)).payload(payload);
    tx.append(event).await?;
    tx.commit().await?;
    Ok(organisation)
}
