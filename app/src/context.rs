//! What a page knows of its request. The server provides [`Site`], [`Visit`] and the backend for
//! every request, in one place; pages ask the functions here and look at nothing else.

use std::net::IpAddr;
use std::sync::Arc;

use backend::auth::RelyingParty;
use backend::{Backend, BackendError};
use chrono::NaiveDate;
use domain::policy::Viewer;
use domain::review::ReviewTerm;
use domain::vocabulary::World;
use form_urlencoded::Serializer;
use http::header::CACHE_CONTROL;
use http::request::Parts;
use http::{HeaderName, HeaderValue};
use leptos::prelude::use_context;
use leptos::server_fn::ServerFn;
use leptos_axum::ResponseOptions;
use tower_sessions::Session;

use crate::assets::Assets;
use crate::locale::Locale;
use crate::refused::Refused;
use crate::routes::{self, Route, with_language};
use crate::words::Words;

/// What is the same for every request.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// Where the browser finds the front end.
    pub assets: Assets,
    /// The public address, without a slash at its end: `https://example.org`.
    pub public_url: Arc<str>,
    /// Whether the database is one of invented States.
    pub world: World,
    /// By which identity providers one can sign in: their names in addresses and for people.
    pub identity_providers: Arc<[(String, String)]>,
    /// How long a review may take.
    pub review_term: ReviewTerm,
}

/// What this request is about. The default is a passing stranger's, as while routes are listed.
#[derive(Clone, Debug, Default)]
pub struct Visit {
    /// The language of the answer.
    pub locale: Locale,
    /// Whether the address fixes the language: links then keep it.
    pub fixed_language: bool,
    /// Who is looking.
    pub viewer: Viewer,
    /// The name that the account goes by, if somebody is signed in.
    pub account_name: Option<Arc<str>>,
    /// How much of what they were told whoever is signed in has not read.
    pub unread: u64,
    /// The address that the request came from, where it is known: for limits, never shown.
    pub address: Option<IpAddr>,
    /// The day of the request, in UTC, from the server's clock.
    pub today: NaiveDate,
    /// The small forms that were refused in this session, the latest last.
    pub refused: Arc<[Refused]>,
    /// Whether the database was away when it was to be told who asks.
    pub is_away: bool,
}

/// What is the same for every request.
pub fn site() -> Site {
    use_context().unwrap_or_default()
}

/// What every use-case and query works with.
///
/// # Errors
/// `NotFound` while routes are listed, when there is no request and no database.
pub fn backend() -> Result<Backend, BackendError> {
    use_context().ok_or(BackendError::NotFound)
}

/// The session of the browser that asks; empty until something is put into it.
///
/// # Errors
/// `NotFound` while routes are listed, when there is no request.
pub fn session() -> Result<Session, BackendError> {
    let parts = use_context::<Parts>();
    let session = parts.and_then(|parts| parts.extensions.get().cloned());
    session.ok_or(BackendError::NotFound)
}

/// The site that passkeys are for.
///
/// # Errors
/// `Conflict("no_passkeys")` where its public address is a number, to which none can be bound.
pub fn relying_party() -> Result<RelyingParty, BackendError> {
    let name = Words::of(Locale::default()).text("site-name");
    let site = RelyingParty::at(&site().public_url, &name);
    site.ok_or(BackendError::Conflict("no_passkeys"))
}

/// What this request is about.
pub fn visit() -> Visit {
    use_context().unwrap_or_default()
}

/// Who is looking.
pub fn viewer() -> Viewer {
    visit().viewer
}

/// The day of the request, in UTC.
pub fn today() -> NaiveDate {
    visit().today
}

/// The language of the answer.
pub fn locale() -> Locale {
    visit().locale
}

/// The words of the answer's language.
pub fn words() -> Words {
    Words::of(locale())
}

/// The address of a page, which keeps the language where this request's address fixes it.
pub fn link(route: &Route) -> String {
    let Visit {
        locale,
        fixed_language,
        ..
    } = visit();
    routes::href(fixed_language.then_some(locale), route)
}

/// The address that a form of a server function is sent to, which keeps the language too.
pub fn action<F: ServerFn>() -> String {
    let visit = visit();
    with_language(visit.fixed_language.then_some(visit.locale), F::PATH)
}

/// The address of the page to sign in on; from there one is led on to `next`, an address of this
/// site, or else to one's account.
pub fn sign_in_link(next: Option<&str>) -> String {
    leading_on(&Route::SignIn, next)
}

/// The address of the page that asks for the code after the password; from there likewise.
pub fn second_step_link(next: Option<&str>) -> String {
    leading_on(&Route::SecondStep, next)
}

fn leading_on(page: &Route, next: Option<&str>) -> String {
    let page = link(page);
    let query = next.map(|next| {
        Serializer::new(String::new())
            .append_pair("next", next)
            .finish()
    });
    match query {
        Some(query) => format!("{page}?{query}"),
        None => page,
    }
}

/// Says that nobody keeps this page, the browser neither: it shows a secret, or leads to one.
pub fn never_kept() {
    if let Some(answer) = use_context::<ResponseOptions>() {
        answer.insert_header(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// Has the browser forget every page that it kept of this site: whoever sits down at it next does not
/// find them by its button to go back.
pub fn nothing_kept() {
    if let Some(answer) = use_context::<ResponseOptions>() {
        let kept = HeaderValue::from_static(r#""cache", "storage""#);
        answer.insert_header(HeaderName::from_static("clear-site-data"), kept);
    }
}

/// The path of this request, without its language and without its query.
pub fn path() -> String {
    use_context::<Parts>().map_or_else(String::new, |parts| parts.uri.path().to_owned())
}

/// The query of this request, without the question mark; empty where there is none.
pub fn query() -> String {
    let parts = use_context::<Parts>();
    let query = parts.and_then(|parts| parts.uri.query().map(str::to_owned));
    query.unwrap_or_default()
}

/// What the address of this request says under a name.
pub fn asked(name: &str) -> Option<String> {
    let query = query();
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let (_, value) = pairs.find(|(key, _)| key == name)?;
    Some(value.into_owned())
}

/// The address of this request, without its language: its path and its query.
pub fn address() -> String {
    use_context::<Parts>()
        .and_then(|parts| parts.uri.path_and_query().map(ToString::to_string))
        .unwrap_or_default()
}
