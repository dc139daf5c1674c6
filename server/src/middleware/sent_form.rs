//! What a form sent: its line ends as people count them, and at hand for the action that may have
//! to hand it back.

use app::refused::SentForm;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, Method, StatusCode};

use crate::state::AppState;

/// Browsers send a line end as two characters but count it as one in what they let people type.
const SENT_LINE_END: &str = "%0D%0A";
const LINE_END: &str = "%0A";

/// Puts the [`SentForm`] into the request.
pub async fn sent_form(State(state): State<AppState>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || !is_form(request.headers()) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, state.config.body_limit()).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let Ok(sent) = str::from_utf8(&bytes) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let sent = sent.replace(SENT_LINE_END, LINE_END);
    parts.extensions.insert(SentForm {
        path: parts.uri.path().to_owned(),
        inputs: form_urlencoded::parse(sent.as_bytes())
            .into_owned()
            .collect(),
    });
    parts.headers.remove(CONTENT_LENGTH);
    next.run(Request::from_parts(parts, Body::from(sent))).await
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"))
}
