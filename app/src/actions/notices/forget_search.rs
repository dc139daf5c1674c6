//! Somebody looks for something no more.

use backend::BackendError;
use backend::use_cases::searches;
use leptos::prelude::*;

use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Forgets a search that was saved.
#[server(prefix = "/api", endpoint = "notices/forget-search")]
pub async fn forget_search(
    /// Which.
    search: String,
) -> Result<(), AppError> {
    let done = |()| format!("{}#searches", link(&Route::Account));
    settle(forgotten(&search).await, done, &Route::Account).await
}

async fn forgotten(search: &str) -> Result<(), BackendError> {
    searches::forget_search(&backend()?, &viewer(), parse::uuid(search)?).await
}
