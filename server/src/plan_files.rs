//! A plan with its certificate, and the files that it is checked against, for reviewers.

use app::context::Visit;
use app::pages::plan;
use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use backend::Backend;
use backend::queries::{self, PlanFile};
use http::header::CACHE_CONTROL;
use http::{HeaderValue, StatusCode};

use crate::own_file;

/// What somebody may see is nobody else's, and changes with every act.
pub(crate) const NEVER_KEPT: HeaderValue = HeaderValue::from_static("no-store");

/// The plan that the query asks for, with its certificate.
pub async fn certificate(
    backend: State<Backend>,
    visit: Extension<Visit>,
    query: RawQuery,
) -> Response {
    file(backend, visit, query, PlanFile::Certificate).await
}

/// The open requests that it is made of.
pub async fn requests(
    backend: State<Backend>,
    visit: Extension<Visit>,
    query: RawQuery,
) -> Response {
    file(backend, visit, query, PlanFile::Requests).await
}

/// The open offers that it is made of.
pub async fn offers(backend: State<Backend>, visit: Extension<Visit>, query: RawQuery) -> Response {
    file(backend, visit, query, PlanFile::Offers).await
}

/// The weights that it is made by.
pub async fn weights(
    backend: State<Backend>,
    visit: Extension<Visit>,
    query: RawQuery,
) -> Response {
    file(backend, visit, query, PlanFile::Weights).await
}

async fn file(
    State(backend): State<Backend>,
    Extension(visit): Extension<Visit>,
    RawQuery(query): RawQuery,
    file: PlanFile,
) -> Response {
    let asked = plan::read(&query.unwrap_or_default());
    let mut answer = match (queries::may_plan(&visit.viewer), asked.ask) {
        // The page of the same query names what is wrong with it.
        (Ok(()), Err(_)) => StatusCode::BAD_REQUEST.into_response(),
        (Err(refused), _) => own_file::answer::<()>(&visit, Err(refused)),
        (Ok(()), Ok(ask)) => {
            let made = queries::plan_file(&backend, &visit.viewer, &ask, file).await;
            own_file::answer(&visit, made)
        }
    };
    answer.headers_mut().insert(CACHE_CONTROL, NEVER_KEPT);
    answer
}
