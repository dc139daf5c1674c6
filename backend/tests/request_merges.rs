//! Two requests of one State become one once both authors have said yes, and lead to each other.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::outbox::{MergeNews, Told, claim, sent, told};
use backend::queries::{MergeView, Merges, match_page, merges, record_page};
use backend::testing::samples::{because, offer, request, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::{Proposer, propose};
use backend::use_cases::records::{Twins, answer_merge, ask_to_merge, step_request};
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::{MatchStatus, RequestAct, RequestStatus};
use domain::policy::{Refusal, Viewer};
use domain::record::{MergeOutcome, MergeParty, RawRecord};
use domain::reference::Reference;
use domain::visibility::Visibility;
use domain::vocabulary::Code;
use rstest::rstest;
use serde_json::json;
use uuid::Uuid;

/// Two requests of one State, each of another author.
struct Pair {
    house: House,
    /// Whoever wrote the second.
    other: Viewer,
    first: Reference,
    second: Reference,
}

impl Pair {
    async fn new(engine: Engine) -> Self {
        Self::of(engine, Visibility::REQUEST, request()).await
    }

    async fn of(engine: Engine, shown: Visibility, typed: RawRecord) -> Self {
        let house = House::new(engine).await;
        let other = house.colleague().await;
        let seen = Visibility::REQUEST;
        let first = house.published(REQUEST, &request(), seen).await;
        let second = house.record_of(&other, (REQUEST, &typed), shown).await;
        mail(&house).await;
        Self {
            house,
            other,
            first,
            second,
        }
    }

    /// The second goes into the first.
    const fn twins(&self) -> Twins<'_> {
        Twins {
            merged: &self.second,
            kept: &self.first,
        }
    }

    async fn ask(&self, by: &Viewer) -> Result<(), BackendError> {
        ask_to_merge(&self.house, by, self.twins()).await
    }

    async fn seen(&self, by: &Viewer, of: &Reference) -> Merges {
        merges(&self.house, by, of).await.unwrap()
    }

    /// The asking that waits, or else the only one, as the reviewer sees it.
    async fn asking(&self) -> MergeView {
        let mut all = self.seen(&self.house.reviewer, &self.first).await.askings;
        let waits = |one: &MergeView| one.outcome == MergeOutcome::Open;
        let place = all.iter().position(waits).unwrap_or_default();
        all.swap_remove(place)
    }

    async fn answer(&self, by: &Viewer, yes: bool, note: Option<&str>) -> Result<(), BackendError> {
        let asking = self.asking().await.id;
        answer_merge(&self.house, by, (asking, yes), note).await
    }

    async fn status(&self, of: &Reference) -> RequestStatus {
        let page = record_page(&self.house, &self.house.reviewer, REQUEST, of).await;
        RequestStatus::parse(&page.unwrap().status).unwrap()
    }
}

/// What is told of merging, with the local part of each address.
async fn mail(house: &House) -> Vec<(String, MergeNews)> {
    let mut found = Vec::new();
    while let Some(claimed) = claim(house).await.unwrap() {
        let local = claimed.recipient.split('@').next().unwrap();
        // A colleague has another address each time.
        let to = local.trim_end_matches(|c: char| c == '.' || c.is_ascii_digit());
        let to = to.to_owned();
        if let Some(Told::RequestMerge { news, .. }) = told(house, &claimed).await.unwrap() {
            found.push((to, news));
        }
        sent(house, &claimed, String::new()).await.unwrap();
    }
    found.sort();
    found
}

fn conflict(result: Result<(), BackendError>) -> Option<&'static str> {
    match result {
        Err(BackendError::Conflict(code)) => Some(code),
        _ => None,
    }
}

