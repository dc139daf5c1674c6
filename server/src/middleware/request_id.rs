//! A name for each request, in the log and in the answer, so that a report can be looked up.

use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};

/// Gives the request an id, unless the proxy in front of us did.
pub fn give() -> SetRequestIdLayer<MakeRequestUuid> {
    SetRequestIdLayer::x_request_id(MakeRequestUuid)
}

/// Puts the id on the answer.
pub fn tell() -> PropagateRequestIdLayer {
    PropagateRequestIdLayer::x_request_id()
}
