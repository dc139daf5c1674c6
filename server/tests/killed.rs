//! Servers that are killed at any moment, on one PostgreSQL: what was decided stays decided, what has
//! to be told is told to each once, and what a clock has to do is done once.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    reason = "a fault here stops the test, as it should"
)]

mod killed_support;

use std::collections::BTreeMap;

use backend::event_log;
use backend::queries::match_page;
use domain::lifecycle::MatchStatus;
use domain::reference::Reference;
use killed_support::{Matches, Scene, Server, letters};
use rstest::rstest;

/// How often a server is killed.
const KILLS: usize = 100;
/// After so many kills all servers are dead at once, and the time passes for which one has a message
/// to itself.
const ALL: usize = 10;

#[rstest]
#[case::alone(1)]
#[case::two(2)]
#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_kills_lose_nothing_and_tell_nothing_twice(#[case] servers: usize) {
    let scene = Scene::set().await;
    let matches = scene.matches(KILLS).await;
    let cookie = scene.reviewer_cookie();
    let mut running: Vec<Server> = (0..servers).map(|_| scene.serve()).collect();
    let mut answered = Vec::new();
    for (round, reference) in matches.waiting.iter().enumerate() {
        let place = round % servers;
        if running[place].endorse_and_die(&cookie, reference, round % 4) {
            answered.push(reference.clone());
        }
        if round % ALL == ALL - 1 {
            running.clear();
            scene.let_leases_end().await;
            running = (0..servers).map(|_| scene.serve()).collect();
        } else {
            running[place] = scene.serve();
        }
    }
    running.clear();
    scene.let_leases_end().await;
    let last = scene.serve();
    scene.until_all_is_sent().await;
    drop(last);
    let told = letters(&scene.mail());
    for (what, times) in &told {
        assert_eq!(*times, 1, "{what:?}");
    }
    nothing_is_lost(&scene, &matches, &answered, &told).await;
}

/// To whom, under which subject, about which match.
type Told = BTreeMap<(String, String, String), usize>;

async fn nothing_is_lost(scene: &Scene, matches: &Matches, answered: &[Reference], told: &Told) {
    let house = &scene.house;
    let has = |to: &str, subject: &str, about: &Reference| {
        let key = (to.to_owned(), subject.to_owned(), about.to_string());
        assert!(told.contains_key(&key), "{key:?}");
    };
    let provider = "provider@demo.example";
    for late in &matches.late {
        assert_eq!(status(scene, late).await, MatchStatus::Lapsed);
        for party in ["requester@demo.example", provider] {
            has(party, "A match is over", late);
        }
    }
    for slow in &matches.slow {
        has(provider, "A match still waits for you", slow);
    }
    let mut endorsed = 0;
    for one in &matches.waiting {
        let is_endorsed = status(scene, one).await == MatchStatus::Offered;
        assert!(is_endorsed || !answered.contains(one), "{one}");
        if is_endorsed {
            has(provider, "A match waits for you", one);
            endorsed += 1;
        }
    }
    assert!(endorsed > 0);
    event_log::verify(house.db(), None).await.unwrap();
}

async fn status(scene: &Scene, reference: &Reference) -> MatchStatus {
    let page = match_page(&scene.house, &scene.house.reviewer, reference).await;
    page.unwrap().status
}
