//! Whoever goes leaves their acts and nothing else: each text of each table is searched.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeSet;

use backend::auth::{
    Account, SIGNED_IN, SessionStore, SignedIn, ask_for_recovery, begin_authenticator, note_device,
    sign_in, viewer,
};
use backend::clock::Clock;
use backend::event_log::{Actor, read_about, verify};
use backend::outbox::{claim, sent, told};
use backend::queries::{edit_page, organisation_page, own_data};
use backend::testing::samples::{request, typed_over, with};
use backend::testing::{Engine, House, PASSWORD, REQUEST, TestBackend};
use backend::use_cases::accounts::{erase_own_account, erase_who_left};
use backend::use_cases::mandates::{NewMandate, record_mandate};
use backend::use_cases::organisations::{Invitee, end_membership, invite};
use backend::use_cases::records::{Reasoned, save_draft, step_request};
use backend::use_cases::{NewAccount, create_account, give_membership};
use backend::{BackendError, auth};
use chrono::{NaiveDate, TimeDelta};
use domain::id::AccountId;
use domain::lifecycle::RequestAct;
use domain::organisation::Role;
use domain::policy::Viewer;
use domain::visibility::Visibility;
use domain::vocabulary::LanguageTag;
use rstest::rstest;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use serde_json::json;
use tower_sessions::SessionStore as _;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use uuid::Uuid;

const EMAIL: &str = "zebulon.quillfeather@demo.example";
const NAME: &str = "Zebulon Quillfeather";
/// What stands in the name, in the address, and in what they wrote and nobody else did.
const TRACES: [&str; 2] = ["quillfeather", "sarsaparilla"];

/// The tables in which a text stands, whatever its case.
async fn tables_with(db: &DatabaseConnection, wanted: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for table in names(db, &tables(db)).await {
        for row in names(db, &rows(db, &table).await).await {
            if row.to_lowercase().contains(wanted) {
                found.insert(table.clone());
            }
        }
    }
    found
}

/// Asks for all tables.
fn tables(db: &DatabaseConnection) -> String {
    match db.get_database_backend() {
        DbBackend::Postgres => "SELECT tablename::text AS text FROM pg_tables \
             WHERE schemaname = current_schema()"
            .to_owned(),
        _ => "SELECT name AS text FROM sqlite_master WHERE type = 'table'".to_owned(),
    }
}

/// Asks for all rows of a table, each as one text.
async fn rows(db: &DatabaseConnection, table: &str) -> String {
    if db.get_database_backend() == DbBackend::Postgres {
        return format!("SELECT whole::text AS text FROM \"{table}\" whole");
    }
    let columns = format!("SELECT name AS text FROM pragma_table_info('{table}')");
    let columns: Vec<String> = names(db, &columns).await;
    let columns: Vec<String> = columns
        .iter()
        .map(|column| format!("quote(\"{column}\")"))
        .collect();
    format!(
        "SELECT {} AS text FROM \"{table}\"",
        columns.join(" || ' ' || ")
    )
}

async fn names(db: &DatabaseConnection, query: &str) -> Vec<String> {
    let query = Statement::from_string(db.get_database_backend(), query);
    let rows = db.query_all_raw(query).await.unwrap();
    rows.iter()
        .map(|row| row.try_get("", "text").unwrap())
        .collect()
}

fn day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap()
}

/// A focal point beside the house's own, with something of everything that is kept about people.
async fn person(house: &House) -> Viewer {
    let new = NewAccount {
        email: EMAIL,
        name: NAME,
        language: LanguageTag::parse("fr").unwrap(),
        password: PASSWORD,
    };
    let account = create_account(&house.t, Actor::System, new).await.unwrap();
    for role in [Role::FocalPoint, Role::Observer] {
        give_membership(&house.t, Actor::System, account, house.office, role)
            .await
            .unwrap();
    }
    let papers = NewMandate {
        reference: "Note for Ms Quillfeather",
        from: day(2026),
        until: day(2028),
    };
    let whose = (account, house.office);
    record_mandate(house, &house.reviewer, whose, papers)
        .await
        .unwrap();
    house.t.mandate(account, house.office).await;
    session(&house.t, account, NAME, json!({})).await;
    // What a colleague typed into a form that was refused.
    let typed = json!([{"email": EMAIL, "papers": NAME}]);
    let other = house.reviewer.account().unwrap();
    session(&house.t, other, "Test Person", typed).await;
    let own = Account {
        id: account,
        email: EMAIL.into(),
        name: NAME.into(),
        language: "fr".into(),
    };
    note_device(house, &own, (None, "Sarsaparilla 3"))
        .await
        .unwrap();
    note_device(house, &own, (None, "Sarsaparilla 3"))
        .await
        .unwrap();
    ask_for_recovery(house, EMAIL, None).await.unwrap();
    let invitee = Invitee {
        email: EMAIL,
        language: LanguageTag::parse("en").unwrap(),
        role: Role::ProviderEditor,
    };
    invite(house, &house.provider, house.company, invitee)
        .await
        .unwrap();
    let viewer = auth::viewer(house, account).await.unwrap();
    begin_authenticator(house, &viewer, PASSWORD).await.unwrap();
    passkey(house.db(), account).await;
    words(house, &viewer).await;
    viewer
}