#[rstest]
#[tokio::test]
async fn one_goes_into_the_other_once_both_authors_have_said_yes(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let at = Pair::new(engine).await;
    let house = &at.house;
    let twins = at.seen(&house.requester, &at.first).await.twins;
    let offered: Vec<_> = twins.iter().map(|one| &one.twin.reference).collect();
    assert_eq!(offered, [&at.second]);
    let offer = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let pair = (&at.second, &offer);
    let open = propose(house, &at.other, pair, Proposer::Requester).await;
    let open = open.unwrap();
    mail(house).await;

    at.ask(&at.other).await.unwrap();
    assert_eq!(
        mail(house).await,
        [("requester".to_owned(), MergeNews::Asked)]
    );
    let asking = at.asking().await;
    assert_eq!(asking.outcome, MergeOutcome::Open);
    assert_eq!(
        asking.agreed,
        [(MergeParty::Merged, true), (MergeParty::Kept, false)]
    );
    assert_eq!(at.status(&at.second).await, RequestStatus::Published);
    for (viewer, answers) in [(&house.requester, true), (&at.other, false)] {
        let seen = at.seen(viewer, &at.second).await;
        assert_eq!(seen.askings[0].may_answer, answers);
        assert!(seen.twins.is_empty(), "it is asked already");
    }
    let foreign = house.other_state().await;
    let stranger = at.seen(&foreign, &at.second).await;
    assert!(stranger.askings.is_empty() && stranger.into.is_none());

    at.answer(&house.requester, true, None).await.unwrap();
    assert_eq!(
        mail(house).await,
        [("colleague".to_owned(), MergeNews::Merged)]
    );
    assert_eq!(at.status(&at.second).await, RequestStatus::Merged);
    assert_eq!(at.status(&at.first).await, RequestStatus::Published);
    let page = match_page(house, &at.other, &open).await.unwrap();
    assert_eq!(page.status, MatchStatus::Superseded);
    let left = at.seen(&house.requester, &at.second).await;
    assert_eq!(left.into.unwrap().reference, at.first);
    let kept = at.seen(&at.other, &at.first).await;
    let from: Vec<_> = kept.from.iter().map(|twin| &twin.reference).collect();
    assert_eq!(from, [&at.second]);
    let stranger = at.seen(&foreign, &at.first).await;
    assert!(stranger.from.is_empty() && stranger.askings.is_empty());
    let page = record_page(house, &house.requester, REQUEST, &at.first).await;
    let last = page.unwrap().history.pop().unwrap().kind;
    let into = EventKind::Other(SubjectKind::Request, Occurrence::MergedInto);
    assert_eq!(last, into);
    let again = at.answer(&house.requester, true, None).await;
    assert_eq!(conflict(again), Some("merge_over"));
}

#[rstest]
#[tokio::test]
async fn whoever_wrote_both_makes_one_of_them_at_once(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let shown = Visibility::REQUEST;
    let merged = house.published(REQUEST, &request(), shown).await;
    let kept = house.published(REQUEST, &request(), shown).await;
    let twins = Twins {
        merged: &merged,
        kept: &kept,
    };
    ask_to_merge(&house, &house.requester, twins).await.unwrap();
    let seen = merges(&house, &house.requester, &merged).await.unwrap();
    assert_eq!(seen.into.unwrap().reference, kept);
    let again = ask_to_merge(&house, &house.requester, twins).await;
    assert_eq!(conflict(again), Some("merge_not_open"));
}

#[rstest]
#[tokio::test]
async fn a_reviewer_only_asks_and_one_no_ends_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let at = Pair::new(engine).await;
    let house = &at.house;
    at.ask(&house.reviewer).await.unwrap();
    let asked = |to: &str| (to.to_owned(), MergeNews::Asked);
    assert_eq!(mail(house).await, [asked("colleague"), asked("requester")]);
    let answered = at.answer(&house.reviewer, true, None).await;
    let not_theirs = BackendError::Refused(Refusal::NotAllowed);
    assert_eq!(answered.unwrap_err().to_string(), not_theirs.to_string());
    let twice = Twins {
        merged: &at.first,
        kept: &at.second,
    };
    let twice = ask_to_merge(house, &at.other, twice).await;
    assert_eq!(conflict(twice), Some("merge_asked"), "the other way round");

    at.answer(&at.other, true, None).await.unwrap();
    let twice = at.answer(&at.other, false, Some("Wait.")).await;
    assert_eq!(conflict(twice), Some("merge_answered"));
    let silent = at.answer(&house.requester, false, Some("  ")).await;
    assert!(
        matches!(silent, Err(BackendError::Invalid(_))),
        "{silent:?}"
    );
    let why = "They are for other ministries.";
    at.answer(&house.requester, false, Some(why)).await.unwrap();
    let refused = |to: &str| (to.to_owned(), MergeNews::Refused);
    assert_eq!(
        mail(house).await,
        [refused("colleague"), refused("reviewer")]
    );
    for of in [&at.first, &at.second] {
        assert_eq!(at.status(of).await, RequestStatus::Published);
        let page = record_page(house, &at.other, REQUEST, &at.second).await;
        let last = page.unwrap().history.pop().unwrap();
        assert_eq!(last.note.as_deref(), Some(why));
    }
    at.ask(&at.other).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn what_has_come_of_a_request_is_not_lost(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let at = Pair::new(engine).await;
    let house = &at.house;
    at.ask(&at.other).await.unwrap();
    let wide = with(offer(), "max_matches", json!(5));
    let offer = house.published(OFFER, &wide, Visibility::OFFER).await;
    house.agreed_by(&at.other, (&at.second, &offer)).await;
    let shown = Visibility::REQUEST;
    let third = house.published(REQUEST, &request(), shown).await;
    let seen = at.seen(&at.other, &third).await;
    let mut offered = seen.twins.iter();
    let second = offered.find(|one| one.twin.reference == at.second);
    let second = second.unwrap();
    assert!(
        !second.may_go && second.may_stay,
        "only what can be is offered"
    );
    let head = house.head().await;
    let late = at.answer(&house.requester, true, None).await;
    assert_eq!(conflict(late), Some("merge_under_way"));
    assert_eq!(house.head().await, head, "nothing is half done");
    assert_eq!(at.asking().await.outcome, MergeOutcome::Open);
    at.answer(&at.other, true, None).await.unwrap_err();
    let why = Some("The other way round.");
    at.answer(&house.requester, false, why).await.unwrap();
    let round = Twins {
        merged: &at.first,
        kept: &at.second,
    };
    ask_to_merge(house, &house.requester, round).await.unwrap();
    at.answer(&at.other, true, None).await.unwrap();
    assert_eq!(at.status(&at.first).await, RequestStatus::Merged);
}

