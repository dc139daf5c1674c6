//! The audit page, and the head of the log as a file.

use backend::testing::{Engine, House};
use http::StatusCode;

use crate::support::{TestSite, header, text};

const HEAD: &str = "/api/log/head.json";

#[tokio::test]
async fn a_reviewer_takes_the_head_of_the_log_along() {
    let house = House::new(Engine::Sqlite).await;
    house.pair().await;
    let sequence = house.head().await;
    let site = TestSite::around(house.t, "");
    let reviewer = site.cookie_of("reviewer@demo.example").await;
    let page = site
        .get("/review/audit?about=request", &[("cookie", &reviewer)])
        .await;
    assert_eq!(page.status(), StatusCode::OK);
    let page = text(page).await;
    let head = site.get(HEAD, &[("cookie", &reviewer)]).await;
    assert_eq!(header(head.headers(), "content-type"), "application/json");
    let head: serde_json::Value = serde_json::from_str(&text(head).await).unwrap();
    assert_eq!(head["sequence"], sequence);
    assert!(page.contains(head["hash"].as_str().unwrap()));
}

#[tokio::test]
async fn nobody_else_gets_either() {
    let house = House::new(Engine::Sqlite).await;
    let site = TestSite::around(house.t, "");
    let provider = site.cookie_of("provider@demo.example").await;
    for (cookie, page, file) in [
        (
            provider.as_str(),
            StatusCode::FORBIDDEN,
            StatusCode::FORBIDDEN,
        ),
        ("", StatusCode::UNAUTHORIZED, StatusCode::UNAUTHORIZED),
    ] {
        let answer = site.get("/review/audit", &[("cookie", cookie)]).await;
        assert_eq!(answer.status(), page, "{cookie}");
        let answer = site.get(HEAD, &[("cookie", cookie)]).await;
        assert_eq!(answer.status(), file, "{cookie}");
    }
}
