//! Files that some may have and others not.

use app::context::Visit;
use axum::Json;
use axum::response::{IntoResponse, Response};
use backend::error::BackendError;
use http::StatusCode;
use serde::Serialize;

/// Answers with a file, or with why there is none: nobody is signed in, or not this one may have it.
pub fn answer<T: Serialize>(visit: &Visit, file: Result<T, BackendError>) -> Response {
    match file {
        Ok(file) => Json(file).into_response(),
        Err(BackendError::Refused(_)) if visit.viewer.account().is_none() => {
            StatusCode::UNAUTHORIZED.into_response()
        }
        Err(BackendError::Refused(_)) => StatusCode::FORBIDDEN.into_response(),
        // It clashes with what is there: the page of the same address says how.
        Err(BackendError::Conflict(_)) => StatusCode::CONFLICT.into_response(),
        Err(error) => {
            tracing::error!(%error, "cannot make a file");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
