//! Signing in by an organisation's identity provider: there and back.
//!
//! The code flow with PKCE. State, nonce and verifier stand in a row that the first answer uses up,
//! bound to the browser that was sent by what it keeps. Whatever is wrong with an answer, the page to
//! sign in says the same.

mod begin;
mod callback;
mod client;

use app::context::Visit;
use app::routes::{Route, href};
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use backend::BackendError;
use backend::auth::{WayIn, note_refused};
use serde::{Deserialize, Serialize};

use crate::state::AppState;
use app::routes::{IDENTITY, IDENTITY_BACK};

/// What is remembered while somebody is at their provider.
#[derive(Serialize, Deserialize)]
struct Away {
    provider: String,
    state: String,
    nonce: String,
    verifier: String,
    next: Option<String>,
}

/// Why somebody does not get in.
#[derive(Debug, thiserror::Error)]
enum IdentityError {
    #[error(transparent)]
    Backend(#[from] BackendError),
    #[error("the session cannot be kept: {0}")]
    Session(#[from] tower_sessions::session::Error),
    /// The provider cannot be asked.
    #[error("the provider does not answer: {0}")]
    Away(String),
    /// What it answered is not right.
    #[error("the provider's answer is refused: {0}")]
    Refused(String),
}

/// Routes there and back.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route(IDENTITY, get(begin::begin))
        .route(IDENTITY_BACK, get(callback::callback))
}

impl IdentityError {
    /// The page to sign in, with what to say.
    fn page(&self, visit: &Visit) -> Response {
        let problem = match self {
            Self::Backend(BackendError::Conflict("step_gone")) => "conflict-step-gone",
            Self::Backend(BackendError::Conflict(_)) => "conflict-identity-refused",
            Self::Backend(BackendError::NotFound) => "not-found",
            Self::Backend(BackendError::RateLimited { .. }) => "too-many",
            Self::Refused(_) => {
                note_refused(WayIn::Provider, None, self);
                "conflict-identity-refused"
            }
            Self::Away(_) => {
                tracing::warn!(error = %self, "a provider cannot be asked");
                "conflict-identity-away"
            }
            Self::Backend(_) | Self::Session(_) => {
                tracing::error!(error = %self, "a sign-in by a provider failed");
                "unavailable"
            }
        };
        let page = href(visit.fixed_language.then_some(visit.locale), &Route::SignIn);
        Redirect::to(&format!("{page}?problem={problem}")).into_response()
    }
}