/// A passkey with a name of its own, as it is stored.
async fn passkey(db: &DatabaseConnection, account: AccountId) {
    let sql = "INSERT INTO passkeys (id, account_id, credential_id, name, credential, created_at) \
               VALUES ($1, $2, 'c0', 'Telephone of Quillfeather', '{}', 1)";
    let values = [Uuid::from_u128(1).into(), account.uuid().into()];
    let insert = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.execute_raw(insert).await.unwrap();
}

/// A note on a record, and what was set aside of a draft.
async fn words(house: &House, viewer: &Viewer) {
    let reference = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let why = Reasoned {
        note: Some("Withdrawn by Quillfeather: sarsaparilla"),
        reason: Some("mistake"),
    };
    step_request(house, viewer, &reference, RequestAct::Withdraw, why)
        .await
        .unwrap();
    let draft = house.begun(REQUEST).await;
    let opened = edit_page(house, viewer, REQUEST, &draft).await.unwrap();
    let (first, second) = (request(), with(request(), "title", json!("Sarsaparilla")));
    let over = |typed| typed_over((REQUEST, &draft), (typed, opened.revision));
    save_draft(house, &house.requester, over(&first))
        .await
        .unwrap();
    save_draft(house, viewer, over(&second)).await.unwrap_err();
}

/// A session of somebody, with something typed that is kept in it.
async fn session(t: &TestBackend, account: AccountId, name: &str, typed: serde_json::Value) -> Id {
    let now = t.clock.now();
    let who = SignedIn {
        account,
        name: name.into(),
        device: "Firefox · Linux".into(),
        began: now,
        renamed: None,
        renewed: now,
    };
    let ends = (now + TimeDelta::days(1)).timestamp();
    let mut record = Record {
        id: Id::default(),
        data: [
            (SIGNED_IN.to_owned(), serde_json::to_value(who).unwrap()),
            ("refused".to_owned(), typed),
        ]
        .into(),
        expiry_date: OffsetDateTime::from_unix_timestamp(ends).unwrap(),
    };
    SessionStore::new(t).create(&mut record).await.unwrap();
    record.id
}

#[rstest]
#[tokio::test]
async fn nothing_leads_to_whoever_was_erased_and_the_log_still_holds(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let person = person(&house).await;
    let id = person.account().unwrap();
    // One message was sent, and a demonstration shows what it said.
    let claimed = claim(&house).await.unwrap().unwrap();
    told(&house, &claimed).await.unwrap();
    sent(&house, &claimed, format!("Dear {NAME}"))
        .await
        .unwrap();
    let found = tables_with(house.db(), TRACES[0]).await;
    let kept = [
        "accounts",
        "event_texts",
        "invitations",
        "mandates",
        "outbox",
        "passkeys",
        "sessions",
    ];
    assert_eq!(found, kept.map(str::to_owned).into(), "the search finds it");
    let typed = ["event_texts", "outbox", "set_aside_drafts"];
    let found = tables_with(house.db(), TRACES[1]).await;
    assert_eq!(found, typed.map(str::to_owned).into());
    let file = own_data(&house, &person).await.unwrap();
    let file = serde_json::to_string(&file).unwrap().to_lowercase();
    for trace in TRACES
        .into_iter()
        .chain(["note for ms", "request.withdraw"])
    {
        assert!(file.contains(trace), "their own copy has {trace}");
    }

    let wrong = erase_own_account(&house, &person, "not the password").await;
    assert!(matches!(
        wrong,
        Err(BackendError::Conflict("wrong_password"))
    ));
    erase_own_account(&house, &person, PASSWORD).await.unwrap();

    for trace in TRACES {
        let left = tables_with(house.db(), trace).await;
        assert_eq!(left, BTreeSet::new(), "{trace}");
    }
    for table in ["authenticators", "recovery_codes", "sign_in_steps"] {
        let left = names(house.db(), &rows(house.db(), table).await).await;
        assert_eq!(left, Vec::<String>::new(), "{table}");
    }
    verify(house.db(), None).await.unwrap();
    let log = read_about(house.db(), id.uuid()).await.unwrap();
    assert_eq!(log.last().unwrap().kind.to_string(), "account.erased");
    let acts = house.events(0).await;
    let acts = acts
        .iter()
        .filter(|event| matches!(event.actor, Actor::Account { account, .. } if account == id));
    assert_eq!(acts.count(), 2, "the withdrawal and the erasure stay");
    assert_eq!(viewer(&house, id).await.unwrap(), Viewer::public());
    let again = sign_in(&house, EMAIL, PASSWORD, None).await;
    assert!(matches!(again, Err(BackendError::WrongCredentials)));
    let page = organisation_page(&house, &house.requester, house.office)
        .await
        .unwrap();
    let papers = page.mandates.iter().filter(|row| row.account == id);
    assert!(papers.into_iter().all(|row| row.reference.is_empty()));
    assert!(page.members.iter().all(|row| row.account != id));
    // The address is free for somebody else.
    house.t.account(EMAIL).await;
}

