//! What holds for every answer, whatever it is about.

use crate::support::{TestSite, header, text};
use axum::body::Body;
use backend::queries::warm;
use backend::testing::{Engine, House, TestBackend};
use http::StatusCode;
use rstest::rstest;
use server_fn::axum::server_fn_paths;

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

async fn site(settings: &str) -> TestSite {
    let backend = TestBackend::new(Engine::Sqlite).await;
    TestSite::around(backend, settings)
}

#[tokio::test]
async fn a_bare_address_answers_in_the_language_that_the_browser_asks_for() {
    let answer = site("").await.get("/", &[("accept-language", "fr")]).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(header(answer.headers(), "content-language"), "fr");
    let vary = header(answer.headers(), "vary");
    assert!(
        vary.contains("accept-language") && vary.contains("cookie"),
        "{vary}"
    );
}

#[tokio::test]
async fn a_language_in_the_address_wins_and_stays_in_links() {
    let answer = site("")
        .await
        .get("/ar", &[("accept-language", "fr")])
        .await;
    assert_eq!(header(answer.headers(), "content-language"), "ar");
    assert!(!header(answer.headers(), "vary").contains("accept-language"));
    assert!(text(answer).await.contains(r#"href="/ar/"#));
}

#[tokio::test]
async fn a_language_is_remembered_where_it_was_chosen_and_not_where_a_link_led() {
    let site = site("").await;
    let chosen = site.get("/fr", &[("sec-fetch-site", "same-origin")]).await;
    let cookie = header(chosen.headers(), "set-cookie");
    assert!(cookie.starts_with("language=fr;"), "{cookie}");
    let led = site.get("/fr", &[("sec-fetch-site", "cross-site")]).await;
    assert_eq!(header(led.headers(), "set-cookie"), "");
    // Browsers that do not send that header say where they came from by another.
    for (referer, remembers) in [
        ("http://localhost:3000/ar", true),
        ("http://localhost:30001/ar", false),
        ("https://example.org/", false),
    ] {
        let chosen = site.get("/fr", &[("referer", referer)]).await;
        let cookie = header(chosen.headers(), "set-cookie");
        assert_eq!(cookie.starts_with("language=fr;"), remembers, "{referer}");
    }
    let later = site
        .get("/", &[("cookie", "language=fr"), ("accept-language", "ar")])
        .await;
    assert_eq!(header(later.headers(), "content-language"), "fr");
}

#[tokio::test]
async fn behind_tls_the_language_too_is_kept_for_this_host_alone() {
    let site = site(r#"public_url = "https://example.org""#).await;
    let chosen = site.get("/fr", &[("sec-fetch-site", "same-origin")]).await;
    let cookie = header(chosen.headers(), "set-cookie");
    assert!(cookie.starts_with("__Host-language=fr;"), "{cookie}");
    let later = site.get("/", &[("cookie", "__Host-language=fr")]).await;
    assert_eq!(header(later.headers(), "content-language"), "fr");
}

#[rstest]
#[case("/")]
#[case("/healthz")]
#[case("/no-such-page")]
#[case("/assets/no-such-file.js")]
#[tokio::test]
async fn every_answer_tells_browsers_what_not_to_do(#[case] path: &str) {
    let answer = site("").await.get(path, &[]).await;
    let headers = answer.headers();
    assert!(header(headers, "content-security-policy").contains("frame-ancestors 'none'"));
    assert_eq!(header(headers, "x-content-type-options"), "nosniff");
    assert_eq!(header(headers, "referrer-policy"), "same-origin");
    assert_eq!(
        header(headers, "strict-transport-security"),
        "",
        "without TLS"
    );
    assert!(!header(headers, "x-request-id").is_empty());
}

#[tokio::test]
async fn behind_tls_browsers_are_told_to_stay_there() {
    let site = site(r#"public_url = "https://example.org""#).await;
    let answer = site.get("/", &[]).await;
    let strict = header(answer.headers(), "strict-transport-security");
    assert_eq!(strict, "max-age=31536000; includeSubDomains");
}

#[rstest]
#[case::elsewhere(&[("sec-fetch-site", "cross-site")], true)]
#[case::neighbour(&[("sec-fetch-site", "same-site")], true)]
#[case::old_browser_elsewhere(&[("origin", "https://evil.example"), ("host", "example.org")], true)]
#[case::ours(&[("sec-fetch-site", "same-origin")], false)]
#[case::old_browser_ours(&[("origin", "https://example.org"), ("host", "internal:3000")], false)]
#[tokio::test]
async fn a_change_from_elsewhere_is_refused(
    #[case] headers: &[(&str, &str)],
    #[case] refused: bool,
) {
    let site = site(r#"public_url = "https://example.org""#).await;
    let answer = site.ask("POST", "/", headers, Body::empty()).await;
    assert_eq!(
        answer.status() == StatusCode::FORBIDDEN,
        refused,
        "{}",
        answer.status()
    );
}

#[tokio::test]
async fn a_request_that_is_too_large_is_refused_before_it_is_read() {
    let site = site("body_limit_kib = 1").await;
    let body = "x".repeat(2048);
    let answer = site
        .ask("POST", "/", &[("content-length", "2048")], Body::from(body))
        .await;
    assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn what_a_layer_refuses_says_so_in_the_language_of_the_reader() {
    let site = site("").await;
    let page = ("accept", "text/html,*/*;q=0.8");
    let elsewhere = [page, ("sec-fetch-site", "cross-site")];
    let answer = site.ask("POST", "/fr", &elsewhere, Body::empty()).await;
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
    assert_eq!(header(answer.headers(), "content-language"), "fr");
    assert!(header(answer.headers(), "content-type").starts_with("text/html"));
    assert!(text(answer).await.contains("Envoi venu d’un autre site"));
}

#[tokio::test]
async fn five_million_bytes_are_refused_in_words_whatever_the_form() {
    let site = site("").await;
    let bytes = 5_000_000;
    for (path, _) in server_fn_paths() {
        let headers = [
            FORM,
            ("accept", "text/html"),
            ("sec-fetch-site", "same-origin"),
            ("referer", "http://localhost:3000/fr/sign-in"),
            ("content-length", &bytes.to_string()),
        ];
        let body = Body::from(format!("note={}", "x".repeat(bytes - 5)));
        let answer = site.ask("POST", path, &headers, body).await;
        assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        let page = text(answer).await;
        assert!(page.contains("larger than this site takes"), "{page}");
        assert!(page.contains(r#"href="/fr/sign-in""#), "{page}");
    }
}

#[rstest]
#[case::sent_in_pieces(format!("email={}", "x".repeat(5_000_000)).into_bytes())]
#[case::ten_thousand_fields((0..10_000).map(|n| format!("f{n}={n}")).collect::<Vec<_>>().join("&").into_bytes())]
#[case::ten_thousand_deep(format!("record{}=1", "[a]".repeat(10_000)).into_bytes())]
#[case::no_text(b"email=\xff\xfe&reference=%ff%fe&record%5Btitle%5D=%c3%28".to_vec())]
#[case::nothing(Vec::new())]
#[tokio::test]
async fn a_form_that_no_page_sends_is_refused_and_breaks_nothing(#[case] body: Vec<u8>) {
    let house = House::new(Engine::Sqlite).await;
    let site = TestSite::new((*house).clone(), "");
    let cookie = site.cookie_of("requester@demo.example").await;
    let before = house.head().await;
    // They take no form: signing out would end the session, a question for a passkey does nothing, and all
    // that one was told is read.
    let takes_none = ["sign-out", "begin-passkey-sign-in", "read-all"];
    let paths =
        server_fn_paths().filter(|(path, _)| !takes_none.iter().any(|end| path.ends_with(end)));
    for (path, _) in paths {
        for accept in ["text/html", "application/json"] {
            let headers = [
                FORM,
                ("accept", accept),
                ("sec-fetch-site", "same-origin"),
                ("cookie", &cookie),
            ];
            let answer = site.ask("POST", path, &headers, body.clone().into()).await;
            let status = answer.status();
            let refused = status.is_client_error() || status.is_redirection();
            assert!(refused, "{path} for {accept}: {status}");
        }
    }
    assert_eq!(house.head().await, before, "nothing was done");
    assert_eq!(site.get("/", &[]).await.status(), StatusCode::OK);
}

#[rstest]
#[case("records/create", "kind=request&language=en&organisation={}")]
#[case(
    "records/drop-set-aside",
    "kind=request&reference=R-0000-00&set_aside={}"
)]
#[case(
    "projects/reach-milestone",
    "reference=P-0000-00&reached_on=2026-11-01&milestone={}"
)]
#[tokio::test]
async fn a_forged_id_is_nobodys(#[case] path: &str, #[case] form: &str) {
    let house = House::new(Engine::Sqlite).await;
    let site = TestSite::new((*house).clone(), "");
    let cookie = site.cookie_of("requester@demo.example").await;
    for id in ["0190c0de-0000-7000-8000-000000000000", "1", "'", ""] {
        let headers = [
            FORM,
            ("accept", "application/json"),
            ("sec-fetch-site", "same-origin"),
            ("cookie", &cookie),
        ];
        let body = Body::from(form.replace("{}", id));
        let path = format!("/api/{path}");
        let answer = site.ask("POST", &path, &headers, body).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path} {id:?}");
    }
}

#[tokio::test]
async fn health_has_nothing_to_do_with_sessions() {
    let backend = TestBackend::new(Engine::Sqlite).await;
    warm(&backend).await.unwrap();
    let site = TestSite::around(backend, "");
    for path in ["/healthz", "/readyz"] {
        for cookie in ["", "counterpart=MDEyMzQ1Njc4OUFCQ0RFRg", "counterpart=;;="] {
            let answer = site.get(path, &[("cookie", cookie)]).await;
            assert_eq!(answer.status(), StatusCode::OK, "{path} {cookie}");
            for name in ["set-cookie", "vary"] {
                assert!(!header(answer.headers(), name).contains("cookie"), "{path}");
            }
        }
    }
}

#[tokio::test]
async fn it_is_ready_once_the_index_is_loaded() {
    let backend = TestBackend::new(Engine::Sqlite).await;
    let site = TestSite::new(backend.clone(), "");
    let cold = site.get("/readyz", &[]).await;
    assert_eq!(cold.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(
        text(cold).await,
        r#"{"database":"ready","index":"loading"}"#
    );
    warm(&backend).await.unwrap();
    let ready = site.get("/readyz", &[]).await;
    assert_eq!(ready.status(), StatusCode::OK);
    assert_eq!(text(ready).await, r#"{"database":"ready","index":"ready"}"#);
}

#[tokio::test]
async fn pages_are_compressed_for_whoever_takes_it() {
    let answer = site("")
        .await
        .get("/", &[("accept-encoding", "gzip, br")])
        .await;
    assert_eq!(header(answer.headers(), "content-encoding"), "br");
}

#[tokio::test]
async fn an_unknown_address_has_a_page_of_its_own() {
    let answer = site("").await.get("/no-such-page", &[]).await;
    assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    assert!(text(answer).await.contains("<h1"));
}
