//! The event log: without gaps, hash-chained, the same on both databases.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeSet;
use std::time::Duration;

use backend::Backend;
use backend::event_log::{Actor, Broken, NewEvent, VerifyError, read_about, read_after, verify};
use backend::testing::{Engine, House, TestBackend};
use domain::event::{EventKind, Occurrence, SubjectKind};
use rstest::rstest;
use sea_orm::ConnectionTrait;
use serde_json::json;
use uuid::Uuid;

const KIND: EventKind = EventKind::Other(SubjectKind::Project, Occurrence::Updated);

async fn append(backend: &Backend, note: Option<&str>) -> Result<i64, backend::BackendError> {
    let mut transaction = backend.begin().await?;
    let mut event = NewEvent::new(KIND, Uuid::nil(), Actor::System);
    if let Some(note) = note {
        event = event.note(note);
    }
    let sequence = transaction.append(event).await?;
    transaction.commit().await?;
    Ok(sequence)
}

async fn with_five_events(engine: Engine) -> TestBackend {
    let t = TestBackend::new(engine).await;
    for number in 1..=5 {
        let note = format!("note {number}");
        append(&t, Some(&note)).await.unwrap();
    }
    t
}

async fn break_in(t: &TestBackend, statements: &str) {
    t.tamper("events", statements).await;
}

