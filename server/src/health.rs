//! Whether the program is alive, and whether it can serve. For load balancers and supervisors.

use axum::Json;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use backend::{Backend, queries};
use http::StatusCode;
use serde::Serialize;

use crate::state::AppState;

/// `/healthz`: the process answers. `/readyz`: it can answer with records, and with what fits them.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(ready))
}

/// The same while the database has not been there since the program started.
pub fn waiting() -> Router {
    let away = Readiness {
        database: "away",
        index: LOADING,
    };
    let away = (StatusCode::SERVICE_UNAVAILABLE, Json(away));
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(async move || away))
}

const READY: &str = "ready";
const LOADING: &str = "loading";

#[derive(Clone, Copy, Serialize)]
struct Readiness {
    database: &'static str,
    /// Whether the matcher has all open records, so that nobody waits for them.
    index: &'static str,
}

async fn ready(State(backend): State<Backend>) -> (StatusCode, Json<Readiness>) {
    let database = match backend::db::is_migrated(backend.db()).await {
        Ok(true) => READY,
        Ok(false) => "not migrated",
        Err(error) => {
            tracing::warn!(%error, "not ready");
            "away"
        }
    };
    let warm = queries::is_warm(&backend).await;
    let index = if warm { READY } else { LOADING };
    let status = if warm && database == READY {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    (status, Json(Readiness { database, index }))
}
