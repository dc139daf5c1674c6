//! How long the steps of matches took: over how many organisations it is told, when, and that it is
//! never told otherwise.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::queries::{PaceRow, pace_page};
use backend::testing::{Engine, House};
use backend::use_cases::matches::{Proposer, accept, endorse};
use backend::use_cases::{lapse, note_pace};
use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use domain::organisation::Role;
use domain::pace::{Pace, PaceStep};
use domain::policy::Side;
use domain::reference::Reference;
use domain::vocabulary::ProviderType;
use rstest::rstest;

fn at(month: u32, day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2027, month, day, 9, 0, 0).unwrap()
}

/// Puts a match to a provider that nobody has met yet.
async fn asked(house: &mut House, number: usize) -> Reference {
    house.company = house.t.organisation(None, Some(ProviderType::Ngo)).await;
    let email = format!("provider{number}@demo.example");
    let member = house.t.member(&email, Role::ProviderEditor, house.company);
    house.provider = member.await;
    let of = house.proposed(Proposer::Requester).await;
    endorse(house, &house.reviewer, &of, None).await.unwrap();
    of
}

/// Lets some providers answer, each after so many days.
async fn answered(house: &mut House, after: &[i64]) {
    for (number, days) in after.iter().enumerate() {
        let of = asked(house, number).await;
        house.t.clock.advance(TimeDelta::days(*days));
        accept(&*house, &house.provider, &of, Side::Provider)
            .await
            .unwrap();
    }
}

fn of(row: &PaceRow, step: PaceStep) -> Option<Pace> {
    row.steps.iter().find(|(one, _)| *one == step).unwrap().1
}

#[rstest]
#[tokio::test]
async fn a_quarter_is_told_once_it_is_over_by_one_of_two_servers(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let mut house = House::new(engine).await;
    house.t.clock.set(at(1, 4));
    answered(&mut house, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).await;
    let late = asked(&mut house, 10).await;
    house.t.clock.set(at(3, 31));
    assert_eq!(note_pace(&house).await.unwrap(), 0, "not over yet");
    assert_eq!(pace_page(&house).await.unwrap(), []);
    house.t.clock.set(at(4, 1));
    let other = house.t.another_server().await;
    let (one, two) = tokio::join!(note_pace(&house), note_pace(&other));
    assert_eq!(one.unwrap() + two.unwrap(), 1);
    let told = pace_page(&house).await.unwrap();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].quarter.to_string(), "2027-Q1");
    let ten = Some(Pace {
        median_days: 6,
        most_days: Some(9),
    });
    assert_eq!(of(&told[0], PaceStep::Answer), ten);
    assert_eq!(of(&told[0], PaceStep::Acknowledge), ten);
    assert_eq!(of(&told[0], PaceStep::Review), None, "one State alone");
    assert_eq!(of(&told[0], PaceStep::Open), None, "nobody");
    // What happens later is a later quarter's, and the one that was told stays as it is.
    accept(&house, &house.provider, &late, Side::Provider)
        .await
        .unwrap();
    house.t.clock.set(at(7, 1));
    assert_eq!(note_pace(&other).await.unwrap(), 1);
    let later = pace_page(&house).await.unwrap();
    assert_eq!(later[1..], told);
    assert!(later[0].steps.iter().all(|(_, pace)| pace.is_none()));
}

#[rstest]
#[tokio::test]
async fn who_lets_the_time_run_out_counts_with_all_of_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let mut house = House::new(engine).await;
    house.t.clock.set(at(1, 4));
    answered(&mut house, &[2, 2]).await;
    for number in 2..5 {
        asked(&mut house, number).await;
    }
    house.t.clock.advance(TimeDelta::days(60));
    assert_eq!(lapse(&house).await.unwrap().matches, 3);
    house.t.clock.set(at(4, 1));
    note_pace(&house).await.unwrap();
    let told = pace_page(&house).await.unwrap();
    let five = Pace {
        median_days: 60,
        most_days: None,
    };
    assert_eq!(of(&told[0], PaceStep::Answer), Some(five));
    assert_eq!(
        of(&told[0], PaceStep::Acknowledge),
        None,
        "two said anything"
    );
}

#[rstest]
#[tokio::test]
async fn four_organisations_are_too_few_however_often_they_answer(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let mut house = House::new(engine).await;
    house.t.clock.set(at(1, 4));
    answered(&mut house, &[1, 2, 3]).await;
    asked(&mut house, 3).await;
    for _ in 0..4 {
        let of = house.proposed(Proposer::Requester).await;
        endorse(&house, &house.reviewer, &of, None).await.unwrap();
        accept(&house, &house.provider, &of, Side::Provider)
            .await
            .unwrap();
    }
    house.t.clock.set(at(4, 1));
    note_pace(&house).await.unwrap();
    let told = pace_page(&house).await.unwrap();
    assert_eq!(of(&told[0], PaceStep::Answer), None);
}
