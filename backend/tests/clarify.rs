//! Questions and answers in a match: who may speak, who reads and hears of it, and what is refused.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::outbox::{Told, claim, sent, told};
use backend::queries::match_page;
use backend::testing::samples::{because, offer, request};
use backend::testing::{Engine, House, OFFER, OFFICE, REQUEST};
use backend::use_cases::matches::{
    Proposer, accept, clarify, decline, endorse, propose, release_name,
};
use backend::{Backend, BackendError};
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::fault::Rule;
use domain::organisation::Role;
use domain::policy::{Refusal, Side, Viewer};
use domain::reference::Reference;
use domain::turn::TurnStep;
use domain::visibility::Visibility;
use rstest::rstest;

/// To whom what waits goes, and whether it says that something was answered.
async fn heard(backend: &Backend) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    while let Some(claimed) = claim(backend).await.unwrap() {
        let to = claimed.recipient.split('@').next().unwrap().to_owned();
        if let Some(Told::MatchMessage { answers, .. }) = told(backend, &claimed).await.unwrap() {
            found.push((to, answers));
        }
        sent(backend, &claimed, String::new()).await.unwrap();
    }
    found.sort();
    found
}

/// What a viewer reads: the kind, the role and the words.
async fn thread(house: &House, viewer: &Viewer, of: &Reference) -> Vec<(String, Role, String)> {
    let view = match_page(house, viewer, of).await.unwrap();
    let rows = view.thread.into_iter().map(|row| {
        let EventKind::Other(SubjectKind::Match, occurrence) = row.kind else {
            panic!("{:?}", row.kind);
        };
        (occurrence.to_string(), row.role.unwrap(), row.note.unwrap())
    });
    rows.collect()
}

async fn offered(house: &House, proposer: Proposer) -> Reference {
    let of = house.proposed(proposer).await;
    endorse(house, &house.reviewer, &of, None).await.unwrap();
    heard(house).await;
    of
}

#[rstest]
#[tokio::test]
async fn one_asks_the_other_answers_and_that_acknowledges(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let of = offered(&house, Proposer::Requester).await;
    let head = house.head().await;
    clarify(&house, &house.requester, &of, " Which rooms? ")
        .await
        .unwrap();
    assert_eq!(heard(&house).await, [("provider".to_owned(), false)]);
    let next = async || {
        let view = match_page(&house, &house.provider, &of).await.unwrap();
        view.turn.unwrap().next().unwrap().0
    };
    assert_eq!(next().await, TurnStep::Acknowledge, "the other side spoke");
    clarify(&house, &house.provider, &of, "Two.").await.unwrap();
    assert_eq!(heard(&house).await, [("requester".to_owned(), true)]);
    assert_eq!(next().await, TurnStep::Answer);
    assert_eq!(house.since(head).await, ["match.asked", "match.answered"]);
    let said = [
        (
            "asked".to_owned(),
            Role::FocalPoint,
            "Which rooms?".to_owned(),
        ),
        (
            "answered".to_owned(),
            Role::ProviderEditor,
            "Two.".to_owned(),
        ),
    ];
    for viewer in [&house.requester, &house.provider, &house.reviewer] {
        assert_eq!(thread(&house, viewer, &of).await, said);
    }
    // What is said again by either is a question.
    clarify(&house, &house.provider, &of, "When?")
        .await
        .unwrap();
    let all = thread(&house, &house.requester, &of).await;
    assert_eq!(all.last().unwrap().0, Occurrence::Asked.to_string());
}

#[rstest]
#[tokio::test]
async fn a_reviewer_asks_and_the_provider_reads_it_once_it_is_asked(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let of = house.proposed(Proposer::Requester).await;
    heard(&house).await;
    clarify(&house, &house.reviewer, &of, "Since when?")
        .await
        .unwrap();
    assert_eq!(heard(&house).await, [("requester".to_owned(), false)]);
    let unseen = clarify(&house, &house.provider, &of, "Hello?").await;
    assert!(matches!(unseen, Err(BackendError::NotFound)), "{unseen:?}");
    clarify(&house, &house.requester, &of, "Since May.")
        .await
        .unwrap();
    assert_eq!(heard(&house).await, [("reviewer".to_owned(), true)]);
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    assert_eq!(thread(&house, &house.provider, &of).await.len(), 2);
}

#[rstest]
#[tokio::test]
async fn who_has_no_part_or_no_mandate_says_nothing_and_neither_does_anybody_once_it_is_over(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let of = offered(&house, Proposer::Requester).await;
    let unmandated = house.unmandated().await;
    let interested = house.interested_reviewer().await;
    let other = house.other_provider().await;
    let head = house.head().await;
    let refused = clarify(&house, &unmandated, &of, "Which?").await;
    let why = BackendError::Refused(Refusal::NoMandate);
    assert_eq!(format!("{:?}", refused.unwrap_err()), format!("{why:?}"));
    let refused = clarify(&house, &interested, &of, "Which?").await;
    assert!(matches!(refused, Err(BackendError::Refused(_))));
    let refused = clarify(&house, &other, &of, "Which?").await;
    assert!(matches!(refused, Err(BackendError::NotFound)));
    for said in ["  ", &"x".repeat(2001)] {
        let refused = clarify(&house, &house.provider, &of, said).await;
        assert!(matches!(refused, Err(BackendError::Invalid(_))));
    }
    assert_eq!(house.head().await, head);
    let (provider, why) = (&house.provider, because("timing"));
    decline(&house, provider, &of, Side::Provider, why)
        .await
        .unwrap();
    let late = clarify(&house, provider, &of, "Still there?").await;
    assert!(matches!(
        late,
        Err(BackendError::Conflict("no_more_questions"))
    ));
}

#[rstest]
#[tokio::test]
async fn who_keeps_their_name_back_is_not_named_by_those_who_know(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let masked = Visibility {
        masked: true,
        ..Visibility::REQUEST
    };
    let asked = house.published(REQUEST, &request(), masked).await;
    let given = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let pair = (&asked, &given);
    let of = propose(&house, &house.requester, pair, Proposer::Requester)
        .await
        .unwrap();
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    for viewer in [&house.requester, &house.reviewer] {
        let said = format!("Please write to {OFFICE}.");
        let refused = clarify(&house, viewer, &of, &said).await;
        let Err(BackendError::Invalid(faults)) = refused else {
            panic!("{refused:?}");
        };
        assert!(matches!(faults[0].rule, Rule::NamesNobody { .. }));
    }
    clarify(&house, &house.requester, &of, "Which rooms?")
        .await
        .unwrap();
    let view = match_page(&house, &house.provider, &of).await.unwrap();
    assert_eq!(view.thread[0].organisation, None);
    assert_eq!(view.thread[0].note.as_deref(), Some("Which rooms?"));
    // A guess is no fault: it would tell that it was right.
    let guess = format!("Are you the {OFFICE}?");
    clarify(&house, &house.provider, &of, &guess).await.unwrap();
    release_name(&house, &house.requester, &of).await.unwrap();
    clarify(
        &house,
        &house.requester,
        &of,
        &format!("We are the {OFFICE}."),
    )
    .await
    .unwrap();
    accept(&house, &house.provider, &of, Side::Provider)
        .await
        .unwrap();
}
