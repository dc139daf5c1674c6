//! Nothing that somebody typed, and nobody's name or address, gets into the event log.

use backend::event_log::verify;
use backend::testing::Engine;
use backend::use_cases::matches::{Proposer, accept, endorse, open_project, propose};
use backend::use_cases::projects::{add_update, confirm_start, set_milestone, step_project};
use backend::use_cases::records::{Reasoned, step_request};
use domain::lifecycle::{ProjectAct, RequestAct};
use domain::policy::Side;
use domain::record::RawRecord;
use domain::visibility::Visibility;
use rstest::rstest;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::{Value, json};

use backend::testing::samples::{day, english, offer, request};
use backend::testing::{House, OFFER, REQUEST};

/// What is typed everywhere.
const TOKEN: &str = "sesame";

/// The record with the token in every text.
fn marked(record: RawRecord) -> RawRecord {
    let texts = [
        "title",
        "need",
        "background",
        "own_contribution",
        "already_under_way",
    ];
    let texts = texts.iter().chain(&["description", "conditions"]);
    let mut record = record;
    let known: Vec<&str> = if record.contains_key("need") {
        texts.copied().take(5).collect()
    } else {
        texts
            .copied()
            .filter(|name| ["title", "description", "conditions"].contains(name))
            .collect()
    };
    for name in known {
        record.insert(name.to_owned(), json!(format!("{TOKEN} in the {name}")));
    }
    record
}

#[rstest]
#[tokio::test]
async fn the_log_holds_ids_codes_and_states_and_nothing_that_was_typed(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asks, gives) = (&house.requester, &house.provider);
    let waiting = house
        .submitted(REQUEST, &marked(request()), Visibility::REQUEST)
        .await;
    let why = Reasoned {
        reason: None,
        note: Some(TOKEN),
    };
    step_request(
        &house,
        &house.reviewer,
        &waiting,
        RequestAct::AskClarification,
        why,
    )
    .await
    .unwrap();
    house
        .submit(REQUEST, &waiting, &marked(request()), Visibility::REQUEST)
        .await
        .unwrap();
    house.pass(REQUEST, &waiting).await.unwrap();
    let offered = house
        .published(OFFER, &marked(offer()), Visibility::OFFER)
        .await;
    let of = propose(&house, asks, (&waiting, &offered), Proposer::Requester)
        .await
        .unwrap();
    endorse(&house, &house.reviewer, &of, Some(TOKEN))
        .await
        .unwrap();
    accept(&house, gives, &of, Side::Provider).await.unwrap();
    let project = open_project(&house, asks, &of).await.unwrap();
    for viewer in [asks, gives] {
        confirm_start(&house, viewer, &project, day(2027, 3, 1))
            .await
            .unwrap();
    }
    set_milestone(&house, asks, &project, TOKEN, day(2027, 5, 1))
        .await
        .unwrap();
    add_update(&house, gives, &project, TOKEN, english())
        .await
        .unwrap();
    step_project(&house, asks, &project, ProjectAct::Cancel, Some(TOKEN))
        .await
        .unwrap();

    let db = house.db();
    let rows = Statement::from_string(
        db.get_database_backend(),
        "SELECT payload, reason FROM events",
    );
    for row in db.query_all_raw(rows).await.unwrap() {
        let payload: String = row.try_get("", "payload").unwrap();
        let reason: Option<String> = row.try_get("", "reason").unwrap();
        for typed in [TOKEN, "@demo.example", "Test Person", "Test Organisation"] {
            assert!(
                !payload.contains(typed) && reason.as_deref() != Some(typed),
                "{payload}"
            );
        }
        let Value::Object(payload) = serde_json::from_str(&payload).unwrap() else {
            panic!("{payload} is no object")
        };
        for (name, value) in payload {
            let words = value.as_str().unwrap_or_default().split(' ').count();
            assert_eq!(words, 1, "{name}: {value} is no code");
        }
    }
    let notes = house
        .events(0)
        .await
        .into_iter()
        .filter_map(|event| event.note)
        .count();
    assert_eq!(
        notes, 3,
        "the words are beside the log, where they can be erased"
    );
    verify(db, None).await.unwrap();
}