#[rstest]
#[tokio::test]
async fn only_twins_of_one_state_can_be_one_and_only_their_people_ask(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let at = Pair::new(engine).await;
    let house = &at.house;
    let foreign = house.third_state().await;
    let shown = Visibility::REQUEST;
    let elsewhere = house
        .record_of(&foreign, (REQUEST, &request()), shown)
        .await;
    let refused = at.ask(&foreign).await;
    assert!(
        matches!(refused, Err(BackendError::Refused(_))),
        "{refused:?}"
    );
    let twins = Twins {
        merged: &elsewhere,
        kept: &at.first,
    };
    let apart = ask_to_merge(house, &house.reviewer, twins).await;
    assert_eq!(conflict(apart), Some("merge_not_twins"));
    let itself = Twins {
        merged: &at.first,
        kept: &at.first,
    };
    let itself = ask_to_merge(house, &house.requester, itself).await;
    assert_eq!(conflict(itself), Some("merge_not_twins"));
    let seen = at.seen(&foreign, &at.first).await;
    assert!(seen.twins.is_empty());

    at.ask(&at.other).await.unwrap();
    let asking = at.asking().await.id;
    let refused = answer_merge(house, &foreign, (asking, true), None).await;
    assert!(
        matches!(refused, Err(BackendError::Refused(_))),
        "{refused:?}"
    );
    let nothing = answer_merge(house, &house.requester, (Uuid::nil(), true), None).await;
    assert!(matches!(nothing, Err(BackendError::NotFound)));
    let (act, why) = (RequestAct::Withdraw, because("mistake"));
    let withdrawn = step_request(house, &at.other, &at.second, act, why).await;
    withdrawn.unwrap();
    assert_eq!(at.asking().await.outcome, MergeOutcome::Passed);
    mail(house).await;
    let late = at.answer(&house.requester, true, None).await;
    assert_eq!(conflict(late), Some("merge_over"));
}

#[rstest]
#[tokio::test]
async fn a_state_that_keeps_its_name_back_is_not_told_by_a_link(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let masked = Visibility {
        masked: true,
        ..Visibility::REQUEST
    };
    let at = Pair::of(engine, masked, request()).await;
    let seen = at.seen(&at.other, &at.second).await;
    assert!(seen.twins.is_empty());
    assert_eq!(conflict(at.ask(&at.other).await), Some("merge_masked"));
}

#[rstest]
#[tokio::test]
async fn requests_without_a_theme_in_common_are_not_taken_for_twins(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let themes = json!([{"code": "T01.1", "share": 100}]);
    let typed = with(request(), "themes", themes);
    let at = Pair::of(engine, Visibility::REQUEST, typed).await;
    assert!(
        at.seen(&at.house.requester, &at.first)
            .await
            .twins
            .is_empty()
    );
}
