//! A reviewer saves a plan.

use std::time::Duration;

use domain::policy::Viewer;
use domain::project::checked_text;
use uuid::Uuid;

use super::plan_run::{PlanRun, lease, make_plan};
use crate::Backend;
use crate::entity::plan_run;
use crate::error::BackendError;
use crate::queries::{PlanAsk, lost, may_plan};
use crate::repo::{plan_runs, saved_plans};
use crate::text;

/// The length of a plan's name, in characters.
pub const PLAN_NAME: (u32, u32) = (3, 100);
/// How many plans an installation keeps, those that are being made included: each holds the records that
/// it was made of.
const MOST: u64 = 200;
/// How long somebody waits before they are led to where they see how far it is.
const PATIENCE: Duration = Duration::from_secs(3);

/// What came of saving a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanSaved {
    /// The id of the plan.
    pub id: Uuid,
    /// Whether it is saved; else it is being made.
    pub is_made: bool,
}

/// Makes the plan that is asked for once more, as records stand now, and saves it under a name for all
/// reviewers; nobody changes it any more. `settings` is how an address asks for it. One that takes longer
/// goes on being made when this answers.
///
/// # Errors
/// As [`begin_plan`]; [`BackendError::Conflict`] with `plan_refused` where there is no such plan, and with
/// `plan_too_big` where there are too many records.
pub async fn save_plan(
    backend: &Backend,
    viewer: &Viewer,
    ask: &PlanAsk,
    (name, settings): (&str, &str),
) -> Result<PlanSaved, BackendError> {
    let run = begin_plan(backend, viewer, ask, (name, settings)).await?;
    let id = run.id();
    let maker = backend.clone();
    let making = tokio::spawn(async move { make_plan(&maker, run).await });
    let Ok(made) = tokio::time::timeout(PATIENCE, making).await else {
        return Ok(PlanSaved { id, is_made: false });
    };
    match made.map_err(lost).flatten() {
        Ok(true) => Ok(PlanSaved { id, is_made: true }),
        // Another reviewer was faster to stop it.
        Ok(false) => Err(BackendError::NotFound),
        Err(error) => {
            // They are told now, and need not find it in the list.
            plan_runs::delete(backend.db(), id).await?;
            Err(error)
        }
    }
}

/// Writes down that a plan is to be made, and gives it to this server to make.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is no reviewer; [`BackendError::Invalid`] where the name is too
/// short or long; [`BackendError::Conflict`] with `plans_full` where 200 are kept.
pub async fn begin_plan(
    backend: &Backend,
    viewer: &Viewer,
    ask: &PlanAsk,
    (name, settings): (&str, &str),
) -> Result<PlanRun, BackendError> {
    may_plan(viewer)?;
    let account = viewer.account().ok_or(BackendError::NotFound)?;
    let name = checked_text("name", name, PLAN_NAME);
    let name = name.map_err(|fault| BackendError::Invalid(vec![fault]))?;
    let tx = backend.begin().await?;
    if saved_plans::count(&*tx).await? + plan_runs::count(&*tx).await? >= MOST {
        return Err(BackendError::Conflict("plans_full"));
    }
    let row = plan_run::Model {
        id: tx.new_id(),
        account_id: account.uuid(),
        name,
        settings: settings.to_owned(),
        ask: text::to_canonical_json(ask)?,
        asked_at: text::to_micros(tx.now()),
        looked: 0,
        requests: 0,
        tries: 1,
        leased_until: lease(backend),
        fault: None,
    };
    plan_runs::insert(&*tx, row.clone()).await?;
    tx.commit().await?;
    PlanRun::of(row)
}
