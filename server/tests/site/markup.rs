//! What people type is text on every page, in the browser's title too.

use backend::testing::samples::{offer, request, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use domain::visibility::Visibility;
use http::StatusCode;
use serde_json::json;

use crate::support::{TestSite, text};

/// Ends a title and an attribute where either is not written as text.
const TYPED: &str = "End\"></title><b id=broken>";

#[tokio::test]
async fn what_is_typed_never_becomes_markup() {
    let house = House::new(Engine::Sqlite).await;
    let typed = |sample| with(sample, "title", json!(TYPED));
    let (request, offer) = (typed(request()), typed(offer()));
    let request = house
        .published(REQUEST, &request, Visibility::REQUEST)
        .await;
    let offer = house.published(OFFER, &offer, Visibility::OFFER).await;
    let site = TestSite::new((*house).clone(), "");
    let cookie = site.cookie_of("reviewer@demo.example").await;
    for path in [
        "/requests".to_owned(),
        "/offers".to_owned(),
        format!("/requests/{request}"),
        format!("/offers/{offer}"),
        format!("/requests/{request}/why"),
        format!("/requests/{request}/matches"),
        "/review/plan".to_owned(),
    ] {
        let answer = site.get(&path, &[("cookie", &cookie)]).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        let page = text(answer).await;
        let at = page.find("<b id=broken>");
        let around = at.map(|at| &page[at.saturating_sub(80)..at + 20]);
        assert_eq!(around, None, "{path}");
        assert!(
            page.contains("&lt;b id=broken&gt;"),
            "{path} has it as text"
        );
    }
}
