//! A server whose database goes away lives on, says so, and is ready again by itself.

use std::sync::Arc;

use crate::support::proxy::Proxy;
use crate::support::{TestSite, header, text};
use axum::body::Body;
use backend::clock::SystemClock;
use backend::random::SystemRandom;
use backend::testing::{Engine, TestBackend};
use backend::{Backend, db};
use http::StatusCode;

#[tokio::test]
async fn it_is_ready_again_once_the_database_is_back() {
    let made = TestBackend::new(Engine::Postgres).await;
    let url = made.database_url();
    let way = Proxy::to(&url).await;
    let database = db::connect(&way.url(&url)).await.unwrap();
    let backend = Backend::open(database, Arc::new(SystemClock), Arc::new(SystemRandom)).await;
    let site = TestSite::new(backend.unwrap(), "");
    assert_eq!(site.get("/readyz", &[]).await.status(), StatusCode::OK);

    way.let_pass(false);
    let away = site.get("/readyz", &[]).await;
    assert_eq!(away.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(!header(away.headers(), "retry-after").is_empty());
    assert_eq!(text(away).await, r#"{"database":"away"}"#);
    assert_eq!(site.get("/healthz", &[]).await.status(), StatusCode::OK);
    let whose = [("cookie", "counterpart=MDEyMzQ1Njc4OUFCQ0RFRg")];
    for (method, path) in [
        ("GET", "/"),
        ("GET", "/fr/method"),
        ("POST", "/api/matches/accept"),
    ] {
        let answer = site.ask(method, path, &whose, Body::empty()).await;
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert!(
            !header(answer.headers(), "retry-after").is_empty(),
            "{path}"
        );
        let page = text(answer).await;
        assert!(
            page.contains("<h1>") && page.contains("<nav"),
            "a whole page: {page}"
        );
    }
    let public = site.get("/requests", &[]).await;
    assert_eq!(public.status(), StatusCode::SERVICE_UNAVAILABLE);

    way.let_pass(true);
    assert_eq!(site.get("/readyz", &[]).await.status(), StatusCode::OK);
    assert_eq!(site.get("/", &whose).await.status(), StatusCode::OK);
}
