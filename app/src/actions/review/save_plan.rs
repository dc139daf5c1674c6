//! A reviewer saves a plan.

use backend::BackendError;
use backend::use_cases::review;
use leptos::prelude::*;
use uuid::Uuid;

use crate::actions::settle;
use crate::context::{backend, viewer};
use crate::error::AppError;
use crate::pages::{plan, saved_plans};
use crate::routes::Route;

/// Saves the plan that an address asks for under a name, and leads to it.
#[server(prefix = "/api", endpoint = "review/save-plan")]
pub async fn save_plan(
    /// What the plan is asked to be, as its address says it.
    settings: String,
    /// What it is to be called.
    name: String,
) -> Result<(), AppError> {
    settle(
        saved(&settings, &name).await,
        saved_plans::address,
        &Route::Plan,
    )
    .await
}

async fn saved(settings: &str, name: &str) -> Result<Uuid, BackendError> {
    let ask = plan::read(settings).ask.unwrap_or_default();
    // What is kept is what was read, not what was sent.
    let settings = plan::settings(&ask);
    review::save_plan(&backend()?, &viewer(), &ask, (name, &settings)).await
}
