//! Whether the program is alive, and whether it can serve. For load balancers and supervisors.

use axum::Json;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use backend::Backend;
use http::StatusCode;
use serde::Serialize;

use crate::state::AppState;

/// `/healthz`: the process answers. `/readyz`: it can answer with records.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(ready))
}

/// The same while the database has not been there since the program started.
pub fn waiting() -> Router {
    let away = (
        StatusCode::SERVICE_UNAVAILABLE,
        Json(Readiness { database: "away" }),
    );
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(async move || away))
}

#[derive(Clone, Copy, Serialize)]
struct Readiness {
    database: &'static str,
}

async fn ready(State(backend): State<Backend>) -> (StatusCode, Json<Readiness>) {
    let (status, database) = match backend::db::is_migrated(backend.db()).await {
        Ok(true) => (StatusCode::OK, "ready"),
        Ok(false) => (StatusCode::SERVICE_UNAVAILABLE, "not migrated"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "away")
        }
    };
    (status, Json(Readiness { database }))
}
