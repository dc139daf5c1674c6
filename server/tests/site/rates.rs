//! Too much from one place, and too much at once.

use backend::testing::{Engine, House};
use http::StatusCode;
use rstest::rstest;

use crate::support::{TestSite, header, text};

/// What one account may send in five minutes.
const ACTS: usize = 300;

#[rstest]
#[tokio::test]
async fn who_sends_too_much_is_told_when_to_come_back_and_others_are_not_held_up(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (clock, other) = (house.t.clock.clone(), house.t.another_server().await);
    let site = TestSite::around(house.t, "");
    let second = TestSite::new(other, "");
    let cookie = site.cookie_of("provider@demo.example").await;
    for _ in 0..ACTS / 2 {
        for server in [&site, &second] {
            let answer = server.post("/api/matches/accept", &cookie, "").await;
            assert_ne!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
        }
    }
    clock.advance(chrono::TimeDelta::seconds(30));
    let answer = second.post("/api/matches/accept", &cookie, "").await;
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(header(answer.headers(), "retry-after"), "270");
    assert!(text(answer).await.contains("Wait 5 minutes"));
    let page = site.get("/matches", &[("cookie", &cookie)]).await;
    assert_eq!(page.status(), StatusCode::OK, "reading is not counted");
    let neighbour = site.cookie_of("reviewer@demo.example").await;
    let answer = site.post("/api/matches/accept", &neighbour, "").await;
    assert_ne!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    clock.advance(chrono::TimeDelta::seconds(270));
    let answer = site.post("/api/matches/accept", &cookie, "").await;
    assert_ne!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn what_is_too_much_at_once_is_turned_away_with_a_page() {
    let house = House::new(Engine::Sqlite).await;
    let site = TestSite::around(house.t, "requests_at_once = 1");
    let asked = (0..8).map(|_| site.get("/coverage", &[("accept", "text/html")]));
    let answers = futures::future::join_all(asked).await;
    let (served, away): (Vec<_>, Vec<_>) = answers
        .into_iter()
        .partition(|answer| answer.status() == StatusCode::OK);
    assert!(!served.is_empty() && !away.is_empty());
    for answer in away {
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(header(answer.headers(), "retry-after"), "30");
        assert!(text(answer).await.contains("<h1>"));
    }
    let after = site.get("/coverage", &[]).await;
    assert_eq!(after.status(), StatusCode::OK);
}
