//! Making a plan that is to be saved, as a job: whoever asked may leave, and another server takes over where
//! one dies.
//!
//! The rule that holds here: a run belongs to one try at it, until its lease is over. Only that try says how
//! far it is, and only that try ends it, in the transaction that saves the plan: so a plan is saved once or
//! not at all, however many servers there are.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use domain::id::AccountId;
use matcher::plan::Progress;
use tokio::time::Instant;
use uuid::Uuid;

use crate::auth;
use crate::backend::Backend;
use crate::entity::plan_run::Model;
use crate::error::BackendError;
use crate::queries::{PlanAsk, SavedUnder, plan_to_save};
use crate::repo::{plan_runs, saved_plans};
use crate::text;

/// For how long whoever makes a plan has it to themselves, unless they say again that they are at it.
const LEASE: TimeDelta = TimeDelta::minutes(1);
/// How often they say how far they are.
const BEAT: Duration = Duration::from_secs(1);
/// After so many tries nobody tries again: it may be the plan that ends the program.
const MOST_TRIES: i32 = 3;

/// A plan that this server alone makes now.
#[derive(Debug)]
pub struct PlanRun {
    tries: i32,
    under: SavedUnder,
    ask: PlanAsk,
}

impl PlanRun {
    /// Its id, which the saved plan will have.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.under.id
    }

    /// The first try at a run that was written down just now.
    pub(super) fn of(row: Model) -> Result<Self, BackendError> {
        Ok(Self {
            ask: text::from_json("plan_runs.ask", &row.ask)?,
            tries: row.tries,
            under: SavedUnder {
                id: row.id,
                account: AccountId::new(row.account_id),
                name: row.name,
                settings: row.settings,
            },
        })
    }
}

/// Until when somebody who takes a run now has it.
pub(super) fn lease(backend: &Backend) -> i64 {
    text::to_micros(backend.clock().now() + LEASE)
}

/// Takes the run that has been without a maker longest, if any is.
///
/// # Errors
/// Where the database fails or a row is none that this program wrote.
pub async fn claim_plan_run(backend: &Backend) -> Result<Option<PlanRun>, BackendError> {
    loop {
        let now = text::to_micros(backend.clock().now());
        let Some(mut row) = plan_runs::due(backend.db(), now).await? else {
            return Ok(None);
        };
        let run = (row.id, row.tries);
        if row.tries >= MOST_TRIES {
            plan_runs::fail(backend.db(), run, "plan_failed").await?;
        } else if plan_runs::take(backend.db(), run, lease(backend)).await? {
            row.tries += 1;
            return PlanRun::of(row).map(Some);
        }
    }
}

/// Makes the plans whose makers went away, one after the other.
///
/// # Errors
/// Where the database fails; what is left is made another time.
pub async fn make_left_plans(backend: &Backend) -> Result<usize, BackendError> {
    let mut made = 0;
    while let Some(run) = claim_plan_run(backend).await? {
        let id = run.id();
        match make_plan(backend, run).await {
            Ok(saved) => made += usize::from(saved),
            Err(BackendError::Conflict(_) | BackendError::Refused(_)) => {}
            Err(error) => tracing::warn!(%id, %error, "a plan could not be made; trying again"),
        }
    }
    Ok(made)
}

/// Makes a plan and saves it; false where it was stopped meanwhile, or is another's by now. Why there is none is
/// written down.
///
/// # Errors
/// [`BackendError::Refused`] where whoever asked is no reviewer any more; [`BackendError::Conflict`] where there
/// is no such plan; else where the database fails, and then it is tried again when the lease is over.
pub async fn make_plan(backend: &Backend, run: PlanRun) -> Result<bool, BackendError> {
    let this = (run.id(), run.tries);
    let made = save(backend, run).await;
    let fault = match &made {
        Err(BackendError::Conflict(code)) => *code,
        Err(BackendError::Refused(_)) => "plan_refused",
        _ => return made,
    };
    plan_runs::fail(backend.db(), this, fault).await?;
    made
}

/// Asks for an end where whoever waits for a plan is gone themselves.
struct Gone(Arc<Progress>);

impl Drop for Gone {
    fn drop(&mut self) {
        self.0.stop();
    }
}

async fn save(backend: &Backend, run: PlanRun) -> Result<bool, BackendError> {
    let this = (run.id(), run.tries);
    let progress = Arc::new(Progress::default());
    let watched = Gone(Arc::clone(&progress));
    let viewer = auth::viewer(backend, run.under.account).await?;
    let making = Box::pin(plan_to_save(backend, &viewer, run.under, run.ask, progress));
    let row = tokio::select! {
        row = making => row?,
        () = told(backend, this, &watched.0) => return Ok(false),
    };
    let tx = backend.begin().await?;
    if !plan_runs::end(&*tx, this).await? {
        return Ok(false);
    }
    saved_plans::insert(&*tx, row).await?;
    tx.commit().await?;
    Ok(true)
}

/// Says again and again how far a run is; ends where it is another's by now, or was stopped.
async fn told(backend: &Backend, run: plan_runs::Try, progress: &Progress) {
    let count = |of: usize| i32::try_from(of).unwrap_or(i32::MAX);
    let mut beats = tokio::time::interval_at(Instant::now() + BEAT, BEAT);
    loop {
        beats.tick().await;
        let far = (count(progress.looked()), count(progress.requests()));
        match plan_runs::renew(backend.db(), run, lease(backend), far).await {
            Ok(true) => {}
            Ok(false) => return,
            // What ends it looks whose it is.
            Err(error) => tracing::debug!(%error, "cannot say how far a plan is"),
        }
    }
}
