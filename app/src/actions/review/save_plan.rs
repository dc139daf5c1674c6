//! A reviewer saves a plan.

use backend::BackendError;
use backend::use_cases::review::{self, PlanSaved};
use leptos::prelude::*;

use crate::actions::{saying, settle_at};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::pages::{plan, saved_plans};
use crate::routes::Route;

/// Saves the plan that an address asks for under a name, and leads to it, or to how far it is.
#[server(prefix = "/api", endpoint = "review/save-plan")]
pub async fn save_plan(
    /// What the plan is asked to be, as its address says it.
    settings: String,
    /// What it is to be called.
    name: String,
) -> Result<(), AppError> {
    let saved = saved(&settings, &name).await;
    let at = |saved: PlanSaved| {
        let key = if saved.is_made {
            "done-plan-saved"
        } else {
            "done-plan-making"
        };
        saying(&saved_plans::address(saved.id), key)
    };
    settle_at(saved, at, &link(&Route::Plan))
}

async fn saved(settings: &str, name: &str) -> Result<PlanSaved, BackendError> {
    let ask = plan::read(settings).ask.unwrap_or_default();
    // What is kept is what was read, not what was sent.
    let settings = plan::settings(&ask);
    review::save_plan(&backend()?, &viewer(), &ask, (name, &settings)).await
}
