//! How much requests may take of us.

use std::time::Duration;

use http::StatusCode;
use tower::limit::GlobalConcurrencyLimitLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// Gives up a request whose answer has not begun by then. Event streams run on: theirs has.
pub fn time(limit: Duration) -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limit)
}

/// Works at so many requests at once, over all addresses together; more are for [`super::shed`] to
/// turn away. Event streams count until they begin, and have seats of their own.
pub fn at_once(requests: usize) -> GlobalConcurrencyLimitLayer {
    GlobalConcurrencyLimitLayer::new(requests)
}

/// Refuses larger requests.
pub fn size(bytes: usize) -> RequestBodyLimitLayer {
    RequestBodyLimitLayer::new(bytes)
}
