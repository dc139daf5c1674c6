//! Who is written to when a match moves or its time runs out: whoever may act or has to know, once,
//! however many servers there are.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::task::Poll;

use backend::Backend;
use backend::outbox::{Told, claim, sent, told};
use backend::queries::organisation_page;
use backend::testing::samples::because;
use backend::testing::{Engine, House};
use backend::use_cases::lapse;
use backend::use_cases::matches::{
    Proposer, accept, acknowledge, decline, dismiss, endorse, remind,
};
use backend::use_cases::notices::choose_paces;
use backend::use_cases::organisations::end_membership;
use chrono::{TimeDelta, TimeZone, Utc};
use domain::notice::{NoticeKind, NoticePace};
use domain::organisation::Role;
use domain::policy::Side;
use domain::reference::Reference;
use domain::turn::{Terms, TimeLeft};
use rstest::rstest;
use sea_orm::{ConnectionTrait, Statement};

/// A message: the local part of its address, and what it would say if it were sent now.
type Mail = (String, Option<Told>);

/// Takes everything that waits in the outbox.
async fn mail(backend: &Backend) -> Vec<Mail> {
    let mut found = Vec::new();
    while let Some(claimed) = claim(backend).await.unwrap() {
        let to = claimed.recipient.split('@').next().unwrap().to_owned();
        found.push((to, told(backend, &claimed).await.unwrap()));
        sent(backend, &claimed, String::new()).await.unwrap();
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

/// To whom the messages of now go that still mean something.
async fn to(backend: &Backend) -> Vec<String> {
    let all = mail(backend).await;
    all.into_iter()
        .filter(|(_, told)| told.is_some())
        .map(|(to, _)| to)
        .collect()
}

async fn offered(house: &House, proposer: Proposer) -> Reference {
    let of = house.proposed(proposer).await;
    endorse(house, &house.reviewer, &of, None).await.unwrap();
    of
}

#[rstest]
#[tokio::test]
async fn each_move_is_told_to_whoever_acts_next_and_to_nobody_else(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::told_of_matches(engine).await;
    house.other_state().await;
    house.other_provider().await;
    house.interested_reviewer().await;
    let second = house.another_reviewer().await;
    choose_paces(&house, &second, &[(NoticeKind::Review, NoticePace::AtOnce)])
        .await
        .unwrap();
    let deputy = house.unmandated().await;
    choose_paces(&house, &deputy, &[(NoticeKind::Record, NoticePace::Never)])
        .await
        .unwrap();
    let of = house.proposed(Proposer::Reviewer).await;
    assert_eq!(
        to(&house).await,
        ["second"],
        "not to whoever proposed it, nor of what was reviewed meanwhile"
    );
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    assert_eq!(to(&house).await, ["requester"], "who has a mandate");
    acknowledge(&house, &house.requester, &of, Side::Requester)
        .await
        .unwrap();
    assert_eq!(to(&house).await, [""; 0]);
    accept(&house, &house.requester, &of, Side::Requester)
        .await
        .unwrap();
    assert_eq!(to(&house).await, ["provider"]);
    accept(&house, &house.provider, &of, Side::Provider)
        .await
        .unwrap();
    let agreed = mail(&house).await;
    let told = Some(Told::MatchAgreed {
        reference: of.clone(),
    });
    assert_eq!(agreed, [("requester".to_owned(), told)]);
    let (provider, why) = (&house.provider, because("timing"));
    decline(&house, provider, &of, Side::Provider, why)
        .await
        .unwrap();
    assert_eq!(to(&house).await, ["requester"]);
}

#[rstest]
#[tokio::test]
async fn a_side_that_may_not_know_of_a_match_is_not_told_that_it_is_over(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::told_of_matches(engine).await;
    let of = house.proposed(Proposer::Requester).await;
    dismiss(&house, &house.reviewer, &of, because("duplicate"))
        .await
        .unwrap();
    assert_eq!(to(&house).await, ["requester"], "the provider never knew");

    let house = House::told_of_matches(engine).await;
    let of = offered(&house, Proposer::Reviewer).await;
    mail(&house).await;
    let (requester, why) = (&house.requester, because("timing"));
    decline(&house, requester, &of, Side::Requester, why)
        .await
        .unwrap();
    assert_eq!(to(&house).await, [""; 0], "it was never asked");
}

#[rstest]
#[tokio::test]
async fn reminders_come_twice_before_the_end_and_then_it_lapses_on_two_servers(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    offered(&house, Proposer::Requester).await;
    mail(&house).await;
    let other = house.t.another_server().await;
    let mut reminded = Vec::new();
    for day in 0..=62 {
        let (one, two) = tokio::join!(remind(&house), remind(&other));
        let written = one.unwrap() + two.unwrap();
        assert_eq!(remind(&other).await.unwrap(), 0, "the same hour again");
        let (one, two) = tokio::join!(lapse(&house), lapse(&other));
        let lapsed = one.unwrap().matches + two.unwrap().matches;
        let messages = mail(&house).await;
        assert!(written <= 1);
        for (to, told) in messages {
            let what = match told.unwrap() {
                Told::MatchDue { step, left, .. } => (step.code(), left),
                Told::MatchOver { .. } => ("over", TimeLeft::Late(0)),
                other => panic!("{other:?}"),
            };
            reminded.push((day, to, what));
        }
        assert_eq!(lapsed, usize::from(day == 60), "day {day}");
        house.t.clock.advance(TimeDelta::days(1));
    }
    let line = |day, to: &str, what, left| (day, to.to_owned(), (what, left));
    assert_eq!(
        reminded,
        [
            line(11, "provider", "acknowledge", TimeLeft::Days(3)),
            line(46, "provider", "answer", TimeLeft::Days(14)),
            line(57, "provider", "answer", TimeLeft::Days(3)),
            line(60, "provider", "over", TimeLeft::Late(0)),
            line(60, "requester", "over", TimeLeft::Late(0)),
        ]
    );
}

/// Takes what waits in the outbox, as a server does, and says to whom about what.
async fn sent_by(server: &Backend) -> Vec<(String, String)> {
    let mut found = Vec::new();
    while let Some(claimed) = claim(server).await.unwrap() {
        let what = match told(server, &claimed).await.unwrap().unwrap() {
            Told::MatchDue { reference, .. } | Told::MatchOver { reference, .. } => reference,
            other => panic!("{other:?}"),
        };
        found.push((claimed.recipient.clone(), what.to_string()));
        sent(server, &claimed, String::new()).await.unwrap();
    }
    found
}

#[rstest]
#[tokio::test]
async fn of_many_matches_two_servers_remind_lapse_and_send_each_once(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    const MATCHES: usize = 6;
    let house = House::new(engine).await;
    let mut all = Vec::new();
    for _ in 0..MATCHES {
        all.push(offered(&house, Proposer::Requester).await.to_string());
    }
    all.sort();
    mail(&house).await;
    let other = house.t.another_server().await;
    // What either sends, as both find it: whom, about which match, in order.
    let both = async || {
        let (one, two) = tokio::join!(sent_by(&house), sent_by(&other));
        let mut sent = [one, two].concat();
        sent.sort();
        sent
    };
    let to = |who: &str| {
        let address = format!("{who}@demo.example");
        all.iter().map(move |of| (address.clone(), of.clone()))
    };
    house.t.clock.advance(TimeDelta::days(46));
    let (one, two) = tokio::join!(remind(&house), remind(&other));
    assert_eq!(one.unwrap() + two.unwrap(), MATCHES);
    assert_eq!(both().await, to("provider").collect::<Vec<_>>());
    house.t.clock.advance(TimeDelta::days(14));
    let head = house.head().await;
    let (one, two) = tokio::join!(lapse(&house), lapse(&other));
    assert_eq!(one.unwrap().matches + two.unwrap().matches, MATCHES);
    assert_eq!(house.since(head).await, ["match.lapse"; MATCHES]);
    let told: Vec<_> = to("provider").chain(to("requester")).collect();
    assert_eq!(both().await, told);
}

#[rstest]
#[tokio::test]
async fn a_deadline_on_a_leap_day_and_a_clock_that_jumps(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    offered(&house, Proposer::Requester).await;
    mail(&house).await;
    // From Monday, 23 November 2026.
    let terms = Terms {
        answer: 463.try_into().unwrap(),
        ..Terms::default()
    };
    let slow = (*house).clone().with_terms(terms);
    let at = |month, day, hour, minute| {
        let at = Utc.with_ymd_and_hms(2028, month, day, hour, minute, 0);
        house.t.clock.set(at.unwrap());
    };
    at(2, 15, 8, 59);
    assert_eq!(remind(&slow).await.unwrap(), 0);
    // The server was away on the 15th: the wider reminder has no use any more.
    at(2, 26, 9, 0);
    assert_eq!(remind(&slow).await.unwrap(), 1);
    at(2, 16, 9, 0);
    assert_eq!(remind(&slow).await.unwrap(), 0, "back, and not again");
    at(2, 29, 8, 59);
    assert_eq!(remind(&slow).await.unwrap(), 0);
    assert_eq!(lapse(&slow).await.unwrap().matches, 0);
    let told = mail(&slow).await.remove(0).1.unwrap();
    let Told::MatchDue { until, left, .. } = told else {
        panic!("{told:?}");
    };
    assert_eq!(until.to_rfc3339(), "2028-02-29T09:00:00+00:00");
    assert_eq!(left, TimeLeft::Days(0));
    at(2, 29, 9, 0);
    assert_eq!(remind(&slow).await.unwrap(), 0, "it is over");
    assert_eq!(lapse(&slow).await.unwrap().matches, 1);
}

/// Ends what the people of the State that asks may do.
async fn end_roles(house: &House) {
    let page = organisation_page(house, &house.reviewer, house.office).await;
    for row in page.unwrap().members {
        end_membership(house, &house.reviewer, row.membership)
            .await
            .unwrap();
    }
}

#[rstest]
#[tokio::test]
async fn whoever_may_not_act_any_more_is_not_written_to_and_whoever_comes_is(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let of = offered(&house, Proposer::Provider).await;
    // Written before their role ended, not sent after it.
    end_roles(&house).await;
    let all = mail(&house).await;
    assert!(
        all.iter()
            .any(|(to, told)| to == "requester" && told.is_none())
    );
    house.t.clock.advance(TimeDelta::days(46));
    house.unmandated().await;
    assert_eq!(remind(&house).await.unwrap(), 0, "nobody has a mandate");
    let focal = Role::FocalPoint;
    let late = house
        .t
        .member("late@demo.example", focal, house.office)
        .await;
    house.t.clock.advance(TimeDelta::days(1));
    assert_eq!(remind(&house).await.unwrap(), 1);
    assert_eq!(remind(&house).await.unwrap(), 0);
    accept(&house, &late, &of, Side::Requester).await.unwrap();
    let all = mail(&house).await;
    let to_late: Vec<_> = all.iter().filter(|(to, _)| to == "late").collect();
    assert_eq!(to_late.len(), 1);
    assert_eq!(to_late[0].1, None, "answered before it was sent");
}

/// Polls so many times at most, then drops what it has, as a process that is killed does.
async fn killed_after<T>(polls: usize, work: impl Future<Output = T>) -> Option<T> {
    let mut work = std::pin::pin!(work);
    let mut left = polls;
    std::future::poll_fn(move |context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        work.as_mut().poll(context).map(Some)
    })
    .await
}

#[rstest]
#[tokio::test]
async fn a_server_that_dies_at_any_moment_writes_both_or_neither(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    offered(&house, Proposer::Requester).await;
    mail(&house).await;
    house.t.clock.advance(TimeDelta::days(46));
    let count = async |table: &str| {
        let sql = format!("SELECT COUNT(*) AS found FROM {table}");
        let backend = house.db().get_database_backend();
        let row = house
            .db()
            .query_one_raw(Statement::from_string(backend, sql));
        let found: i64 = row.await.unwrap().unwrap().try_get("", "found").unwrap();
        found
    };
    let before = count("outbox").await;
    for polls in 1.. {
        // Each on a connection of its own: a killed server takes its connections with it.
        let server = house.t.another_server().await;
        let done = Box::pin(killed_after(polls, remind(&server))).await;
        drop(server);
        let written = count("match_reminders").await;
        assert_eq!(count("outbox").await - before, written, "after {polls}");
        assert!(written <= 1);
        if done.is_some() {
            break;
        }
    }
    assert_eq!(remind(&house).await.unwrap(), 0);
    assert_eq!(count("match_reminders").await, 1);
    assert_eq!(to(&house).await, ["provider"]);
}