async fn assert_broken(t: &TestBackend, sequence: i64, what: Broken) {
    match verify(t.db(), None).await {
        Err(VerifyError::Broken {
            sequence: at,
            what: found,
        }) => assert_eq!((at, found), (sequence, what)),
        other => panic!("{other:?}"),
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn twenty_writers_on_two_servers_leave_no_gap(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let servers = [(*t).clone(), t.another_server().await];
    let writers: Vec<_> = servers
        .iter()
        .cycle()
        .take(20)
        .map(|server| {
            let server = server.clone();
            tokio::spawn(async move {
                let mut own = vec![];
                for _ in 0..5 {
                    own.push(append(&server, None).await.unwrap());
                }
                own
            })
        })
        .collect();
    let mut sequences = BTreeSet::new();
    for writer in writers {
        sequences.extend(writer.await.unwrap());
    }
    assert_eq!(sequences, (1..=100).collect());
    assert_eq!(verify(t.db(), None).await.unwrap().sequence, 100);
}

#[rstest]
#[tokio::test]
async fn what_is_not_committed_has_not_happened(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let mut transaction = t.begin().await.unwrap();
    let event = NewEvent::new(KIND, Uuid::nil(), Actor::System);
    transaction.append(event).await.unwrap();
    drop(transaction);
    assert_eq!(append(&t, None).await.unwrap(), 1);
}

#[rstest]
#[tokio::test]
async fn an_event_reads_back_as_appended_and_both_databases_hash_it_alike(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let subject = Uuid::from_u128(7);
    let mut transaction = t.begin().await.unwrap();
    let event = NewEvent::new(KIND, subject, Actor::System)
        .reason("scope")
        .note("à bientôt")
        .payload(json!({"to": "active", "from": "pipeline"}));
    transaction.append(event).await.unwrap();
    transaction.commit().await.unwrap();
    let [read] = read_about(t.db(), subject)
        .await
        .unwrap()
        .try_into()
        .unwrap();
    let all = read_after(t.db(), 0, 10).await.unwrap();
    assert_eq!(all, std::slice::from_ref(&read));
    assert_eq!((read.sequence, read.kind), (1, KIND));
    assert_eq!(read.actor, Actor::System);
    assert_eq!(read.reason.as_deref(), Some("scope"));
    assert_eq!(read.note.as_deref(), Some("à bientôt"));
    assert_eq!(read.payload["to"], "active");
    let head = verify(t.db(), None).await.unwrap();
    assert_eq!(
        head.hash,
        "fbb0ac3c87a3a92f52916d410333e1f104c707f6670d6063e93379d3f6bb16f2"
    );
}

#[rstest]
#[tokio::test]
async fn readers_are_woken_by_another_server(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let writer = match engine {
        Engine::Sqlite => (*t).clone(),
        Engine::Postgres => t.another_server().await,
    };
    let mut feed = t.feed().subscribe();
    // The first wake-up may be that of a feed which has just begun to listen.
    for _ in 0..3 {
        append(&writer, None).await.unwrap();
        woken(&mut feed).await;
    }
}

#[tokio::test]
async fn a_feed_that_lost_its_connection_listens_again() {
    let t = TestBackend::new(Engine::Postgres).await;
    let writer = t.another_server().await;
    let mut feed = t.feed().subscribe();
    for _ in 0..3 {
        append(&writer, None).await.unwrap();
        woken(&mut feed).await;
    }
    // Every connection of this test that listens; all others are another test's.
    break_in(
        &t,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = current_setting('application_name')
           AND query LIKE 'LISTEN%'",
    )
    .await;
    for _ in 0..3 {
        append(&writer, None).await.unwrap();
        woken(&mut feed).await;
    }
}

/// Waits for a wake-up, but not for ever.
async fn woken(feed: &mut tokio::sync::watch::Receiver<()>) {
    tokio::time::timeout(Duration::from_secs(20), feed.changed())
        .await
        .expect("a wake-up")
        .expect("a feed");
}

#[rstest]
#[case("UPDATE events SET reason = 'scope' WHERE sequence = 3")]
#[case("DELETE FROM events WHERE sequence = 2")]
#[case("UPDATE record_versions SET document = '{}'")]
#[case("DELETE FROM record_versions")]
#[tokio::test]
async fn the_database_itself_changes_nothing_that_was_written(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[case] statement: &str,
) {
    let house = House::new(engine).await;
    house.pair().await;
    let head = verify(house.db(), None).await.unwrap();
    let refused = house.db().execute_unprepared(statement).await;
    let said = refused.unwrap_err().to_string();
    assert!(said.contains("only appended to"), "{said}");
    assert_eq!(verify(house.db(), None).await.unwrap(), head);
}

#[rstest]
#[tokio::test]
async fn an_event_beyond_the_head_is_named(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = with_five_events(engine).await;
    break_in(
        &t,
        "INSERT INTO events SELECT 7, kind, subject_kind, subject_id, account_id, organisation_id,
           role, reason, at, payload, previous_hash, hash FROM events WHERE sequence = 5",
    )
    .await;
    assert_broken(&t, 7, Broken::BeyondTheHead).await;
}

#[rstest]
#[tokio::test]
async fn a_changed_event_is_named(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let t = with_five_events(engine).await;
    break_in(&t, "UPDATE events SET reason = 'scope' WHERE sequence = 3").await;
    assert_broken(&t, 3, Broken::Changed).await;
}

#[rstest]
#[tokio::test]
async fn a_removed_event_is_named(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let t = with_five_events(engine).await;
    break_in(
        &t,
        "DELETE FROM event_texts WHERE sequence >= 4; DELETE FROM events WHERE sequence = 4",
    )
    .await;
    assert_broken(&t, 4, Broken::Missing).await;
    break_in(&t, "DELETE FROM events WHERE sequence = 5").await;
    assert_broken(&t, 4, Broken::Missing).await;
}

#[rstest]
#[tokio::test]
async fn events_that_changed_places_are_named(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = with_five_events(engine).await;
    break_in(
        &t,
        "DELETE FROM event_texts;
         UPDATE events SET sequence = 9 WHERE sequence = 2;
         UPDATE events SET sequence = 2 WHERE sequence = 3;
         UPDATE events SET sequence = 3 WHERE sequence = 9",
    )
    .await;
    assert_broken(&t, 2, Broken::OutOfOrder).await;
}

#[rstest]
#[tokio::test]
async fn a_changed_note_is_named_and_an_erased_one_is_fine(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = with_five_events(engine).await;
    break_in(&t, "DELETE FROM event_texts WHERE sequence = 1").await;
    verify(t.db(), None).await.unwrap();
    break_in(&t, "UPDATE event_texts SET text = 'x' WHERE sequence = 5").await;
    assert_broken(&t, 5, Broken::NoteChanged).await;
}

#[rstest]
#[tokio::test]
async fn a_head_that_was_moved_is_noticed(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = with_five_events(engine).await;
    break_in(&t, "UPDATE event_log_head SET hash = 'x'").await;
    assert_broken(&t, 5, Broken::NotTheHead).await;
}

/// Takes the events from 4 on out of the log, as if they had never been.
async fn forget_from_four(t: &TestBackend) {
    break_in(
        t,
        "DELETE FROM event_texts WHERE sequence > 3;
         DELETE FROM events WHERE sequence > 3;
         UPDATE event_log_head SET sequence = 3,
           hash = (SELECT hash FROM events WHERE sequence = 3)",
    )
    .await;
}

#[rstest]
#[tokio::test]
async fn a_log_that_was_made_anew_stands_but_not_beside_the_head_that_was_noted(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = with_five_events(engine).await;
    let noted = verify(t.db(), None).await.unwrap();
    assert_eq!(verify(t.db(), Some(&noted)).await.unwrap(), noted);
    append(&t, None).await.unwrap();
    assert_eq!(verify(t.db(), Some(&noted)).await.unwrap().sequence, 6);

    forget_from_four(&t).await;
    assert_eq!(verify(t.db(), None).await.unwrap().sequence, 3);
    match verify(t.db(), Some(&noted)).await {
        Err(VerifyError::Shorter { head }) => assert_eq!(head.sequence, 3),
        other => panic!("{other:?}"),
    }

    for _ in 0..3 {
        append(&t, Some("another story")).await.unwrap();
    }
    assert_eq!(verify(t.db(), None).await.unwrap().sequence, 6);
    match verify(t.db(), Some(&noted)).await {
        Err(VerifyError::Broken { sequence, what }) => {
            assert_eq!((sequence, what), (5, Broken::NotAsNoted));
        }
        other => panic!("{other:?}"),
    }
}
