//! What every page has around it, through the framework's own router and without a server.
#![cfg(feature = "ssr")]
#![expect(
    clippy::unwrap_used,
    reason = "a fault here stops the test, as it should"
)]

use app::app::App;
use app::context::{Site, Visit};
use app::locale::Locale;
use app::shell::shell;
use axum::Router;
use axum::body::Body;
use axum::response::Response;
use domain::vocabulary::World;
use http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use leptos::prelude::{LeptosOptions, provide_context};
use leptos_axum::{LeptosRoutes, generate_route_list, render_app_async_with_context};
use tower::ServiceExt;

/// The pages in a language, as the server puts them together.
fn site(locale: Locale, world: World) -> Router {
    let provide = move || {
        provide_context(Site {
            public_url: "https://example.org".into(),
            world,
            ..Site::default()
        });
        provide_context(Visit {
            locale,
            fixed_language: true,
            ..Visit::default()
        });
    };
    let options = LeptosOptions::builder().output_name("counterpart").build();
    let not_found = render_app_async_with_context(provide, shell);
    Router::new()
        .leptos_routes_with_context(&options, generate_route_list(App), provide, shell)
        .fallback(move |request: Request<Body>| not_found(request))
        .with_state(options)
}

async fn get(locale: Locale, world: World, path: &str) -> Response {
    let request = Request::get(path).body(Body::empty()).unwrap();
    site(locale, world).oneshot(request).await.unwrap()
}

async fn text(response: Response) -> String {
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
async fn a_page_says_its_language_and_where_it_is_in_the_others() {
    let page = text(get(Locale::Ar, World::Real, "/requests?theme=T04&problem=stale").await).await;
    for expected in [
        r#"<html lang="ar" dir="rtl">"#,
        r#"<link rel="canonical" href="https://example.org/ar/requests?theme=T04">"#,
        r#"<link rel="alternate" hreflang="fr" href="https://example.org/fr/requests?theme=T04">"#,
        r#"<link rel="alternate" hreflang="x-default" href="https://example.org/requests?theme=T04">"#,
        r#"<main id="main" tabindex="-1">"#,
        r#"href="/ar/requests""#,
    ] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
}

#[tokio::test]
async fn a_page_may_load_only_what_the_policy_names() {
    let response = get(Locale::En, World::Real, "/").await;
    let policy = response
        .headers()
        .get(header::CONTENT_SECURITY_POLICY)
        .unwrap();
    let policy = policy.to_str().unwrap().to_owned();
    assert!(policy.contains("script-src 'self' 'nonce-"), "{policy}");
    assert!(!policy.contains("unsafe-inline"), "{policy}");
    let page = text(response).await;
    assert!(
        !page.contains("style="),
        "the policy refuses inline styles: {page}"
    );
    for script in page.split("<script").skip(1) {
        let (tag, _) = script.split_once('>').unwrap();
        assert!(
            tag.contains("src=") || tag.contains("nonce="),
            "<script{tag}>"
        );
    }
}

#[tokio::test]
async fn what_does_not_exist_answers_404_inside_the_frame() {
    let response = get(Locale::Fr, World::Real, "/no/such/page").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    let page = text(response).await;
    assert!(
        page.contains("<title>Page introuvable – Counterpart</title>"),
        "{page}"
    );
    assert!(page.contains(r#"class="site-header""#), "{page}");
}

#[tokio::test]
async fn invented_data_and_unreviewed_words_are_named_as_such() {
    let demonstration = text(get(Locale::En, World::Demonstration, "/").await).await;
    assert!(demonstration.contains("Every State, organisation and record shown here is invented."));
    let real = text(get(Locale::En, World::Real, "/").await).await;
    assert!(!real.contains(r#"class="notice"#), "{real}");
    let french = text(get(Locale::Fr, World::Real, "/").await).await;
    assert!(
        french.contains(r#"<a href="/en" hreflang="en">"#),
        "{french}"
    );
}
