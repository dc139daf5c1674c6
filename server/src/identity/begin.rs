//! Somebody is sent to their provider.

use app::context::Visit;
use app::kept::Kept;
use app::routes::{self, Route, href};
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use backend::auth::{begin_identity, count_identity};
use backend::{Backend, BackendError};
use http::header::{CACHE_CONTROL, SET_COOKIE};
use http::{HeaderMap, HeaderValue};
use openidconnect::core::CoreAuthenticationFlow;
use openidconnect::{CsrfToken, Nonce, PkceCodeChallenge, PkceCodeVerifier, Scope};
use serde::Deserialize;

use super::client::{client, http};
use super::{Away, IdentityError};
use crate::state::AppState;

/// Where to go on to afterwards.
#[derive(Deserialize)]
pub(super) struct Asked {
    next: Option<String>,
}

/// Leads to the provider of this name.
pub(super) async fn begin(
    State(state): State<AppState>,
    Extension(visit): Extension<Visit>,
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    if is_led_here(&headers) {
        let page = href(visit.fixed_language.then_some(visit.locale), &Route::SignIn);
        return Redirect::to(&page).into_response();
    }
    match sent(&state, &visit, (&name, asked.next)).await {
        Ok((to, headers)) => (headers, Redirect::to(&to)).into_response(),
        Err(error) => error.page(&visit),
    }
}

/// Whether a page of somebody else leads here: nobody is signed in who did not ask for it.
fn is_led_here(headers: &HeaderMap) -> bool {
    let site = headers.get("sec-fetch-site");
    site.is_some_and(|site| site == "cross-site" || site == "same-site")
}

async fn sent(
    state: &AppState,
    visit: &Visit,
    (name, next): (&str, Option<String>),
) -> Result<(String, HeaderMap), IdentityError> {
    let backend = &state.backend;
    let provider = state.config.identity_providers.0.iter();
    let provider = provider.clone().find(|one| one.name == name);
    let provider = provider.ok_or(BackendError::NotFound)?;
    count_identity(backend, visit.address).await?;
    let client = client(provider, &state.config.public_url, &http()?).await?;
    let away = Away {
        provider: name.to_owned(),
        state: random(backend),
        nonce: random(backend),
        verifier: random(backend),
        next: next.and_then(|next| routes::local(&next).map(str::to_owned)),
    };
    let verifier = PkceCodeVerifier::new(away.verifier.clone());
    let (csrf, nonce) = (away.state.clone(), away.nonce.clone());
    let (to, ..) = client
        .authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            move || CsrfToken::new(csrf),
            move || Nonce::new(nonce),
        )
        .add_scope(Scope::new("email".to_owned()))
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
        .url();
    let remembered =
        serde_json::to_string(&away).map_err(|error| IdentityError::Away(error.to_string()))?;
    let token = begin_identity(backend, remembered).await?;
    let secure = state.config.public_url.is_secure();
    let mut headers = HeaderMap::new();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(cookie) = Kept::Identity.cookie(&token, secure) {
        headers.insert(SET_COOKIE, cookie);
    }
    Ok((to.to_string(), headers))
}

/// 256 random bits.
fn random(backend: &Backend) -> String {
    let half = || u128::from_be_bytes(backend.random().bytes());
    format!("{:032x}{:032x}", half(), half())
}
