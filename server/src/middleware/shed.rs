//! What is turned away while there is too much to do.

use axum::error_handling::HandleErrorLayer;
use http::StatusCode;
use tower::BoxError;
use tower::load_shed::LoadShedLayer;

/// Turns a request away at once where what follows is not ready for it: who waits in a queue for
/// longer than browsers do is served by nobody.
pub const fn layer() -> LoadShedLayer {
    LoadShedLayer::new()
}

type Answer = std::future::Ready<StatusCode>;

/// Answers what was turned away: come back in a moment.
pub fn answer<T>() -> HandleErrorLayer<fn(BoxError) -> Answer, T> {
    let answer: fn(BoxError) -> Answer = |_| {
        tracing::warn!("too many requests at once: one was turned away");
        std::future::ready(StatusCode::SERVICE_UNAVAILABLE)
    };
    HandleErrorLayer::new(answer)
}
