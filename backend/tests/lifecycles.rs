//! Every state by every act, through the use-cases, against the tables of the lifecycles.
#![expect(clippy::unwrap_used, reason = "tests")]

use backend::BackendError;
use backend::queries::{match_page, project_page, record_page};
use backend::testing::Engine;
use backend::use_cases::matches::{Proposer, accept, decline, dismiss, endorse, open_project};
use backend::use_cases::projects::step_project;
use backend::use_cases::records::{Reasoned, step_offer, step_request};
use domain::lifecycle::{
    Lifecycle, MatchAct, MatchStatus, OfferAct, OfferStatus, ProjectAct, ProjectStatus, RequestAct,
    RequestStatus,
};
use domain::policy::{Refusal, Side, Viewer};
use domain::reference::Reference;
use domain::visibility::Visibility;
use rstest::rstest;

use backend::testing::samples::{because, offer, request};
use backend::testing::{House, OFFER, REQUEST};

type Failed = BackendError;

/// A reason and a note that every step takes.
fn why(reason: &'static str) -> Reasoned<'static> {
    Reasoned {
        reason: Some(reason),
        note: Some("in a few words"),
    }
}

/// Whoever may take a step, a reason that it takes.
fn request_actor(house: &House, act: RequestAct) -> (&Viewer, Reasoned<'static>) {
    match act {
        RequestAct::AskClarification | RequestAct::Authenticate | RequestAct::Publish => {
            (&house.reviewer, why("unclear"))
        }
        RequestAct::Decline => (&house.reviewer, why("unclear")),
        _ => (&house.requester, why("mistake")),
    }
}

async fn request_in(house: &House, status: RequestStatus) -> Reference {
    if status == RequestStatus::Draft {
        return house.begun(REQUEST).await;
    }
    let reference = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let acts: &[RequestAct] = match status {
        RequestStatus::ClarificationAsked => &[RequestAct::AskClarification],
        RequestStatus::Published => &[RequestAct::Authenticate],
        RequestStatus::Declined => &[RequestAct::Decline],
        RequestStatus::Withdrawn => &[RequestAct::Withdraw],
        RequestStatus::Closed => &[RequestAct::Authenticate, RequestAct::Close],
        _ => &[],
    };
    for act in acts {
        let (viewer, why) = request_actor(house, *act);
        step_request(house, viewer, &reference, *act, why)
            .await
            .unwrap();
    }
    reference
}

/// Checks what a step did against the table: the state after it, or the refusal and no event.
fn agrees<S: Lifecycle + std::fmt::Debug>(
    (before, act): (S, S::Act),
    done: Result<(), Failed>,
    after: &str,
) {
    match (before.after(act), done) {
        (Ok(expected), Ok(())) => assert_eq!(expected.code(), after),
        (Err(expected), Err(Failed::Refused(Refusal::State(given)))) => {
            assert_eq!((expected, before.code()), (given, after));
        }
        (table, done) => panic!("{before:?}: the table says {table:?}, the use-case {done:?}"),
    }
}

#[rstest]
#[tokio::test]
async fn a_request_goes_where_the_table_says(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let more_than_a_step = [RequestAct::Submit, RequestAct::Publish, RequestAct::Merge];
    for status in [
        RequestStatus::Draft,
        RequestStatus::Submitted,
        RequestStatus::ClarificationAsked,
        RequestStatus::Published,
        RequestStatus::Declined,
        RequestStatus::Withdrawn,
        RequestStatus::Closed,
    ] {
        for act in RequestAct::ALL.iter().copied() {
            let reference = request_in(&house, status).await;
            let head = house.head().await;
            let (viewer, why) = request_actor(&house, act);
            let done = step_request(&house, viewer, &reference, act, why).await;
            let events = house.since(head).await;
            assert_eq!(
                done.is_ok(),
                !events.is_empty(),
                "{status:?} {act:?}: {events:?}"
            );
            let page = record_page(&house, &house.requester, REQUEST, &reference)
                .await
                .unwrap();
            match (act, done) {
                (act, done) if more_than_a_step.contains(&act) => {
                    assert!(matches!(done, Err(Failed::Conflict("not_a_plain_step"))));
                }
                (RequestAct::Lapse, done) => {
                    assert!(matches!(done, Err(Failed::Refused(Refusal::NotAllowed))));
                }
                // Nobody but its organisation knows of a draft.
                (_, Err(Failed::NotFound)) => assert_eq!(status, RequestStatus::Draft),
                (RequestAct::Authenticate, Ok(())) => assert_eq!(page.status, "published"),
                (act, done) => agrees((status, act), done, &page.status),
            }
        }
    }
}

fn offer_actor(house: &House, act: OfferAct) -> (&Viewer, Reasoned<'static>) {
    match act {
        OfferAct::Return | OfferAct::Verify | OfferAct::Publish => {
            (&house.reviewer, why("unclear"))
        }
        _ => (&house.provider, why("mistake")),
    }
}

async fn offer_in(house: &House, status: OfferStatus) -> Reference {
    if status == OfferStatus::Draft {
        return house.begun(OFFER).await;
    }
    let reference = house.submitted(OFFER, &offer(), Visibility::OFFER).await;
    let acts: &[OfferAct] = match status {
        OfferStatus::Published => &[OfferAct::Verify],
        OfferStatus::Paused => &[OfferAct::Verify, OfferAct::Pause],
        OfferStatus::Withdrawn => &[OfferAct::Withdraw],
        _ => &[],
    };
    for act in acts {
        let (viewer, why) = offer_actor(house, *act);
        step_offer(house, viewer, &reference, *act, why)
            .await
            .unwrap();
    }
    reference
}

#[rstest]
#[tokio::test]
async fn an_offer_goes_where_the_table_says(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let more_than_a_step = [OfferAct::Submit, OfferAct::Publish, OfferAct::Amend];
    for status in [
        OfferStatus::Draft,
        OfferStatus::Submitted,
        OfferStatus::Published,
        OfferStatus::Paused,
        OfferStatus::Withdrawn,
    ] {
        for act in OfferAct::ALL.iter().copied() {
            let reference = offer_in(&house, status).await;
            let head = house.head().await;
            let (viewer, why) = offer_actor(&house, act);
            let done = step_offer(&house, viewer, &reference, act, why).await;
            let events = house.since(head).await;
            assert_eq!(
                done.is_ok(),
                !events.is_empty(),
                "{status:?} {act:?}: {events:?}"
            );
            let page = record_page(&house, &house.provider, OFFER, &reference)
                .await
                .unwrap();
            match (act, done) {
                (act, done) if more_than_a_step.contains(&act) => {
                    assert!(matches!(done, Err(Failed::Conflict("not_a_plain_step"))));
                }
                (_, Err(Failed::NotFound)) => assert_eq!(status, OfferStatus::Draft),
                (OfferAct::Verify, Ok(())) => assert_eq!(page.status, "published"),
                (act, done) => agrees((status, act), done, &page.status),
            }
        }
    }
}

async fn match_in(house: &House, status: MatchStatus) -> Reference {
    let reference = house.proposed(Proposer::Requester).await;
    let (asks, gives, judges) = (&house.requester, &house.provider, &house.reviewer);
    match status {
        MatchStatus::Offered => endorse(house, judges, &reference, None).await.unwrap(),
        MatchStatus::Dismissed => {
            dismiss(house, judges, &reference, because("duplicate"))
                .await
                .unwrap();
        }
        MatchStatus::DeclinedRequester => {
            decline(house, asks, &reference, Side::Requester, because("scope"))
                .await
                .unwrap();
        }
        MatchStatus::DeclinedProvider => {
            house.agree(&reference).await;
            decline(house, gives, &reference, Side::Provider, because("scope"))
                .await
                .unwrap();
        }
        MatchStatus::Agreed => house.agree(&reference).await,
        MatchStatus::Converted => {
            house.agree(&reference).await;
            open_project(house, asks, &reference).await.unwrap();
        }
        _ => {}
    }
    reference
}

/// The acts that a use-case takes alone. Proposing makes the match; reviewing and offering are
/// parts of endorsing; lapsing and superseding are the system's.
const TAKEN_ALONE: [MatchAct; 6] = [
    MatchAct::Endorse,
    MatchAct::Dismiss,
    MatchAct::Agree,
    MatchAct::Convert,
    MatchAct::DeclineAsRequester,
    MatchAct::DeclineAsProvider,
];

#[rstest]
#[tokio::test]
async fn a_match_goes_where_the_table_says(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asks, gives, judges) = (&house.requester, &house.provider, &house.reviewer);
    for status in [
        MatchStatus::Proposed,
        MatchStatus::Dismissed,
        MatchStatus::Offered,
        MatchStatus::Agreed,
        MatchStatus::Converted,
        MatchStatus::DeclinedRequester,
        MatchStatus::DeclinedProvider,
    ] {
        for act in TAKEN_ALONE {
            let of = match_in(&house, status).await;
            let head = house.head().await;
            let done = match act {
                MatchAct::Endorse => endorse(&house, judges, &of, None).await,
                MatchAct::Dismiss => dismiss(&house, judges, &of, because("duplicate")).await,
                MatchAct::Agree => accept(&house, gives, &of, Side::Provider).await,
                MatchAct::Convert => open_project(&house, asks, &of).await.map(drop),
                MatchAct::DeclineAsRequester => {
                    decline(&house, asks, &of, Side::Requester, because("scope")).await
                }
                MatchAct::DeclineAsProvider => {
                    decline(&house, gives, &of, Side::Provider, because("scope")).await
                }
                other => panic!("{other:?} is no act of this test"),
            };
            let events = house.since(head).await;
            assert_eq!(
                done.is_ok(),
                !events.is_empty(),
                "{status:?} {act:?}: {events:?}"
            );
            let page = match_page(&house, judges, &of).await.unwrap();
            let now = page.status.code();
            match (act, done) {
                // The provider has not been asked, or no longer is: it knows of nothing.
                (MatchAct::Agree | MatchAct::DeclineAsProvider, Err(Failed::NotFound)) => {
                    assert!(!status.is_open_to_parties());
                    assert_eq!(now, status.code());
                }
                (MatchAct::Agree, Err(Failed::Conflict("not_asked"))) => {
                    assert!(status != MatchStatus::Offered && now == status.code());
                }
                (MatchAct::Endorse, Ok(())) => {
                    assert_eq!((status, now), (MatchStatus::Proposed, "offered"));
                }
                (MatchAct::Dismiss, Ok(())) => {
                    assert_eq!((status, now), (MatchStatus::Proposed, "dismissed"));
                }
                (act, done) => agrees((status, act), done, now),
            }
        }
    }
}

