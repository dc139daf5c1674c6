//! A name for each request, in the log and in the answer, so that a report can be looked up.

use axum::extract::Request;
use http::HeaderName;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};

use super::address;
use crate::config::TrustedProxies;

const NAME: HeaderName = HeaderName::from_static("x-request-id");

/// Forgets the id that a request came with, unless a proxy of ours gave it: nobody else's requests pass
/// in the log for those of others.
pub fn believe(proxies: &TrustedProxies, mut request: Request) -> Request {
    if !address::is_of_proxy(&request, proxies) {
        request.headers_mut().remove(NAME);
    }
    request
}

/// Gives the request an id, where it has none.
pub fn give() -> SetRequestIdLayer<MakeRequestUuid> {
    SetRequestIdLayer::new(NAME, MakeRequestUuid)
}

/// Puts the id on the answer.
pub fn tell() -> PropagateRequestIdLayer {
    PropagateRequestIdLayer::new(NAME)
}
