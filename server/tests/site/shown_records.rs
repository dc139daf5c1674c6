//! The records for the matcher in a reader's browser: those that they may see, and of those no more.

use backend::testing::samples::{offer, request, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::Proposer;
use backend::use_cases::records::{Reasoned, step_offer};
use domain::lifecycle::OfferAct;
use domain::visibility::{Circle, Visibility};
use http::StatusCode;
use serde_json::{Value, json};

use crate::support::{TestSite, header, text};

const fn shown(record: Circle, budget: Circle) -> Visibility {
    Visibility {
        record,
        contact: Circle::MatchParties,
        budget,
        ..Visibility::REQUEST
    }
}

/// What somebody is given: titles with amounts, of requests and of offers, and the whole text.
async fn given(
    site: &TestSite,
    cookie: &str,
) -> (Vec<(String, Value)>, Vec<(String, Value)>, String) {
    let answer = site.get("/api/records/shown", &[("cookie", cookie)]).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(
        header(answer.headers(), "cache-control"),
        "private, no-cache"
    );
    let text = text(answer).await;
    let all: Value = serde_json::from_str(&text).unwrap();
    let of = |list: &str, amount: &str| {
        let records = all.get(list).and_then(Value::as_array).unwrap().iter();
        let mut found: Vec<(String, Value)> = records
            .map(|one| {
                let title = one.get("title").and_then(Value::as_str).unwrap();
                (title.to_owned(), one.get(amount).cloned().unwrap())
            })
            .collect();
        found.sort_by(|one, other| one.0.cmp(&other.0));
        found
    };
    (
        of("requests", "amount_usd"),
        of("offers", "amount_usd_left"),
        text,
    )
}

fn titles(found: &[(String, Value)]) -> Vec<&str> {
    found.iter().map(|(title, _)| title.as_str()).collect()
}

#[tokio::test]
async fn each_reader_is_given_what_they_may_see_and_no_more() {
    let house = House::new(Engine::Sqlite).await;
    house.other_provider().await;
    house.other_state().await;
    let asked = |title: &str| {
        with(
            with(request(), "title", json!(title)),
            "amount_usd",
            json!(7000),
        )
    };
    let background = with(asked("for all"), "background", json!("a long story"));
    let all = shown(Circle::Public, Circle::Public);
    house.published(REQUEST, &background, all).await;
    let states = shown(Circle::Public, Circle::States);
    house
        .published(REQUEST, &asked("money for States"), states)
        .await;
    let verified = shown(Circle::Verified, Circle::Verified);
    house
        .published(REQUEST, &asked("for the verified"), verified)
        .await;
    let reviewers = shown(Circle::Reviewers, Circle::Reviewers);
    house
        .published(REQUEST, &asked("for reviewers"), reviewers)
        .await;
    house.submitted(REQUEST, &asked("not published"), all).await;
    let offered = with(
        with(offer(), "title", json!("open")),
        "conditions",
        json!("Told by name"),
    );
    house.published(OFFER, &offered, all).await;
    let paused = house
        .published(OFFER, &with(offer(), "title", json!("paused")), all)
        .await;
    let act = OfferAct::Pause;
    step_offer(&house, &house.provider, &paused, act, Reasoned::default())
        .await
        .unwrap();
    let site = TestSite::new((*house).clone(), "");

    let (requests, offers, text) = given(&site, "").await;
    assert_eq!(
        requests,
        [
            ("for all".to_owned(), json!(7000)),
            ("money for States".to_owned(), json!(null))
        ]
    );
    assert_eq!(titles(&offers), ["open"]);
    for hidden in [
        "a long story",
        "Told by name",
        "verified",
        "reviewers",
        "not published",
    ] {
        assert!(!text.contains(hidden), "{hidden}");
    }
    assert!(text.contains(r#""conditions":"stated""#), "{text}");

    let provider = site.cookie_of("other.provider@demo.example").await;
    let (requests, ..) = given(&site, &provider).await;
    assert_eq!(
        titles(&requests),
        ["for all", "for the verified", "money for States"]
    );
    assert_eq!(requests.last().unwrap().1, json!(null));
    let state = site.cookie_of("other.state@demo.example").await;
    // The State sees that money, but not all who see a score do: it is in none.
    let (for_state, ..) = given(&site, &state).await;
    assert_eq!(for_state.last().unwrap().1, json!(null));
    assert_eq!(for_state.get(1).unwrap().1, json!(7000), "for the verified");
    let reviewer = site.cookie_of("reviewer@demo.example").await;
    let seen = given(&site, &reviewer).await.0;
    assert_eq!(
        titles(&seen),
        [
            "for all",
            "for reviewers",
            "for the verified",
            "money for States"
        ]
    );
    // Narrower than the parties: it counts as not stated, for everyone.
    assert_eq!(seen.get(1).unwrap().1, json!(null));
}

#[tokio::test]
async fn matches_under_way_are_told_to_nobody() {
    let house = House::new(Engine::Sqlite).await;
    let matched = house.proposed(Proposer::Requester).await;
    house.agree(&matched).await;
    let site = TestSite::new((*house).clone(), "");
    let reviewer = site.cookie_of("reviewer@demo.example").await;
    let (requests, offers, text) = given(&site, &reviewer).await;
    assert!(!requests.is_empty() && !offers.is_empty());
    assert!(
        !text
            .replace(r#""active_matches":0"#, "")
            .contains("active_matches"),
        "{text}"
    );
}
