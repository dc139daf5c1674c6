//! What people are told: once, about what they may see, as soon as they want it.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::auth::{ask_for_recovery, reset_password};
use backend::outbox::{Told, claim, sent, told};
use backend::queries::{inbox, organisation_page, own_data, unread_notices};
use backend::testing::samples::because;
use backend::testing::{Engine, House};
use backend::use_cases::accounts::erase_own_account;
use backend::use_cases::matches::{Proposer, decline, endorse, remind};
use backend::use_cases::notices::{
    TurnedOff, choose_paces, read_all_notices, read_notice, unsubscribe, unsubscribing,
    write_digests,
};
use backend::use_cases::organisations::end_membership;
use backend::{Backend, BackendError};
use chrono::{TimeDelta, TimeZone, Utc};
use domain::notice::{NoticeKind, NoticePace};
use domain::organisation::Role;
use domain::policy::{Side, Viewer};
use domain::reference::{Reference, ReferenceKind};
use rstest::rstest;

/// What waits in the outbox as a server sends it: to whom, and what.
async fn mail(backend: &Backend) -> Vec<(String, Option<Told>)> {
    let mut found = Vec::new();
    while let Some(claimed) = claim(backend).await.unwrap() {
        let said = told(backend, &claimed).await.unwrap();
        found.push((claimed.recipient.clone(), said));
        sent(backend, &claimed, String::new()).await.unwrap();
    }
    found
}

async fn offered(house: &House) -> Reference {
    let of = house.proposed(Proposer::Reviewer).await;
    endorse(house, &house.reviewer, &of, None).await.unwrap();
    of
}

/// How much of what somebody was told of matches they have not read.
async fn unread(house: &House, viewer: &Viewer) -> usize {
    let page = inbox(house, viewer, 1).await.unwrap();
    let rows = page.rows.iter();
    rows.filter(|row| row.is_unread && row.reference.kind() == ReferenceKind::Match)
        .count()
}

#[rstest]
#[tokio::test]
async fn what_one_is_told_stands_on_ones_page_until_it_is_read(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::told_of_matches(engine).await;
    let of = offered(&house).await;
    let page = inbox(&house, &house.requester, 1).await.unwrap();
    let [row, published] = page.rows.as_slice() else {
        panic!("{page:?}");
    };
    assert_eq!(published.kind, NoticeKind::Record);
    assert_eq!((row.kind, &row.reference), (NoticeKind::Turn, &of));
    assert!(matches!(
        &row.told,
        Some(Told::MatchTurn { review: false, .. })
    ));
    assert!(row.is_unread);
    assert_eq!(unread(&house, &house.requester).await, 1);
    let theirs = read_notice(&house, &house.provider, row.id).await;
    assert!(matches!(theirs, Err(BackendError::NotFound)), "not theirs");
    assert_eq!(
        read_notice(&house, &house.requester, row.id).await.unwrap(),
        of
    );
    assert_eq!(unread(&house, &house.requester).await, 0);
    // It has moved on, and its reader is told nothing that is no longer so.
    let why = because("timing");
    decline(&house, &house.requester, &of, Side::Requester, why)
        .await
        .unwrap();
    let page = inbox(&house, &house.requester, 1).await.unwrap();
    assert_eq!((page.rows.len(), &page.rows[0].told), (2, &None));
}

#[rstest]
#[tokio::test]
async fn nobody_is_told_of_what_they_may_see_no_more(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::told_of_matches(engine).await;
    offered(&house).await;
    assert_eq!(unread(&house, &house.requester).await, 1);
    let page = organisation_page(&house, &house.reviewer, house.office).await;
    for row in page.unwrap().members {
        end_membership(&house, &house.reviewer, row.membership)
            .await
            .unwrap();
    }
    let account = house.requester.account().unwrap();
    let left = backend::auth::viewer(&house, account).await.unwrap();
    assert_eq!(unread_notices(&house, &left).await.unwrap(), 0);
    assert!(inbox(&house, &left, 1).await.unwrap().rows.is_empty());
}

