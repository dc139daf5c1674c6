//! The activities that whoever asks may see, as a file for their calendar.

use app::calendar_file::calendar_file;
use app::context::Visit;
use app::words::Words;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use backend::queries::{self, CalendarAsk};
use chrono::Months;
use domain::vocabulary::{Code, StateCode};
use http::StatusCode;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use serde::Deserialize;

use crate::state::AppState;

/// Months before and after today that the file has.
const BEFORE: u32 = 3;
const AFTER: u32 = 12;

/// What the address asks for.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// The code of a State.
    state: Option<String>,
}

/// Answers with the file; of one State where the address names one.
pub async fn calendar(
    State(state): State<AppState>,
    Extension(visit): Extension<Visit>,
    Query(asked): Query<Asked>,
) -> Response {
    let today = visit.today;
    let days = (
        today
            .checked_sub_months(Months::new(BEFORE))
            .unwrap_or(today),
        today
            .checked_add_months(Months::new(AFTER))
            .unwrap_or(today),
    );
    let of = asked.state.filter(|code| !code.is_empty());
    let Ok(of) = of
        .map(|code| StateCode::parse(&code).ok_or(code))
        .transpose()
    else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let ask = CalendarAsk { days, state: of };
    match queries::calendar(&state.backend, &visit.viewer, ask).await {
        Ok(rows) => {
            let site: String = state.config.public_url.origin().into();
            let file = calendar_file(Words::of(visit.locale), &site, &rows);
            let headers = [
                (CONTENT_TYPE, "text/calendar; charset=utf-8"),
                // Another reader of the same browser may see other things.
                (CACHE_CONTROL, "private, no-cache"),
            ];
            (headers, file).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "cannot make the calendar");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
