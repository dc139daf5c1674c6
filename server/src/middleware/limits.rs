//! How much a single request may take of us.

use std::time::Duration;

use http::StatusCode;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// Gives up a request whose answer has not begun by then. Event streams run on: theirs has.
pub fn time(limit: Duration) -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limit)
}

/// Refuses larger requests.
pub fn size(bytes: usize) -> RequestBodyLimitLayer {
    RequestBodyLimitLayer::new(bytes)
}
