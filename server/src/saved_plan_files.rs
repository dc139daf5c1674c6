//! The files of a saved plan, for reviewers: what `counterpart verify-plan` checks it against.

use app::context::Visit;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use backend::queries::{self, PlanFile};
use backend::{Backend, BackendError};
use http::StatusCode;
use http::header::CACHE_CONTROL;
use serde::Deserialize;
use uuid::Uuid;

use crate::own_file;
use crate::plan_files::NEVER_KEPT;

/// What an address asks for.
#[derive(Debug, Deserialize)]
pub struct Asked {
    plan: Option<String>,
    file: Option<String>,
}

/// Answers with a file as it was when the plan was made.
pub async fn saved(
    State(backend): State<Backend>,
    Extension(visit): Extension<Visit>,
    Query(asked): Query<Asked>,
) -> Response {
    let plan: Option<Uuid> = asked.plan.and_then(|plan| plan.parse().ok());
    let file = match asked.file.as_deref() {
        Some("requests") => PlanFile::Requests,
        Some("offers") => PlanFile::Offers,
        Some("weights") => PlanFile::Weights,
        _ => PlanFile::Certificate,
    };
    let plan = plan.unwrap_or_default();
    let mut answer = match queries::saved_plan_file(&backend, &visit.viewer, (plan, file)).await {
        Err(BackendError::NotFound) => StatusCode::NOT_FOUND.into_response(),
        found => own_file::answer(&visit, found),
    };
    answer.headers_mut().insert(CACHE_CONTROL, NEVER_KEPT);
    answer
}
