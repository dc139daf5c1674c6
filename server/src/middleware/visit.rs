//! Who asks, in which language: what pages and server functions know of their request.

use app::context::Visit;
use app::locale::Locale;
use app::refused::{self, Refused};
use app::session;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use backend::queries::unread_notices;
use backend::{BackendError, auth};
use domain::policy::Viewer;
use http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, COOKIE, REFERER, SET_COOKIE, VARY};
use http::{HeaderMap, HeaderValue, Method, Uri};
use tower_sessions::Session;
use tower_sessions::cookie::{Cookie, SameSite, time};

use super::address;
use super::language::{self, FixedLanguage};
use super::trace::RequestSpan;
use crate::state::AppState;

/// The language that somebody chose by the menu: behind TLS and without it.
const LANGUAGE_COOKIES: [&str; 2] = ["__Host-language", "language"];
const REMEMBERED: time::Duration = time::Duration::days(365);
/// Pages say what their reader may see: nobody else's cache keeps them.
const PRIVATE: HeaderValue = HeaderValue::from_static("private, no-cache");

/// Finds out who asks and in which language, and says on the answer what it depends on.
pub async fn visit(
    State(state): State<AppState>,
    session: Session,
    mut request: Request,
    next: Next,
) -> Response {
    let fixed = request
        .extensions()
        .get::<FixedLanguage>()
        .and_then(|fixed| fixed.0);
    let remembered = remembered(request.headers());
    let locale = language::of(&request);
    let chosen = fixed.filter(|fixed| {
        came_from_here(request.headers(), state.config.public_url.origin())
            && remembered.as_deref() != Some(fixed.tag())
    });

    let who = who(&state, &session).await.unwrap_or_else(|error| {
        tracing::error!(%error, "cannot tell who asks");
        Who {
            is_away: true,
            ..Who::default()
        }
    });
    let span = request.extensions().get::<RequestSpan>();
    if let Some((span, account)) = span.zip(who.viewer.account()) {
        span.name(account);
    }
    if who.is_away {
        ask_for_page(&mut request);
    }
    let address = address::of(&mut request, &state.config).await;
    request.extensions_mut().insert(Visit {
        locale,
        fixed_language: fixed.is_some(),
        viewer: who.viewer,
        account_name: who.name.map(Into::into),
        unread: who.unread,
        address,
        today: state.backend.clock().today(),
        refused: who.refused.into(),
        is_away: who.is_away,
    });
    let mut answer = next.run(request).await;
    describe(answer.headers_mut(), fixed);
    if let Some(locale) = chosen {
        remember(
            answer.headers_mut(),
            locale,
            state.config.public_url.is_secure(),
        );
    }
    answer
}

/// Why it cannot be told who asks.
#[derive(Debug, thiserror::Error)]
enum WhoError {
    #[error("the session cannot be read: {0}")]
    Session(#[from] tower_sessions::session::Error),
    #[error("the account cannot be read: {0}")]
    Account(#[from] BackendError),
}

/// Who asks, as far as it can be told.
#[derive(Default)]
struct Who {
    viewer: Viewer,
    name: Option<String>,
    unread: u64,
    refused: Vec<Refused>,
    is_away: bool,
}

async fn who(state: &AppState, session: &Session) -> Result<Who, WhoError> {
    let now = state.backend.clock().now();
    let Some(signed_in) = session::visited(session, now).await? else {
        return Ok(Who::default());
    };
    let account = signed_in.account;
    let (viewer, changed) = auth::viewer_and_change(&state.backend, account).await?;
    let name = signed_in.name.clone();
    if signed_in.is_older_than(changed) {
        // Of two visits at the same moment one goes on; the browser has its new name.
        let is_left = match session.id() {
            Some(old) => auth::leave_name(&state.backend, old).await?,
            None => false,
        };
        if !is_left {
            return Ok(Who::default());
        }
        session::rename(session, signed_in, now).await?;
    }
    Ok(Who {
        name: viewer.account().is_some().then_some(name),
        unread: match viewer.account() {
            Some(_) => unread_notices(&state.backend, &viewer).await?,
            None => 0,
        },
        viewer,
        refused: refused::all(session).await?,
        is_away: false,
    })
}

/// Nothing is done in the name of somebody unknown: the answer is the page that says why, whatever
/// was asked for. A browser that reloads it sends its form once more.
fn ask_for_page(request: &mut Request) {
    if request.method() == Method::POST {
        *request.method_mut() = Method::GET;
        *request.uri_mut() = Uri::from_static("/");
    }
}

/// Whether a link on one of our own pages was followed: an address from elsewhere, which may fix a
/// language too, says nothing about what the reader likes.
///
/// Browsers that do not send `Sec-Fetch-Site` say where they came from by the referer.
fn came_from_here(headers: &HeaderMap, public_url: &str) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin";
    }
    let referer = headers.get(REFERER).and_then(|value| value.to_str().ok());
    let rest = referer.and_then(|referer| referer.strip_prefix(public_url));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The language that a browser remembers, as a tag.
pub(super) fn remembered(headers: &HeaderMap) -> Option<String> {
    LANGUAGE_COOKIES
        .iter()
        .find_map(|name| cookie(headers, name))
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let cookies = headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(Cookie::split_parse)
        .flatten()
        .find(|cookie| cookie.name() == name)
        .map(|cookie| cookie.value().to_owned())
}

/// Says who may keep the answer and what it depends on.
fn describe(headers: &mut HeaderMap, fixed: Option<Locale>) {
    headers.entry(CACHE_CONTROL).or_insert(PRIVATE);
    headers.append(VARY, HeaderValue::from_name(COOKIE));
    if fixed.is_none() {
        headers.append(VARY, HeaderValue::from_name(ACCEPT_LANGUAGE));
    }
}

fn remember(headers: &mut HeaderMap, locale: Locale, secure: bool) {
    let [behind_tls, without] = LANGUAGE_COOKIES;
    let name = if secure { behind_tls } else { without };
    let cookie = Cookie::build((name, locale.tag()))
        .path("/")
        .max_age(REMEMBERED)
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(secure);
    if let Ok(cookie) = HeaderValue::from_str(&cookie.to_string()) {
        headers.append(SET_COOKIE, cookie);
    }
}
