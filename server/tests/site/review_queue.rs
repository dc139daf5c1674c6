//! Who comes second is led back and told who has it, or what happened and what is still possible.

use backend::queries::{match_page, record_page};
use backend::testing::samples::request;
use backend::testing::{Engine, House, REQUEST};
use backend::use_cases::matches::{Proposer, endorse};
use backend::use_cases::review::take;
use domain::visibility::Visibility;

use crate::support::{TestSite, header, text};

/// Sends a form as a browser without scripts; where it is led, and the page there.
async fn send(site: &TestSite, who: &str, path: &str, form: String) -> (String, String) {
    let cookie = site.cookie_of(who).await;
    let answer = site.post(path, &cookie, form).await;
    let to = header(answer.headers(), "location");
    let page = to.split('#').next().unwrap_or_default();
    let headers = [("accept", "text/html"), ("cookie", &*cookie)];
    let page = text(site.get(page, &headers).await).await;
    (to, page)
}

#[tokio::test]
async fn whoever_comes_second_reads_who_has_it() {
    let house = House::new(Engine::Sqlite).await;
    house.another_reviewer().await;
    let reference = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let view = record_page(&house, &house.reviewer, REQUEST, &reference)
        .await
        .unwrap();
    let awaited = view.review.unwrap().awaited;
    take(&house, &house.reviewer, &[awaited], None)
        .await
        .unwrap();
    let site = TestSite::new((*house).clone(), "");
    let form = format!("things%5B%5D={awaited}&next=%2Freview%3Fkind%3Dauthenticate%23w");
    let (to, page) = send(&site, "second@demo.example", "/api/review/take", form).await;
    assert_eq!(to, "/review?kind=authenticate&problem=conflict-taken#w");
    assert!(page.contains("Another reviewer has it"), "{page}");
    assert!(page.contains("Test Person, since"), "{page}");
    // Taken over from whom the page named, who then reads the same.
    let from = house.reviewer.account().unwrap();
    let form = format!("things%5B%5D={awaited}&from={from}&next=https%3A%2F%2Fexample.org%2F");
    let (to, page) = send(&site, "second@demo.example", "/api/review/take", form).await;
    assert_eq!(to, "/review?done=done-taken", "no other site is led to");
    assert!(page.contains("You, since"), "{page}");
}

#[tokio::test]
async fn whoever_decides_second_reads_what_happened_and_what_is_possible() {
    let house = House::new(Engine::Sqlite).await;
    house.another_reviewer().await;
    let reference = house.proposed(Proposer::Requester).await;
    let site = TestSite::new((*house).clone(), "");
    endorse(&house, &house.reviewer, &reference, None)
        .await
        .unwrap();
    let form = format!("reference={reference}&reason=duplicate");
    let (to, page) = send(&site, "second@demo.example", "/api/matches/dismiss", form).await;
    assert_eq!(to, format!("/matches/{reference}?problem=wrong-state"));
    assert!(page.contains("What happened meanwhile"), "{page}");
    assert!(page.contains("From here it can become"), "{page}");
    let view = match_page(&house, &house.reviewer, &reference)
        .await
        .unwrap();
    assert!(view.review.is_none());
    let cookie = site.cookie_of("second@demo.example").await;
    let headers = [("accept", "text/html"), ("cookie", &*cookie)];
    let path = format!("/matches/{reference}");
    let page = text(site.get(&path, &headers).await).await;
    assert!(!page.contains("What happened meanwhile"), "told once");
}
