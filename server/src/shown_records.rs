//! The published records that whoever asks may see, for the matcher in their browser.

use app::context::Visit;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json, extract::State};
use backend::{Backend, queries};
use chrono::NaiveDate;
use domain::record::{Offer, Request};
use http::StatusCode;
use serde::Serialize;

/// As files hold records, with the day on which they are open.
#[derive(Serialize)]
struct Shown {
    requests: Vec<Request>,
    offers: Vec<Offer>,
    today: NaiveDate,
}

/// Answers with what the visitor may see; whoever is nobody sees what is public.
pub async fn shown(State(backend): State<Backend>, Extension(visit): Extension<Visit>) -> Response {
    match queries::shown_records(&backend, &visit.viewer).await {
        Ok(shown) => Json(Shown {
            requests: shown.requests,
            offers: shown.offers,
            today: shown.today,
        })
        .into_response(),
        Err(error) => {
            tracing::error!(%error, "cannot show the records");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