#[rstest]
#[tokio::test]
async fn whoever_cannot_be_spared_stays_until_somebody_else_can(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let is_held = |result: Result<(), BackendError>, code: &str| match result {
        Err(BackendError::Conflict(found)) => assert_eq!(found, code),
        other => panic!("{other:?}"),
    };
    let (request, _) = house.pair().await;
    let gone = erase_own_account(&house, &house.reviewer, PASSWORD).await;
    is_held(gone, "last_reviewer");
    house.another_reviewer().await;
    erase_own_account(&house, &house.reviewer, PASSWORD)
        .await
        .unwrap();
    let before = house.head().await;
    let gone = erase_own_account(&house, &house.requester, PASSWORD).await;
    is_held(gone, "last_manager");
    let gone = erase_own_account(&house, &house.provider, PASSWORD).await;
    is_held(gone, "last_manager");
    assert_eq!(house.head().await, before, "refused, and nothing done");
    let why = Reasoned {
        reason: Some("mistake"),
        ..Reasoned::default()
    };
    step_request(
        &house,
        &house.requester,
        &request,
        RequestAct::Withdraw,
        why,
    )
    .await
    .unwrap();
    erase_own_account(&house, &house.requester, PASSWORD)
        .await
        .unwrap();
    let deputy = house
        .t
        .member("deputy@demo.example", Role::ProviderEditor, house.company)
        .await;
    erase_own_account(&house, &house.provider, PASSWORD)
        .await
        .unwrap();
    let gone = erase_own_account(&house, &deputy, PASSWORD).await;
    is_held(gone, "last_manager");
}

#[rstest]
#[tokio::test]
async fn an_open_project_holds_both_sides(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    house.active_project().await;
    for who in [&house.requester, &house.provider] {
        let gone = erase_own_account(&house, who, PASSWORD).await;
        assert!(matches!(gone, Err(BackendError::Conflict("last_manager"))));
    }
}

#[rstest]
#[tokio::test]
async fn a_reviewer_erases_who_has_left_and_nobody_else(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let person = person(&house).await;
    let id = person.account().unwrap();
    let early = erase_who_left(&house, &house.reviewer, id).await;
    assert!(matches!(early, Err(BackendError::Conflict("still_acts"))));
    let page = organisation_page(&house, &house.reviewer, house.office)
        .await
        .unwrap();
    assert!(page.left.is_empty());
    for row in page.members.iter().filter(|row| row.account == id) {
        end_membership(&house, &house.reviewer, row.membership)
            .await
            .unwrap();
    }
    let seen = |page: backend::queries::OrganisationPage| {
        let left = page.left.into_iter();
        left.map(|row| (row.name, row.may_erase))
            .collect::<Vec<_>>()
    };
    let page = organisation_page(&house, &house.reviewer, house.office).await;
    assert_eq!(seen(page.unwrap()), [(NAME.to_owned(), true)]);
    let page = organisation_page(&house, &house.requester, house.office).await;
    assert_eq!(seen(page.unwrap()), [], "for reviewers alone");
    for other in [&house.requester, &house.provider] {
        let refused = erase_who_left(&house, other, id).await;
        assert!(matches!(refused, Err(BackendError::Refused(_))));
    }
    erase_who_left(&house, &house.reviewer, id).await.unwrap();
    let again = erase_who_left(&house, &house.reviewer, id).await;
    assert!(matches!(again, Err(BackendError::NotFound)));
    for trace in TRACES {
        assert_eq!(tables_with(house.db(), trace).await, BTreeSet::new());
    }
    verify(house.db(), None).await.unwrap();
}
