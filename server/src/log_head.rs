//! Where the event log ends, as a file to be kept elsewhere.

use app::context::Visit;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json, extract::State};
use backend::error::BackendError;
use backend::{Backend, queries};
use http::StatusCode;

/// Answers with the head of the log, to reviewers.
pub async fn log_head(
    State(backend): State<Backend>,
    Extension(visit): Extension<Visit>,
) -> Response {
    match queries::audit_head(&backend, &visit.viewer).await {
        Ok(head) => Json(head).into_response(),
        Err(BackendError::Refused(_)) if visit.viewer.account().is_none() => {
            StatusCode::UNAUTHORIZED.into_response()
        }
        Err(BackendError::Refused(_)) => StatusCode::FORBIDDEN.into_response(),
        Err(error) => {
            tracing::error!(%error, "cannot tell where the log ends");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
