//! One request turns off a kind of message: RFC 8058. Sent by a mail program, without a session.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use backend::BackendError;
use backend::use_cases::notices::{TurnedOff, unsubscribe};
use http::StatusCode;
use serde::Deserialize;

use crate::state::AppState;

/// What stands in the address, by the names of `app::routes::{TOKEN, WHAT}`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    token: String,
    what: String,
}

/// Turns off what the address names. Doing it again answers the same.
pub async fn one_click(State(state): State<AppState>, Query(asked): Query<Asked>) -> Response {
    let turned_off = match TurnedOff::parse(&asked.what) {
        Ok(what) => unsubscribe(&state.backend, &asked.token, what).await,
        Err(error) => Err(error),
    };
    match turned_off {
        Ok(()) => StatusCode::NO_CONTENT,
        Err(BackendError::NotFound | BackendError::Conflict(_)) => StatusCode::GONE,
        Err(error) => {
            tracing::error!(%error, "a kind of message cannot be turned off");
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
    .into_response()
}
