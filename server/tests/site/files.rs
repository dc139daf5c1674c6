//! The embedded front end. These tests need it built: `make test` does, or `make site` before.

use crate::support::{TestSite, header};
use backend::testing::{Engine, TestBackend};
use http::StatusCode;
use rstest::rstest;
use server::site;

async fn test_site() -> TestSite {
    TestSite::new(TestBackend::new(Engine::Sqlite).await.clone(), "")
}

#[rstest]
#[case("gzip, deflate, br", "br")]
#[case("br;q=0, gzip", "gzip")]
#[case("identity", "")]
#[tokio::test]
async fn a_hashed_file_is_kept_for_ever_in_the_form_that_the_browser_takes(
    #[case] accepted: &str,
    #[case] encoding: &str,
) {
    let wasm = site::assets().unwrap().wasm;
    let answer = test_site()
        .await
        .get(&wasm, &[("accept-encoding", accepted)])
        .await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(header(answer.headers(), "content-type"), "application/wasm");
    assert_eq!(header(answer.headers(), "content-encoding"), encoding);
    assert_eq!(
        header(answer.headers(), "cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(header(answer.headers(), "vary"), "accept-encoding");
}

#[tokio::test]
async fn a_picture_of_text_says_how_its_text_is_written() {
    let icon = site::assets().unwrap().icon;
    let answer = test_site().await.get(&icon, &[]).await;
    let kind = header(answer.headers(), "content-type");
    assert_eq!(kind, "image/svg+xml; charset=utf-8");
}

#[tokio::test]
async fn what_the_browser_has_already_is_not_sent_again() {
    let (site, js) = (test_site().await, site::assets().unwrap().js);
    let etag = header(site.get(&js, &[]).await.headers(), "etag");
    let again = site.get(&js, &[("if-none-match", &etag)]).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    let compressed = site
        .get(&js, &[("if-none-match", &etag), ("accept-encoding", "br")])
        .await;
    assert_eq!(
        compressed.status(),
        StatusCode::OK,
        "another form has another tag"
    );
}

#[rstest]
#[case("/manifest.json")]
#[case("/assets/manifest.json")]
#[case("/assets/../manifest.json")]
#[tokio::test]
async fn nothing_else_is_to_be_had(#[case] path: &str) {
    assert_eq!(
        test_site().await.get(path, &[]).await.status(),
        StatusCode::NOT_FOUND
    );
}
