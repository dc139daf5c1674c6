//! All that somebody was told is read.

use backend::BackendError;
use backend::use_cases::notices;
use leptos::prelude::*;

use crate::actions::settle;
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Notes that everything was read.
#[server(prefix = "/api", endpoint = "notices/read-all")]
pub async fn read_all_notices() -> Result<(), AppError> {
    let done = |()| link(&Route::Inbox);
    settle(read().await, done, &Route::Inbox).await
}

async fn read() -> Result<(), BackendError> {
    notices::read_all_notices(&backend()?, &viewer()).await
}
