//! No answer without words: what a layer refused, what took too long and what failed get a page.

use app::context::Site;
use app::locale::Locale;
use app::plain_page::PlainPage;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{
    ACCEPT, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    REFERER, RETRY_AFTER,
};
use http::{HeaderMap, HeaderValue};
use leptos::server_fn::error::SERVER_FN_ERROR_HEADER;

use super::language::{self, FixedLanguage};

/// The page needs nothing but the style sheet.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
     frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
);
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
const KEEP_NOT: HeaderValue = HeaderValue::from_static("no-store");

/// Puts a page into an answer that says by its status alone, or in a line of plain text, that
/// something cannot be had. The status stays, and whatever else was said in the headers.
pub async fn fill(State(site): State<Site>, request: Request, next: Next) -> Response {
    let reader = wants_page(request.headers()).then(|| Reader::of(&request, &site.public_url));
    let answer = next.run(request).await;
    match reader {
        Some(reader) if is_blank(&answer) => reader.page(answer, &site),
        _ => answer,
    }
}

/// What is known of who waits for the answer.
struct Reader {
    locale: Locale,
    fixed_language: bool,
    back: Option<String>,
}

impl Reader {
    fn of(request: &Request, public_url: &str) -> Self {
        let fixed = request.extensions().get::<FixedLanguage>();
        let came_from = text_of(request.headers(), &REFERER);
        let back = came_from.and_then(|address| address.strip_prefix(public_url));
        Self {
            locale: language::of(request),
            fixed_language: fixed.is_some_and(|fixed| fixed.0.is_some()),
            back: back.filter(|path| path.starts_with('/')).map(str::to_owned),
        }
    }

    fn page(&self, answer: Response, site: &Site) -> Response {
        let (mut parts, _) = answer.into_parts();
        let page = PlainPage {
            locale: self.locale,
            fixed_language: self.fixed_language,
            status: parts.status,
            css: &site.assets.css,
            retry_after: text_of(&parts.headers, &RETRY_AFTER).and_then(|wait| wait.parse().ok()),
            back: self.back.as_deref(),
        };
        let headers = &mut parts.headers;
        headers.remove(CONTENT_LENGTH);
        headers.insert(CONTENT_TYPE, HTML);
        headers.insert(CONTENT_SECURITY_POLICY, POLICY);
        headers.insert(
            CONTENT_LANGUAGE,
            HeaderValue::from_static(self.locale.tag()),
        );
        headers.entry(CACHE_CONTROL).or_insert(KEEP_NOT);
        (parts, page.html()).into_response()
    }
}

/// Whether a person waits, and not a program, a script or an image.
fn wants_page(headers: &HeaderMap) -> bool {
    text_of(headers, &ACCEPT).is_some_and(|accept| accept.contains("text/html"))
}

/// Whether nothing was said for people. An action sends a browser on whatever came of it, unless it
/// could not read what was sent: that is said for scripts alone.
fn is_blank(answer: &Response) -> bool {
    let failed = answer.status().is_client_error() || answer.status().is_server_error();
    let kind = text_of(answer.headers(), &CONTENT_TYPE);
    let is_of_action = answer.headers().contains_key(SERVER_FN_ERROR_HEADER);
    failed && (is_of_action || kind.is_none_or(|kind| kind.starts_with("text/plain")))
}

fn text_of<'a>(headers: &'a HeaderMap, name: &http::HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use http::StatusCode;
    use http_body_util::BodyExt;
    use rstest::rstest;
    use tower::ServiceExt;
    use tower_http::catch_panic::CatchPanicLayer;

    use super::*;

    async fn unread() -> impl IntoResponse {
        let said = [(SERVER_FN_ERROR_HEADER, "/api/act")];
        (StatusCode::BAD_REQUEST, said, axum::Json(1))
    }

    async fn panics() -> StatusCode {
        panic!("as a fault of the code would")
    }

    /// The status and the body of an answer.
    async fn ask(path: &str, accept: &str) -> (StatusCode, String) {
        let site = Site {
            public_url: "https://example.org".into(),
            ..Site::default()
        };
        let router = Router::new()
            .route("/late", get(async || StatusCode::SERVICE_UNAVAILABLE))
            .route("/panic", get(panics))
            .route("/unread", get(unread))
            .route("/said", get(async || (StatusCode::CONFLICT, axum::Json(1))))
            .layer(CatchPanicLayer::new())
            .layer(from_fn_with_state(site, fill));
        let request = Request::builder()
            .uri(path)
            .header(ACCEPT, accept)
            .header("accept-language", "fr")
            .header(REFERER, "https://example.org/requests");
        let answer = router.oneshot(request.body(Body::empty()).unwrap()).await;
        let (parts, body) = answer.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        (parts.status, String::from_utf8(body.to_vec()).unwrap())
    }

    #[rstest]
    #[case("/late", StatusCode::SERVICE_UNAVAILABLE, "Momentanément inaccessible")]
    #[case("/panic", StatusCode::INTERNAL_SERVER_ERROR, "Une erreur")]
    #[case("/unread", StatusCode::BAD_REQUEST, "incomplet")]
    #[case("/nowhere", StatusCode::NOT_FOUND, "Page introuvable")]
    #[tokio::test]
    async fn a_bare_status_gets_a_page_and_stays_what_it_is(
        #[case] path: &str,
        #[case] status: StatusCode,
        #[case] said: &str,
    ) {
        let (given, page) = ask(path, "text/html").await;
        assert_eq!(given, status);
        assert!(page.contains(said), "{page}");
        assert!(page.contains(r#"href="/requests""#), "{page}");
    }

    #[tokio::test]
    async fn what_says_something_itself_and_what_no_person_asked_for_is_left_alone() {
        assert_eq!(ask("/said", "text/html").await.1, "1");
        assert_eq!(ask("/unread", "application/json").await.1, "1");
        assert_eq!(ask("/late", "*/*").await.1, "");
    }
}
