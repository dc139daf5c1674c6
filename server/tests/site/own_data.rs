//! One's own data, to take away.

use backend::testing::{Engine, House, REQUEST};
use http::StatusCode;
use serde_json::Value;

use crate::support::{TestSite, header, text};

const FILE: &str = "/api/accounts/data.json";

#[tokio::test]
async fn everybody_takes_away_what_is_kept_about_them_and_nobody_else_does() {
    let house = House::new(Engine::Sqlite).await;
    let record = house.begun(REQUEST).await;
    let site = TestSite::new((*house).clone(), "");
    assert_eq!(site.get(FILE, &[]).await.status(), StatusCode::UNAUTHORIZED);
    let cookie = site.cookie_of("requester@demo.example").await;
    let page = text(site.get("/account", &[("cookie", &cookie)]).await).await;
    assert!(page.contains(&format!(r#"href="{FILE}""#)), "{page}");
    let answer = site.get(FILE, &[("cookie", &cookie)]).await;
    assert_eq!(answer.status(), StatusCode::OK);
    let saved = header(answer.headers(), "content-disposition");
    assert_eq!(saved, r#"attachment; filename="account.json""#);
    let caching = header(answer.headers(), "cache-control");
    assert!(caching.contains("no-store"), "{caching}");
    let file = text(answer).await;
    assert!(!file.contains("provider@") && !file.contains("argon2"));
    let file: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(file["account"]["email"], "requester@demo.example");
    assert_eq!(file["account"]["name"], "Test Person");
    assert_eq!(file["memberships"][0]["role"], "focal_point");
    assert_eq!(file["mandates"][0]["reference"], "A note of the test");
    assert_eq!(file["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(file["known_devices"].as_array().unwrap().len(), 1);
    assert_eq!(file["acts"][0]["kind"], "request.created");
    assert_eq!(file["about_the_account"][0]["kind"], "account.created");
    assert!(file["unsaved"].as_array().is_some(), "{record}");
}
