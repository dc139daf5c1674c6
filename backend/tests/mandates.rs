//! Who speaks for a State has papers that two reviewers have seen; without, one reads and does
//! nothing.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::auth::viewer;
use backend::event_log::read_about;
use backend::queries::{account_page, edit_page, organisation_page};
use backend::testing::samples::{day, request, typed_over};
use backend::testing::{Engine, House, REQUEST};
use backend::use_cases::mandates::{NewMandate, confirm_mandate, record_mandate};
use backend::use_cases::organisations::{Invitee, invite};
use backend::use_cases::records::{NewRecord, create_record, save_draft, submit};
use chrono::TimeDelta;
use domain::organisation::Role;
use domain::policy::{Refusal, Viewer};
use domain::vocabulary::LanguageTag;
use rstest::rstest;

fn english() -> LanguageTag {
    LanguageTag::parse("en").unwrap()
}

fn papers() -> NewMandate<'static> {
    NewMandate {
        reference: "NV 14/2026",
        from: day(2026, 11, 1),
        until: day(2027, 10, 31),
    }
}

async fn begin(house: &House, by: &Viewer) -> Result<(), BackendError> {
    let new = NewRecord {
        kind: REQUEST,
        organisation: house.office,
        language: english(),
    };
    create_record(house, by, new).await.map(drop)
}

fn lacks_mandate<T: std::fmt::Debug>(result: Result<T, BackendError>) -> bool {
    matches!(result, Err(BackendError::Refused(Refusal::NoMandate)))
}

#[rstest]
#[tokio::test]
async fn a_mandate_counts_once_a_second_reviewer_has_confirmed_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let second = house.another_reviewer().await;
    let deputy = house.unmandated().await;
    let account = deputy.account().unwrap();
    assert!(lacks_mandate(begin(&house, &deputy).await));
    let whose = (account, house.office);
    let mandate = record_mandate(&house, &house.reviewer, whose, papers())
        .await
        .unwrap();
    let now = viewer(&house, account).await.unwrap();
    assert!(lacks_mandate(begin(&house, &now).await), "not yet");
    let oneself = confirm_mandate(&house, &house.reviewer, mandate).await;
    assert!(matches!(
        oneself,
        Err(BackendError::Refused(Refusal::OwnInterest))
    ));
    confirm_mandate(&house, &second, mandate).await.unwrap();
    let again = confirm_mandate(&house, &second, mandate).await;
    assert!(matches!(again, Err(BackendError::Conflict("not_open"))));
    let now = viewer(&house, account).await.unwrap();
    begin(&house, &now).await.unwrap();
    let kinds: Vec<_> = read_about(house.db(), account.uuid())
        .await
        .unwrap()
        .iter()
        .map(|event| event.kind.to_string())
        .collect();
    assert_eq!(
        kinds[2..],
        ["account.mandate_recorded", "account.mandate_confirmed"]
    );
    let log = read_about(house.db(), account.uuid()).await.unwrap();
    assert!(!format!("{log:?}").contains("NV 14/2026"));
}

#[rstest]
#[tokio::test]
async fn without_a_mandate_one_reads_and_does_nothing(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let deputy = house.unmandated().await;
    let theirs = house.begun(REQUEST).await;
    let opened = edit_page(&house, &deputy, REQUEST, &theirs).await.unwrap();
    assert_eq!(opened.revision, 0);
    let account = account_page(&house, &deputy).await.unwrap();
    assert!(!account.organisations[0].may_ask);
    assert!(account.organisations[0].lacks_mandate);
    let invitee = Invitee {
        email: "x@demo.example",
        language: english(),
        role: Role::FocalPoint,
    };
    assert!(lacks_mandate(
        invite(&house, &deputy, house.office, invitee).await
    ));
}

#[rstest]
#[tokio::test]
async fn a_mandate_that_ends_during_work_keeps_the_draft_and_refuses_the_act(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let second = house.another_reviewer().await;
    let deputy = house.unmandated().await;
    let account = deputy.account().unwrap();
    let whose = (account, house.office);
    let mandate = record_mandate(&house, &house.reviewer, whose, papers())
        .await
        .unwrap();
    confirm_mandate(&house, &second, mandate).await.unwrap();
    let reference = house.begun(REQUEST).await;
    house
        .t
        .clock
        .set(day(2027, 10, 31).and_hms_opt(23, 0, 0).unwrap().and_utc());
    let last_day = viewer(&house, account).await.unwrap();
    begin(&house, &last_day).await.unwrap();
    house.t.clock.advance(TimeDelta::hours(2));
    let after = viewer(&house, account).await.unwrap();
    let typed = request();
    let submission = typed_over((REQUEST, &reference), (&typed, 0));
    assert!(lacks_mandate(submit(&house, &after, submission).await));
    let opened = edit_page(&house, &after, REQUEST, &reference)
        .await
        .unwrap();
    assert_eq!(opened.revision, 1, "what was typed is kept");
    let renewed = NewMandate {
        from: day(2027, 11, 1),
        until: day(2028, 10, 31),
        ..papers()
    };
    let renewal = record_mandate(&house, &house.reviewer, whose, renewed)
        .await
        .unwrap();
    confirm_mandate(&house, &second, renewal).await.unwrap();
    let again = viewer(&house, account).await.unwrap();
    begin(&house, &again).await.unwrap();
    let submission = typed_over((REQUEST, &reference), (&typed, 1));
    save_draft(&house, &again, submission).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn mandates_are_for_reviewers_without_an_interest_and_for_focal_points(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let interested = house.interested_reviewer().await;
    let deputy = house.unmandated().await;
    let whose = (deputy.account().unwrap(), house.office);
    for who in [&house.requester, &interested, &deputy] {
        let refused = record_mandate(&house, who, whose, papers()).await;
        assert!(matches!(refused, Err(BackendError::Refused(_))), "{who:?}");
    }
    let stranger = record_mandate(&house, &house.provider, whose, papers()).await;
    assert!(matches!(stranger, Err(BackendError::NotFound)));
    let editor = (house.provider.account().unwrap(), house.company);
    let editor = record_mandate(&house, &house.reviewer, editor, papers()).await;
    assert!(matches!(editor, Err(BackendError::NotFound)));
    let faulty = NewMandate {
        reference: "",
        from: day(2027, 1, 2),
        until: day(2027, 1, 1),
    };
    let Err(BackendError::Invalid(faults)) =
        record_mandate(&house, &house.reviewer, whose, faulty).await
    else {
        panic!("refused");
    };
    let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["papers", "until_on"]);
    record_mandate(&house, &house.reviewer, whose, papers())
        .await
        .unwrap();
    let page = organisation_page(&house, &interested, house.office)
        .await
        .unwrap();
    assert!(!page.may_record && page.mandates.iter().all(|one| !one.may_confirm));
}
