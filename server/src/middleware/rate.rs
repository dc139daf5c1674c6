//! How often one account, or one machine, may send something.

use app::context::Visit;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use backend::{BackendError, auth};
use http::header::RETRY_AFTER;
use http::{HeaderValue, Method, StatusCode};

use crate::state::AppState;

/// Counts what is sent, and answers 429 with the time to wait instead of reading too much. What only
/// reads changes nothing and is not counted.
pub async fn rate(State(state): State<AppState>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    let visit = request.extensions().get::<Visit>().cloned();
    let visit = visit.unwrap_or_default();
    match auth::count_act(&state.backend, &visit.viewer, visit.address).await {
        Err(BackendError::RateLimited { retry_after }) => {
            let wait = HeaderValue::from(retry_after.as_secs());
            (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, wait)]).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "cannot count what is sent");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
        Ok(()) => next.run(request).await,
    }
}
