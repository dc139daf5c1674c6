//! The plan over all open records that a reviewer may see: made anew whenever it is asked for.
//!
//! `ask.rs` is what is asked, `pool.rs` what the plan is made of, `terms.rs` turns the one into terms for
//! the other, `made.rs` asks the matcher, `rows.rs` adds what records are called, `changed.rs` says what
//! became of an earlier plan, `files.rs` gives the certificate and what it is checked against. `save.rs` makes
//! one to be kept, `runs.rs` says how far that is, `saved.rs` shows what is kept.

mod ask;
mod changed;
mod files;
mod made;
mod pool;
mod rows;
mod runs;
mod save;
mod saved;
mod terms;
mod view;

use std::time::Duration;

use domain::policy::{Action, Subject, Viewer, decide};
use domain::record::{Offer, Request};
use matcher::plan::{Progress, Terms};
use tokio::task::JoinError;

use crate::Backend;
use crate::error::BackendError;
use made::Made;
use pool::Pool;

pub use ask::{NamedPair, PlanAsk};
pub use files::{PlanFile, PlanFiled, plan_file};
pub use runs::{PlanRunStage, PlanRunView, plan_runs_list};
pub(crate) use save::{SavedUnder, plan_to_save};
pub use saved::{
    PlansCompared, SavedPairRow, SavedPlanRow, SavedPlanView, compare_plans, saved_plan,
    saved_plan_file, saved_plans_list,
};
pub use view::{
    LeftOut, LeftOutRow, OversubscribedRow, PairRow, PinFault, PlanAnswer, PlanPage, PlanView,
    RecordName, RegionRow,
};

/// How long somebody waits for a plan, their turn included: well within a request's time.
const PATIENCE: Duration = Duration::from_secs(20);

/// The open records that a viewer may see, with what is left of each; none where there are too many.
pub(super) async fn open_records_of(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<Option<(Vec<Request>, Vec<Offer>)>, BackendError> {
    let pool = Pool::load(backend, viewer, pool::MOST).await?;
    Ok(pool.map(|pool| (pool.requests, pool.offers)))
}

/// Says no to whoever is no reviewer.
///
/// # Errors
/// [`BackendError::Refused`].
pub fn may_plan(viewer: &Viewer) -> Result<(), BackendError> {
    Ok(decide(viewer, Action::Plan, &Subject::Platform)?)
}

/// The best plan for the open records that a reviewer may see, on the terms asked for.
///
/// Pairs that are together already are not in it, and places for which a match waits count as taken.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is no reviewer.
pub async fn plan_page(
    backend: &Backend,
    viewer: &Viewer,
    ask: &PlanAsk,
) -> Result<PlanPage, BackendError> {
    may_plan(viewer)?;
    let made_at = backend.clock().now();
    let today = made_at.date_naive();
    let changed = changed::since(backend, viewer, ask.since).await?;
    let tried = changed::tried(backend, viewer, &ask.tried).await?;
    let (sequence, answer) = answer(backend, viewer, ask).await?;
    Ok(PlanPage {
        sequence,
        made_at,
        today,
        changed,
        tried,
        answer,
    })
}

async fn answer(
    backend: &Backend,
    viewer: &Viewer,
    ask: &PlanAsk,
) -> Result<(i64, PlanAnswer), BackendError> {
    let Some(pool) = Pool::load(backend, viewer, pool::MOST).await? else {
        let head = crate::event_log::last_sequence(backend.db()).await?;
        return Ok((head, PlanAnswer::TooMany { most: pool::MOST }));
    };
    let sequence = pool.sequence;
    let terms = match terms::terms(&pool, ask) {
        Ok(terms) => terms,
        Err(faults) => return Ok((sequence, PlanAnswer::Refused(faults))),
    };
    let requests: Vec<_> = pool.requests.iter().map(|request| request.id).collect();
    let page = ask.page;
    let made = run(backend, pool, ask, terms.clone(), move |made| {
        made.shown(&requests, page)
    });
    let (pool, shown) = match made.await {
        Err(BackendError::Conflict("plan_slow")) => return Ok((sequence, PlanAnswer::Slow)),
        made => made?,
    };
    let answer = match shown {
        Ok(shown) => {
            let view = rows::complete(backend, viewer, (&pool, &terms), shown).await?;
            PlanAnswer::Made(Box::new(view))
        }
        Err(fault) => PlanAnswer::Refused(terms::faults(&pool.known, fault)),
    };
    Ok((sequence, answer))
}

/// What is said where the thread that made a plan broke down.
pub(crate) fn lost(_: JoinError) -> BackendError {
    BackendError::Corrupt {
        what: "a plan could not be made".to_owned(),
    }
}

/// Makes a plan on a thread of its own, one at a time, and reads something off it there.
async fn run<T: Send + 'static>(
    backend: &Backend,
    mut pool: Pool,
    ask: &PlanAsk,
    terms: Terms,
    read: impl FnOnce(Made) -> T + Send + 'static,
) -> Result<(Pool, Result<T, matcher::plan::NoPlan>), BackendError> {
    let weights = ask.weights.clone();
    let made = async {
        let turn = backend.planning().await;
        let made = tokio::task::spawn_blocking(move || {
            let made = Made::of(&mut pool, weights, &terms, &Progress::default()).map(read);
            // Whoever asked may have gone: the turn is over when the work is.
            drop(turn);
            (pool, made)
        });
        made.await.map_err(lost)
    };
    let made = tokio::time::timeout(PATIENCE, made).await;
    made.unwrap_or(Err(BackendError::Conflict("plan_slow")))
}
