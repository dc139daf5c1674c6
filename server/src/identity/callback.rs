//! Somebody comes back from their provider.

use app::context::Visit;
use app::device::device;
use app::kept::Kept;
use app::routes::{Route, href};
use app::session;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use backend::auth::{Account, come_back, member_by_identity, note_device};
use http::HeaderMap;
use http::header::{SET_COOKIE, USER_AGENT};
use openidconnect::{AuthorizationCode, Nonce, PkceCodeVerifier, TokenResponse};
use serde::Deserialize;
use tower_sessions::Session;

use super::client::{SIGNED, client, http};
use super::{Away, IdentityError};
use crate::config::IdentityProvider;
use crate::state::AppState;

/// What a provider says in the address: a code, or why there is none.
#[derive(Deserialize)]
pub(super) struct Said {
    #[serde(default)]
    code: String,
    #[serde(default)]
    state: String,
}

/// Signs in whoever the provider answers for, and leads on to where they came from.
pub(super) async fn callback(
    State(state): State<AppState>,
    Extension(visit): Extension<Visit>,
    session: Session,
    headers: HeaderMap,
    Query(said): Query<Said>,
) -> Response {
    let entered = enter(&state, (&session, &headers), said).await;
    let (cookies, next) = match entered {
        Ok(entered) => entered,
        Err(error) => return error.page(&visit),
    };
    let account = || {
        href(
            visit.fixed_language.then_some(visit.locale),
            &Route::Account,
        )
    };
    let to = next.unwrap_or_else(account);
    (cookies, Redirect::to(&to)).into_response()
}

async fn enter(
    state: &AppState,
    (session, headers): (&Session, &HeaderMap),
    said: Said,
) -> Result<(HeaderMap, Option<String>), IdentityError> {
    let secure = state.config.public_url.is_secure();
    let token = Kept::Identity.of(headers, secure).unwrap_or_default();
    let remembered = come_back(&state.backend, &token).await?;
    let away: Away = serde_json::from_str(&remembered)
        .map_err(|error| IdentityError::Refused(error.to_string()))?;
    if said.state != away.state || said.code.is_empty() {
        return Err(IdentityError::Refused("another state, or no code".into()));
    }
    let mut provider = state.config.identity_providers.0.iter();
    let provider = provider.find(|one| one.name == away.provider);
    let provider = provider.ok_or_else(|| IdentityError::Refused("no such provider".into()))?;
    let next = away.next.clone();
    let email = email(state, provider, (away, said.code)).await?;
    let account = member_by_identity(&state.backend, provider.organisation, &email).await?;
    let cookies = begin_session(state, (session, headers), account).await?;
    Ok((cookies, next))
}

/// The address that the provider answers for, by a token that was made for this question.
async fn email(
    state: &AppState,
    provider: &IdentityProvider,
    (away, code): (Away, String),
) -> Result<String, IdentityError> {
    let refused = |error: &dyn std::fmt::Display| IdentityError::Refused(error.to_string());
    let http = http()?;
    let client = client(provider, &state.config.public_url, &http).await?;
    let asked = client.exchange_code(AuthorizationCode::new(code));
    let answered = asked
        .map_err(|error| refused(&error))?
        .set_pkce_verifier(PkceCodeVerifier::new(away.verifier))
        .request_async(&http)
        .await;
    // What a provider says may hold what nobody else is to read.
    let answered = answered.map_err(|_| IdentityError::Refused("no token for the code".into()))?;
    let token = answered.id_token();
    let token = token.ok_or_else(|| IdentityError::Refused("no token of who it is".into()))?;
    let clock = state.backend.clone();
    let verifier = client
        .id_token_verifier()
        .set_allowed_algs(SIGNED)
        .set_time_fn(move || clock.clock().now());
    let claims = token.claims(&verifier, &Nonce::new(away.nonce));
    let claims = claims.map_err(|error| refused(&error))?;
    let begins = claims.additional_claims().nbf;
    if begins.is_some_and(|begins| begins > state.backend.clock().now()) {
        return Err(IdentityError::Refused("its token counts only later".into()));
    }
    let email = claims
        .email()
        .filter(|_| claims.email_verified() == Some(true));
    let email = email.map(|email| email.as_str().to_owned());
    email
        .filter(|email| provider.answers_for(email))
        .ok_or_else(|| IdentityError::Refused("no address that it answers for".into()))
}

/// Signs somebody in at this browser, which is noted; what it is to keep, and to forget.
async fn begin_session(
    state: &AppState,
    (session, headers): (&Session, &HeaderMap),
    account: Account,
) -> Result<HeaderMap, IdentityError> {
    let secure = state.config.public_url.is_secure();
    let agent = headers.get(USER_AGENT).and_then(|name| name.to_str().ok());
    let device = device(agent.unwrap_or_default());
    let kept = Kept::Device.of(headers, secure);
    let kept = note_device(&state.backend, &account, (kept.as_deref(), &device)).await?;
    let now = state.backend.clock().now();
    session::begin(session, (account.id, account.name), device, now).await?;
    let cookies = [
        Kept::Device.cookie(&kept, secure),
        Kept::Identity.no_cookie(secure),
    ];
    let cookies = cookies.into_iter().flatten();
    Ok(cookies.map(|cookie| (SET_COOKIE, cookie)).collect())
}
