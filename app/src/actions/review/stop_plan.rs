//! A reviewer stops a plan that is being made.

use backend::BackendError;
use backend::use_cases::review;
use leptos::prelude::*;

use crate::actions::settle;
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Stops a plan that is being made, or puts away one of which nothing came.
#[server(prefix = "/api", endpoint = "review/stop-plan")]
pub async fn stop_plan(
    /// Its id.
    plan: String,
) -> Result<(), AppError> {
    let list = |()| link(&Route::SavedPlans);
    settle(stopped(&plan).await, list, &Route::SavedPlans).await
}

async fn stopped(plan: &str) -> Result<(), BackendError> {
    let plan = plan.parse().map_err(|_| BackendError::NotFound)?;
    review::stop_plan(&backend()?, &viewer(), plan).await
}
