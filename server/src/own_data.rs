//! Everything that is kept about whoever asks, as a file for them to take away.

use app::context::Visit;
use axum::response::Response;
use axum::{Extension, extract::State};
use backend::{Backend, queries};
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};

use crate::own_file;

/// Saved, also by browsers that would show it: it is nobody else's to read on a screen.
const SAVED: HeaderValue = HeaderValue::from_static("attachment; filename=\"account.json\"");
/// No cache keeps it, not even the reader's own.
const NEVER_KEPT: HeaderValue = HeaderValue::from_static("no-store");

/// Answers with the visitor's own data, to whoever is signed in.
pub async fn own_data(
    State(backend): State<Backend>,
    Extension(visit): Extension<Visit>,
) -> Response {
    let file = queries::own_data(&backend, &visit.viewer).await;
    let is_there = file.is_ok();
    let mut answer = own_file::answer(&visit, file);
    if is_there {
        answer.headers_mut().insert(CONTENT_DISPOSITION, SAVED);
        answer.headers_mut().insert(CACHE_CONTROL, NEVER_KEPT);
    }
    answer
}
