//! A line in the log for each answer, and a span with the request's id, and who asks, around all that led
//! to it.

use axum::extract::Request;
use tower_http::classify::{ServerErrorsAsFailures, SharedClassifier};
use tower_http::request_id::RequestId;
use tower_http::trace::{DefaultOnFailure, DefaultOnResponse, TraceLayer};
use tracing::{Level, Span, field};

use domain::id::AccountId;

type Layer = TraceLayer<SharedClassifier<ServerErrorsAsFailures>, fn(&Request) -> Span>;

/// Logs each answer with its status and how long it took. The query stays out: it says what
/// somebody was looking for.
pub fn layer() -> Layer {
    let span: fn(&Request) -> Span = span;
    TraceLayer::new_for_http()
        .make_span_with(span)
        .on_response(DefaultOnResponse::new().level(Level::INFO))
        .on_failure(DefaultOnFailure::new().level(Level::WARN))
}

fn span(request: &Request) -> Span {
    let id = request.extensions().get::<RequestId>();
    let id = id.and_then(|id| id.header_value().to_str().ok());
    // A span below the log's level is not kept: as an error it names the request in every log.
    let (method, path) = (request.method(), request.uri().path());
    tracing::error_span!("request", %method, path, id, account = field::Empty)
}

/// The span around all that a request leads to: others may be open within it.
#[derive(Clone)]
pub struct RequestSpan(Span);

impl RequestSpan {
    /// Says in every further line about this request who asks.
    pub fn name(&self, account: AccountId) {
        self.0.record("account", field::display(account));
    }
}

/// Puts the [`RequestSpan`] into the request; right within [`layer`].
pub fn hold(mut request: Request) -> Request {
    let span = RequestSpan(Span::current());
    request.extensions_mut().insert(span);
    request
}