#[rstest]
#[tokio::test]
async fn a_project_goes_where_the_table_says(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let note = Some("in a few words");
    for status in ProjectStatus::ALL.iter().copied() {
        for act in ProjectAct::ALL.iter().copied() {
            let project = match status {
                ProjectStatus::Pipeline => house.project().await,
                _ => house.active_project().await,
            };
            let before: &[ProjectAct] = match status {
                ProjectStatus::Finalising => &[ProjectAct::Finalise],
                ProjectStatus::Closed => &[ProjectAct::Finalise, ProjectAct::Close],
                ProjectStatus::OnHold => &[ProjectAct::Hold],
                ProjectStatus::Cancelled => &[ProjectAct::Cancel],
                ProjectStatus::Pipeline | ProjectStatus::Active => &[],
            };
            for act in before {
                step_project(&house, &house.requester, &project, *act, note)
                    .await
                    .unwrap();
            }
            let head = house.head().await;
            let done = step_project(&house, &house.requester, &project, act, note).await;
            let events = house.since(head).await;
            assert_eq!(
                done.is_ok(),
                !events.is_empty(),
                "{status:?} {act:?}: {events:?}"
            );
            let page = project_page(&house, &house.requester, &project)
                .await
                .unwrap();
            match (act, done) {
                (ProjectAct::Start, done) => {
                    assert!(matches!(
                        done,
                        Err(Failed::Conflict("start_by_confirmation"))
                    ));
                }
                (act, done) => agrees((status, act), done, page.status.code()),
            }
        }
    }
}
