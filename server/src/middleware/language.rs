//! `/fr/requests` is `/requests` in French: the language comes off before routing.

use app::locale::Locale;
use axum::Router;
use axum::extract::Request;
use http::Uri;
use http::header::ACCEPT_LANGUAGE;
use http::uri::PathAndQuery;
use tower::Layer;
use tower::util::MapRequestLayer;

use super::visit::remembered;

/// The language that the address fixes, if it does.
#[derive(Clone, Copy, Debug)]
pub struct FixedLanguage(pub Option<Locale>);

/// The language for whoever asks: the one in the address, the one chosen before, or the best of
/// what the browser asks for.
pub fn of(request: &Request) -> Locale {
    let fixed = request.extensions().get::<FixedLanguage>();
    let remembered = remembered(request.headers());
    let accepted = request
        .headers()
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    fixed
        .and_then(|fixed| fixed.0)
        .unwrap_or_else(|| Locale::negotiate(remembered.as_deref(), accepted))
}

/// A router that takes the language off and then asks the routes.
pub fn before(routes: Router) -> Router {
    Router::new().fallback_service(MapRequestLayer::new(take_off).layer(routes))
}

fn take_off(mut request: Request) -> Request {
    let (fixed, path) = Locale::split(request.uri().path());
    if fixed.is_some()
        && let Some(uri) = with_path(request.uri(), path)
    {
        *request.uri_mut() = uri;
    }
    request.extensions_mut().insert(FixedLanguage(fixed));
    request
}

fn with_path(uri: &Uri, path: &str) -> Option<Uri> {
    let path_and_query = match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(path_and_query).ok()?);
    Uri::from_parts(parts).ok()
}
