//! Where the event log ends, as a file to be kept elsewhere.

use app::context::Visit;
use axum::response::Response;
use axum::{Extension, extract::State};
use backend::{Backend, queries};

use crate::own_file;

/// Answers with the head of the log, to reviewers.
pub async fn log_head(
    State(backend): State<Backend>,
    Extension(visit): Extension<Visit>,
) -> Response {
    own_file::answer(&visit, queries::audit_head(&backend, &visit.viewer).await)
}
