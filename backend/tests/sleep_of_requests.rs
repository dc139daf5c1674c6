//! A request of which nothing is heard becomes dormant after twelve months; its authors are told a month before,
//! once, and can confirm it.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::outbox::{Told, claim, sent, told};
use backend::queries::record_page;
use backend::testing::samples::{because, offer, request};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::lapse;
use backend::use_cases::matches::{Proposer, dismiss, propose};
use backend::use_cases::records::{confirm_request, step_request, warn_of_sleep};
use chrono::{Days, Months, NaiveDate};
use domain::lifecycle::{RequestAct, RequestStatus};
use domain::policy::Viewer;
use domain::reference::Reference;
use domain::visibility::Visibility;
use domain::vocabulary::Code;
use rstest::rstest;

/// An open request, and the day on which it opened.
struct Open {
    house: House,
    reference: Reference,
    opened: NaiveDate,
}

impl Open {
    async fn new(engine: Engine) -> Self {
        let house = House::new(engine).await;
        let reference = house
            .published(REQUEST, &request(), Visibility::REQUEST)
            .await;
        let opened = house.clock().today();
        let open = Self {
            house,
            reference,
            opened,
        };
        open.mail().await;
        open
    }

    /// Lets months and days go by since it opened; says of how many requests somebody was told then.
    async fn after(&self, months: u32, days: u64) -> usize {
        let now = self.house.clock().now();
        let day = self.opened.checked_add_months(Months::new(months)).unwrap();
        let day = day.checked_add_days(Days::new(days)).unwrap();
        self.house.t.clock.set(day.and_time(now.time()).and_utc());
        warn_of_sleep(&self.house).await.unwrap()
    }

    /// Who is told that it sleeps, by the local part of the address, and when it does.
    async fn mail(&self) -> Vec<(String, NaiveDate)> {
        let mut found = Vec::new();
        while let Some(claimed) = claim(&self.house).await.unwrap() {
            let to = claimed.recipient.split('@').next().unwrap().to_owned();
            let said = told(&self.house, &claimed).await.unwrap();
            if let Some(Told::RecordSleeps { on, .. }) = said {
                found.push((to, on));
            }
            sent(&self.house, &claimed, String::new()).await.unwrap();
        }
        found
    }

    async fn sleeps_on(&self, viewer: &Viewer) -> Option<NaiveDate> {
        let page = record_page(&self.house, viewer, REQUEST, &self.reference).await;
        page.unwrap().sleeps_on
    }

    async fn status(&self) -> RequestStatus {
        lapse(&self.house).await.unwrap();
        let page = record_page(&self.house, &self.house.requester, REQUEST, &self.reference).await;
        RequestStatus::parse(&page.unwrap().status).unwrap()
    }

    fn anniversary(&self) -> NaiveDate {
        self.opened.checked_add_months(Months::new(12)).unwrap()
    }
}

#[rstest]
#[tokio::test]
async fn its_authors_are_told_a_month_before_and_once(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let open = Open::new(engine).await;
    let house = &open.house;
    let second = house.t.another_server().await;
    assert_eq!(open.after(10, 27).await, 0);
    assert_eq!(open.sleeps_on(&house.requester).await, None);
    assert_eq!(open.after(11, 1).await, 1);
    assert_eq!(warn_of_sleep(&second).await.unwrap(), 0);
    assert_eq!(open.after(11, 9).await, 0);
    let day = open.anniversary();
    assert_eq!(open.mail().await, [("requester".to_owned(), day)]);
    assert_eq!(open.sleeps_on(&house.requester).await, Some(day));
    assert_eq!(open.sleeps_on(&house.reviewer).await, None);
    assert_eq!(open.status().await, RequestStatus::Published);
    open.after(12, 1).await;
    assert_eq!(open.status().await, RequestStatus::Dormant);
    assert_eq!(open.sleeps_on(&house.requester).await, None);
}

#[rstest]
#[tokio::test]
async fn what_is_confirmed_stays_open_for_a_year_and_is_warned_of_again(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let open = Open::new(engine).await;
    let house = &open.house;
    open.after(11, 1).await;
    let confirmed = confirm_request(house, &house.requester, &open.reference).await;
    confirmed.unwrap();
    assert!(open.mail().await.is_empty(), "the message is pointless now");
    assert_eq!(open.sleeps_on(&house.requester).await, None);
    assert_eq!(open.after(12, 20).await, 0);
    assert_eq!(open.status().await, RequestStatus::Published);
    assert_eq!(open.after(22, 2).await, 1);
    assert_eq!(open.mail().await.len(), 1);
}

#[rstest]
#[tokio::test]
async fn the_day_counts_from_the_last_that_was_heard_of_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let open = Open::new(engine).await;
    let house = &open.house;
    let given = house.published(OFFER, &offer(), Visibility::OFFER).await;
    open.after(5, 0).await;
    let pair = (&open.reference, &given);
    let of = propose(house, &house.requester, pair, Proposer::Requester).await;
    let why = because("duplicate");
    dismiss(house, &house.reviewer, &of.unwrap(), why)
        .await
        .unwrap();
    assert_eq!(open.after(11, 1).await, 0, "a match was heard of");
    open.mail().await;
    assert_eq!(open.after(16, 1).await, 1);
    let day = open.opened.checked_add_months(Months::new(17)).unwrap();
    assert_eq!(open.mail().await, [("requester".to_owned(), day)]);
}

#[rstest]
#[tokio::test]
async fn only_its_authors_confirm_it_and_only_while_it_is_open(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let open = Open::new(engine).await;
    let house = &open.house;
    for other in [&house.reviewer, &house.provider, &house.unmandated().await] {
        let refused = confirm_request(house, other, &open.reference).await;
        assert!(
            matches!(refused, Err(BackendError::Refused(_))),
            "{refused:?}"
        );
    }
    let (act, why) = (RequestAct::Withdraw, because("mistake"));
    let withdrawn = step_request(house, &house.requester, &open.reference, act, why).await;
    withdrawn.unwrap();
    let late = confirm_request(house, &house.requester, &open.reference).await;
    assert!(matches!(
        late,
        Err(BackendError::Conflict("confirm_not_open"))
    ));
}
