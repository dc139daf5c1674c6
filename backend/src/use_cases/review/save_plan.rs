//! A reviewer saves a plan.

use domain::policy::Viewer;
use domain::project::checked_text;
use uuid::Uuid;

use crate::Backend;
use crate::error::BackendError;
use crate::queries::{PlanAsk, may_plan, plan_to_save};
use crate::repo::saved_plans;

/// The length of a plan's name, in characters.
pub const PLAN_NAME: (u32, u32) = (3, 100);
/// How many plans an installation keeps: each holds the records that it was made of.
const MOST: u64 = 200;

/// Makes the plan that is asked for once more, as records stand now, and saves it under a name for all
/// reviewers; nobody changes it any more. `settings` is how an address asks for it.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is no reviewer; [`BackendError::Invalid`] where the name is too
/// short or long; [`BackendError::Conflict`] with `plan_refused` where there is no such plan, with
/// `plan_slow` where it takes too long, and with `plans_full` where 200 are kept.
pub async fn save_plan(
    backend: &Backend,
    viewer: &Viewer,
    ask: &PlanAsk,
    (name, settings): (&str, &str),
) -> Result<Uuid, BackendError> {
    may_plan(viewer)?;
    let name = checked_text("name", name, PLAN_NAME);
    let name = name.map_err(|fault| BackendError::Invalid(vec![fault]))?;
    // Made before the transaction, which is to be short.
    let row = plan_to_save(backend, viewer, ask, (name, settings)).await?;
    let id = row.id;
    let tx = backend.begin().await?;
    if saved_plans::count(&*tx).await? >= MOST {
        return Err(BackendError::Conflict("plans_full"));
    }
    saved_plans::insert(&*tx, row).await?;
    tx.commit().await?;
    Ok(id)
}
