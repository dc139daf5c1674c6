//! What browsers are told not to do with our answers.

use http::header::{
    CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderValue, Response};

/// The policy of whatever is no page. A page sets its own, with its nonce, in `app::shell`.
const NO_PAGE: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

const ALWAYS: [(HeaderName, &str); 6] = [
    (CONTENT_SECURITY_POLICY, NO_PAGE),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=()",
    ),
];

/// A year; only where browsers reach us through TLS, since it cannot be taken back.
const TLS_ONLY: &str = "max-age=31536000; includeSubDomains";

/// Adds the headers, each unless the answer has it.
pub fn add<B>(secure: bool, mut answer: Response<B>) -> Response<B> {
    let headers = answer.headers_mut();
    let tls = secure.then_some((STRICT_TRANSPORT_SECURITY, TLS_ONLY));
    for (name, value) in ALWAYS.into_iter().chain(tls) {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    answer
}
