//! A reviewer puts the chosen pairs of a plan forward.

use backend::BackendError;
use backend::queries::PlanAsk;
use backend::use_cases::matches::{self, Applied, PlannedPair};
use leptos::prelude::*;

use crate::actions::{saying, settle_at};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::pages::plan;
use crate::routes::Route;

/// Puts pairs of a plan forward, all or none, and leads to the queue; where some hold no more, back to the
/// plan as it is now, which names them.
#[server(prefix = "/api", endpoint = "matches/propose-planned")]
pub async fn propose_planned(
    /// What the plan was asked to be, as its address says it.
    settings: String,
    /// The place of the event log at which it was made.
    made_at: String,
    /// The chosen pairs, as the page wrote them.
    #[server(default)]
    pairs: Vec<String>,
) -> Result<(), AppError> {
    let mut ask = plan::read(&settings).ask.unwrap_or_default();
    let done = |()| saying(&link(&Route::Review), "done-plan-proposed");
    match applied(&made_at, &pairs).await {
        Ok((_, Applied::All(_))) => settle_at(Ok::<_, AppError>(()), done, ""),
        Ok((since, Applied::Nothing(unheld))) => {
            ask.since = Some(since);
            ask.tried = unheld.into_iter().map(|(pair, _)| pair).collect();
            let outdated: Result<(), _> = Err(BackendError::Conflict("plan_outdated"));
            settle_at(outdated, done, &plan::outdated_address(&ask))
        }
        Err(error) => settle_at(Err(error), done, &back(&ask)),
    }
}

/// The plan from which the pairs were sent.
fn back(ask: &PlanAsk) -> String {
    format!("{}#pairs", plan::address(ask))
}

async fn applied(made_at: &str, pairs: &[String]) -> Result<(i64, Applied), BackendError> {
    let (backend, viewer) = (backend()?, viewer());
    let made_at: i64 = made_at.parse().map_err(|_| BackendError::NotFound)?;
    let pairs: Result<Vec<PlannedPair>, _> = pairs.iter().map(|pair| pair.parse()).collect();
    let pairs = pairs.map_err(|_| BackendError::NotFound)?;
    let applied = matches::propose_planned(&backend, &viewer, &pairs, made_at).await?;
    Ok((made_at, applied))
}