#[rstest]
#[tokio::test]
async fn what_waits_for_a_reviewer_comes_together_once_a_day_on_two_servers(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    const MATCHES: usize = 5;
    let house = House::told_of_matches(engine).await;
    let reviewer = house.another_reviewer().await;
    let midnight = Utc.with_ymd_and_hms(2026, 11, 24, 0, 0, 0).unwrap();
    house.t.clock.set(midnight);
    for _ in 0..MATCHES {
        house.proposed(Proposer::Requester).await;
    }
    assert_eq!(mail(&house).await, [], "not one by one");
    assert_eq!(unread(&house, &reviewer).await, 5, "but on their page");
    assert_eq!(write_digests(&house).await.unwrap(), 0, "not at night");
    house.t.clock.advance(TimeDelta::hours(5));
    let other = house.t.another_server().await;
    let (one, two) = tokio::join!(write_digests(&house), write_digests(&other));
    assert_eq!(one.unwrap() + two.unwrap(), 2, "one for each reviewer");
    assert_eq!(write_digests(&house).await.unwrap(), 0, "not again");
    let all = mail(&house).await;
    assert_eq!(all.len(), 2);
    for (to, digest) in all {
        let Some(Told::Digest { things }) = digest else {
            panic!("{to}: {digest:?}");
        };
        assert_eq!(things.len(), MATCHES, "{to}");
    }
    // What is read until the next day is not told again; what is new is.
    house.proposed(Proposer::Requester).await;
    house.proposed(Proposer::Requester).await;
    read_all_notices(&house, &reviewer).await.unwrap();
    house.t.clock.advance(TimeDelta::days(1));
    assert_eq!(
        write_digests(&house).await.unwrap(),
        1,
        "not to who has read"
    );
    let all = mail(&house).await;
    let [(_, Some(Told::Digest { things }))] = all.as_slice() else {
        panic!("a digest");
    };
    assert_eq!(things.len(), 2);
}

#[rstest]
#[tokio::test]
async fn each_comes_as_soon_as_its_reader_wants_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::told_of_matches(engine).await;
    let choose = async |pace| {
        choose_paces(&house, &house.requester, &[(NoticeKind::Turn, pace)])
            .await
            .unwrap();
    };
    choose(NoticePace::Never).await;
    offered(&house).await;
    assert_eq!(mail(&house).await, []);
    choose(NoticePace::Weekly).await;
    offered(&house).await;
    // From Tuesday to Sunday nothing, and on Monday what is weekly.
    let tuesday = Utc.with_ymd_and_hms(2026, 11, 24, 9, 0, 0).unwrap();
    for day in 0..7 {
        house.t.clock.set(tuesday + TimeDelta::days(day));
        let written = write_digests(&house).await.unwrap();
        assert_eq!(written, usize::from(day == 6), "day {day}");
    }
    let all = mail(&house).await;
    let [(to, Some(Told::Digest { things }))] = all.as_slice() else {
        panic!("a digest");
    };
    assert_eq!((to.as_str(), things.len()), ("requester@demo.example", 1));
    // Nobody was there on the next Monday: it comes on Tuesday.
    offered(&house).await;
    house.t.clock.set(tuesday + TimeDelta::days(14));
    assert_eq!(write_digests(&house).await.unwrap(), 1);
    assert_eq!(mail(&house).await.len(), 1);
    choose(NoticePace::AtOnce).await;
    offered(&house).await;
    assert_eq!(mail(&house).await.len(), 1);
    assert_eq!(
        unread(&house, &house.requester).await,
        4,
        "all on their page"
    );
}

#[rstest]
#[tokio::test]
async fn the_link_of_a_message_turns_off_its_kind_as_often_as_it_is_used(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::told_of_matches(engine).await;
    offered(&house).await;
    let claimed = claim(&house).await.unwrap().unwrap();
    let (token, what) = unsubscribing(&house, &claimed).await.unwrap().unwrap();
    assert_eq!(what.kind(), Some(NoticeKind::Turn));
    sent(&house, &claimed, String::new()).await.unwrap();
    // Another password ends no such link.
    ask_for_recovery(&house, "requester@demo.example", None)
        .await
        .unwrap();
    let all = mail(&house).await;
    let [(_, Some(Told::Recovery { token: other }))] = all.as_slice() else {
        panic!("a way to another password");
    };
    let turned = unsubscribe(&house, other, what).await;
    assert!(matches!(turned, Err(BackendError::Conflict("link_gone"))));
    reset_password(&house, other, "six unrelated herons paint")
        .await
        .unwrap();
    mail(&house).await;
    for _ in 0..2 {
        unsubscribe(&house, &token, what).await.unwrap();
    }
    offered(&house).await;
    assert_eq!(mail(&house).await, []);
    // Other kinds come as before.
    house.t.clock.advance(TimeDelta::days(46));
    assert_eq!(remind(&house).await.unwrap(), 2);
    assert_eq!(mail(&house).await.len(), 2);
    assert!(TurnedOff::parse("everything").is_err());
}

#[rstest]
#[tokio::test]
async fn whoever_is_erased_leaves_nothing_that_they_were_told(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::told_of_matches(engine).await;
    let (focal, office) = (Role::FocalPoint, house.office);
    house.t.member("late@demo.example", focal, office).await;
    offered(&house).await;
    choose_paces(
        &house,
        &house.requester,
        &[(NoticeKind::Turn, NoticePace::Daily)],
    )
    .await
    .unwrap();
    let own = own_data(&house, &house.requester).await.unwrap();
    assert_eq!(
        (own.told.len(), own.told_how_soon["turn"].as_str()),
        (2, "daily")
    );
    let password = backend::testing::PASSWORD;
    erase_own_account(&house, &house.requester, password)
        .await
        .unwrap();
    let left = unread_notices(&house, &house.requester).await.unwrap();
    assert_eq!(left, 0);
}
