//! A line in the log for each answer, and a span with the request's id around all that led to it.

use axum::extract::Request;
use tower_http::classify::{ServerErrorsAsFailures, SharedClassifier};
use tower_http::request_id::RequestId;
use tower_http::trace::{DefaultOnFailure, DefaultOnResponse, TraceLayer};
use tracing::{Level, Span};

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
    tracing::error_span!("request", method = %request.method(), path = request.uri().path(), id)
}
