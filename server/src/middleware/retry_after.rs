//! When to come back after an answer that says "not now".

use http::header::RETRY_AFTER;
use http::{HeaderValue, Response, StatusCode};

/// Long enough for a database to restart, short enough to wait for.
const SECONDS: HeaderValue = HeaderValue::from_static("30");

/// Says when to try again on every 503 that does not say so itself.
pub fn add<B>(mut answer: Response<B>) -> Response<B> {
    if answer.status() == StatusCode::SERVICE_UNAVAILABLE {
        answer.headers_mut().entry(RETRY_AFTER).or_insert(SECONDS);
    }
    answer
}
