//! Readers beside one who reads the log on.

use chrono::TimeDelta;
use domain::visibility::Visibility;

use crate::clock::Clock;
use crate::event_log::last_sequence;
use crate::testing::samples::offer;
use crate::testing::{Engine, House, OFFER};

/// Answers with what the first gives, as long as it does not wait for what the test holds.
async fn at_once<T>(house: &House, asked: impl Future<Output = T>) -> Option<T> {
    let meanwhile = async {
        for _ in 0..100 {
            last_sequence(house.db()).await.unwrap();
        }
    };
    tokio::select! {
        answer = asked => Some(answer),
        () = meanwhile => None,
    }
}

#[tokio::test]
async fn a_reader_who_needs_no_more_waits_for_nobody() {
    let house = House::new(Engine::Sqlite).await;
    house.pair().await;
    let today = house.t.clock.today();
    let count = async || house.index().now(house.db(), today).await.unwrap().len();
    assert_eq!(count().await, (1, 1));
    let reading = house.index().reading.lock().await;
    assert_eq!(at_once(&house, count()).await, Some((1, 1)));
    drop(reading);
    house.published(OFFER, &offer(), Visibility::OFFER).await;
    assert_eq!(count().await, (1, 2));
}

#[tokio::test]
async fn a_new_day_waits_for_nobody_who_reads_the_log() {
    let house = House::new(Engine::Sqlite).await;
    house.pair().await;
    let today = house.t.clock.today();
    drop(house.index().now(house.db(), today).await.unwrap());
    let _reading = house.index().reading.lock().await;
    house.t.clock.advance(TimeDelta::days(1));
    let tomorrow = house.t.clock.today();
    let day = async || house.index().now(house.db(), tomorrow).await.unwrap().day();
    assert_eq!(at_once(&house, day()).await, Some(tomorrow));
}

#[tokio::test]
async fn a_reader_goes_on_with_what_was_there_while_something_happens() {
    let house = House::new(Engine::Sqlite).await;
    let (request, _) = house.pair().await;
    let today = house.t.clock.today();
    let before = house.index().now(house.db(), today).await.unwrap();
    house.published(OFFER, &offer(), Visibility::OFFER).await;
    let follows = house.index().now(house.db(), today);
    // Somebody reads on and waits for the one who reads; that one is not disturbed.
    assert!(at_once(&house, follows).await.is_none());
    assert_eq!(before.len(), (1, 1));
    drop((before, request));
    let after = house.index().now(house.db(), today).await.unwrap();
    assert_eq!(after.len(), (1, 2));
}
