//! What authors and reviewers do to requests and offers.

use backend::queries::{edit_page, record_page};
use backend::testing::Engine;
use backend::use_cases::records::{
    NewRecord, Reasoned, Submitted, create_record, discard_draft, save_draft, step_offer,
    step_request, submit,
};
use backend::{Backend, BackendError};
use domain::lifecycle::{OfferAct, RequestAct};
use domain::policy::{Refusal, Viewer};
use domain::record::{RawRecord, RecordKind};
use domain::visibility::{Circle, Visibility};
use rstest::rstest;
use serde_json::json;

use backend::testing::samples::{
    because, english, offer, request, shown_to, typed_over, unknown, with,
};
use backend::testing::{House, OFFER, REQUEST};

type Failed = BackendError;

#[rstest]
#[tokio::test]
async fn only_an_author_of_the_organisation_begins_a_record(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let head = house.head().await;
    let begin = async |viewer: &Viewer, kind, organisation| {
        let new = NewRecord {
            kind,
            organisation,
            language: english(),
        };
        create_record(&house, viewer, new).await
    };
    let (office, company) = (house.office, house.company);
    for (viewer, kind, organisation) in [
        (&Viewer::public(), REQUEST, office),
        (&house.provider, REQUEST, office),
        (&house.provider, REQUEST, company),
        (&house.requester, OFFER, office),
        (&house.requester, OFFER, company),
        (&house.reviewer, REQUEST, office),
    ] {
        let refused = begin(viewer, kind, organisation).await;
        assert!(
            matches!(refused, Err(Failed::Refused(_) | Failed::NotFound)),
            "{refused:?}"
        );
    }
    assert_eq!(house.head().await, head, "a refusal leaves no event");
    begin(&house.requester, REQUEST, office).await.unwrap();
    assert_eq!(house.since(head).await, ["request.created"]);
}

#[rstest]
#[tokio::test]
async fn a_draft_is_kept_however_faulty_and_makes_no_event(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.begun(REQUEST).await;
    let head = house.head().await;
    let typed = with(RawRecord::new(), "title", json!("ab"));
    let which = (REQUEST, &reference);
    let submission = typed_over(which, (&typed, 0));
    let saved = save_draft(&house, &house.requester, submission)
        .await
        .unwrap();
    assert_eq!(saved.revision, 1);
    assert!(saved.faults.iter().any(|fault| fault.field == "title"));
    let kept = edit_page(&house, &house.requester, REQUEST, &reference)
        .await
        .unwrap();
    assert_eq!((kept.typed, kept.revision), (typed, 1));
    assert_eq!(kept.faults, saved.faults);
    assert_eq!(house.head().await, head);
}

#[rstest]
#[tokio::test]
async fn of_two_tabs_the_second_overwrites_nothing(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.begun(REQUEST).await;
    let which = (REQUEST, &reference);
    let (first, other) = (request(), with(request(), "title", json!("Another title")));
    let one_tab = typed_over(which, (&first, 0));
    save_draft(&house, &house.requester, one_tab).await.unwrap();
    let head = house.head().await;
    let other_tab = typed_over(which, (&other, 0));
    let saved = save_draft(&house, &house.requester, other_tab).await;
    assert!(
        matches!(saved, Err(Failed::Stale { current_version: 1 })),
        "{saved:?}"
    );
    let handed_in = submit(&house, &house.requester, other_tab).await;
    assert!(matches!(
        handed_in,
        Err(Failed::Stale { current_version: 1 })
    ));
    let kept = edit_page(&house, &house.requester, REQUEST, &reference)
        .await
        .unwrap();
    assert_eq!(kept.typed, first);
    assert_eq!(house.head().await, head);
}

#[rstest]
#[tokio::test]
async fn a_faulty_record_is_not_handed_in_and_kept_as_its_draft(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(REQUEST, OFFER)] kind: RecordKind,
) {
    let house = House::new(engine).await;
    let reference = house.begun(kind).await;
    let head = house.head().await;
    let faulty = with(sound(kind), "audiences", json!([]));
    let refused = house
        .submit(kind, &reference, &faulty, Visibility::REQUEST)
        .await;
    let Err(Failed::Invalid(faults)) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(
        faults.iter().map(|fault| &*fault.field).collect::<Vec<_>>(),
        ["audiences"]
    );
    let (author, _) = house.author(kind);
    let kept = edit_page(&house, author, kind, &reference).await.unwrap();
    assert_eq!((kept.typed, kept.status), (faulty, "draft".to_owned()));
    assert_eq!(house.head().await, head);
}

#[rstest]
#[tokio::test]
async fn what_no_reviewer_could_open_is_not_handed_in(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.begun(REQUEST).await;
    let head = house.head().await;
    let own = shown_to(Circle::OwnOrganisation);
    let refused = house.submit(REQUEST, &reference, &request(), own).await;
    let Err(Failed::Invalid(faults)) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(faults[0].field, "visibility.record");
    assert_eq!((faults.len(), house.head().await), (1, head));
}

#[rstest]
#[tokio::test]
async fn what_is_handed_in_is_a_version_and_its_draft_is_gone(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(REQUEST, OFFER)] kind: RecordKind,
) {
    let house = House::new(engine).await;
    let reference = house.begun(kind).await;
    let head = house.head().await;
    let submitted = house
        .submit(kind, &reference, &sound(kind), Visibility::REQUEST)
        .await;
    assert_eq!(submitted.unwrap(), Submitted::ForReview);
    let (author, _) = house.author(kind);
    let view = record_page(&house, author, kind, &reference).await.unwrap();
    assert_eq!(
        (view.version, &*view.status, view.has_draft),
        (Some(1), "submitted", false)
    );
    assert_eq!(house.since(head).await, [format!("{kind}.submit")]);
    let again = house
        .submit(kind, &reference, &sound(kind), Visibility::REQUEST)
        .await;
    assert!(
        matches!(again, Err(Failed::Refused(Refusal::State(_)))),
        "{again:?}"
    );
    assert_eq!(house.since(head).await.len(), 1);
}

#[rstest]
#[tokio::test]
async fn passing_a_record_publishes_it_once(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(REQUEST, OFFER)] kind: RecordKind,
) {
    let house = House::new(engine).await;
    let reference = house.submitted(kind, &sound(kind), Visibility::OFFER).await;
    let head = house.head().await;
    house.pass(kind, &reference).await.unwrap();
    let passed = match kind {
        RecordKind::Request => ["request.authenticate", "request.publish"],
        RecordKind::Offer => ["offer.verify", "offer.publish"],
    };
    assert_eq!(house.since(head).await, passed);
    let again = house.pass(kind, &reference).await;
    assert!(matches!(again, Err(Failed::Refused(Refusal::State(_)))));
    let seen = record_page(&house, &Viewer::public(), kind, &reference)
        .await
        .unwrap();
    assert_eq!(
        (&*seen.status, seen.published_at),
        ("published", Some(house.clock().now()))
    );
    assert_eq!(house.since(head).await, passed);
}

#[rstest]
#[tokio::test]
async fn nobody_but_a_reviewer_without_interest_decides(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let interested = house.interested_reviewer().await;
    let (head, why) = (house.head().await, Reasoned::default());
    for (viewer, refusal) in [
        (&interested, Some(Refusal::OwnInterest)),
        (&house.requester, Some(Refusal::NotAllowed)),
        (&house.provider, None),
        (&Viewer::public(), None),
    ] {
        let act = RequestAct::Authenticate;
        match (
            step_request(&house, viewer, &reference, act, why).await,
            refusal,
        ) {
            (Err(Failed::Refused(given)), Some(expected)) => assert_eq!(given, expected),
            (Err(Failed::NotFound), None) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(house.head().await, head);
}

#[rstest]
#[tokio::test]
async fn a_request_that_was_asked_about_is_handed_in_again(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let ask = async |note| {
        let why = Reasoned { reason: None, note };
        step_request(
            &house,
            &house.reviewer,
            &reference,
            RequestAct::AskClarification,
            why,
        )
        .await
    };
    assert!(
        matches!(ask(Some("  ")).await, Err(Failed::Invalid(_))),
        "it says what is asked"
    );
    ask(Some("How many people?")).await.unwrap();
    let head = house.head().await;
    house
        .submit(REQUEST, &reference, &request(), Visibility::REQUEST)
        .await
        .unwrap();
    assert_eq!(house.since(head).await, ["request.submit"]);
    let view = record_page(&house, &house.requester, REQUEST, &reference)
        .await
        .unwrap();
    assert_eq!(view.version, Some(2));
    assert_eq!(
        view.history
            .iter()
            .filter_map(|row| row.note.as_deref())
            .collect::<Vec<_>>(),
        ["How many people?"]
    );
}

#[rstest]
#[tokio::test]
async fn a_decision_that_needs_a_reason_of_the_list_is_not_taken_without(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let asked = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let offered = house.submitted(OFFER, &offer(), Visibility::OFFER).await;
    let head = house.head().await;
    for reason in [None, Some("merits"), Some("timing")] {
        let why = Reasoned {
            reason,
            note: Some("because"),
        };
        let (by, from) = (&house.reviewer, &house.requester);
        let refused = [
            step_request(&house, by, &asked, RequestAct::Decline, why).await,
            step_request(&house, from, &asked, RequestAct::Withdraw, why).await,
            step_offer(&house, by, &offered, OfferAct::Return, why).await,
        ];
        for one in refused {
            assert!(matches!(one, Err(Failed::Invalid(_))), "{one:?}");
        }
    }
    assert_eq!(house.head().await, head);
    let act = RequestAct::Decline;
    step_request(&house, &house.reviewer, &asked, act, because("duplicate"))
        .await
        .unwrap();
    assert_eq!(house.since(head).await, ["request.decline"]);
}

#[rstest]
#[case(("title", json!("Course for response teams, renewed")), Submitted::Saved)]
#[case(("description", json!("In more words")), Submitted::Saved)]
#[case(("themes", json!(["T04.2"])), Submitted::ForReview)]
#[case(("coverage", json!(["001"])), Submitted::ForReview)]
#[case(("modalities", json!(["workshop"])), Submitted::ForReview)]
#[case(("conditions", json!("A report is written")), Submitted::ForReview)]
#[case(("cost_to_recipient", json!("full")), Submitted::ForReview)]
#[tokio::test]
async fn an_open_offer_needs_a_new_approval_for_what_was_verified_only(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[case] (field, value): (&str, serde_json::Value),
    #[case] becomes: Submitted,
) {
    let house = House::new(engine).await;
    let reference = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let head = house.head().await;
    let changed = with(offer(), field, value);
    let done = house
        .submit(OFFER, &reference, &changed, Visibility::OFFER)
        .await
        .unwrap();
    assert_eq!(done, becomes);
    let (event, status) = match becomes {
        Submitted::Saved => ("offer.saved", "published"),
        Submitted::ForReview => ("offer.amend", "submitted"),
    };
    assert_eq!(house.since(head).await, [event]);
    let view = record_page(&house, &house.provider, OFFER, &reference)
        .await
        .unwrap();
    assert_eq!((&*view.status, view.version), (status, Some(2)));
}

#[rstest]
#[tokio::test]
async fn changes_that_were_typed_over_a_version_can_be_thrown_away(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.begun(REQUEST).await;
    let which = (REQUEST, &reference);
    let never = discard_draft(&house, &house.requester, which, 1).await;
    assert!(
        matches!(never, Err(Failed::Conflict("no_version"))),
        "the draft is all there is"
    );
    house
        .submit(REQUEST, &reference, &request(), Visibility::REQUEST)
        .await
        .unwrap();
    house.pass(REQUEST, &reference).await.unwrap();
    let typed = with(request(), "title", json!("Another title"));
    let page = async || {
        edit_page(&house, &house.requester, REQUEST, &reference)
            .await
            .unwrap()
    };
    let submission = typed_over(which, (&typed, page().await.revision));
    save_draft(&house, &house.requester, submission)
        .await
        .unwrap();
    let stranger = discard_draft(&house, &house.provider, which, 1).await;
    assert!(matches!(stranger, Err(Failed::Refused(_))));
    let here = page().await.revision;
    let elsewhere = with(request(), "title", json!("In another tab"));
    let submission = typed_over(which, (&elsewhere, here));
    save_draft(&house, &house.requester, submission)
        .await
        .unwrap();
    let old = discard_draft(&house, &house.requester, which, here).await;
    assert!(matches!(old, Err(Failed::Stale { .. })), "{old:?}");
    assert_eq!(page().await.typed["title"], "In another tab");
    let here = page().await.revision;
    for _ in 0..2 {
        discard_draft(&house, &house.requester, which, here)
            .await
            .unwrap();
        let page = page().await;
        assert_eq!(page.typed["title"], request()["title"]);
        assert_eq!(page.kept_at, None);
    }
}

#[rstest]
#[tokio::test]
async fn what_has_a_way_of_its_own_is_no_plain_step(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asked, offered) = (house.begun(REQUEST).await, house.begun(OFFER).await);
    let open = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let open_offer = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let (head, why) = (house.head().await, Reasoned::default());
    let refused = [
        step_request(&house, &house.requester, &asked, RequestAct::Submit, why).await,
        step_request(&house, &house.requester, &open, RequestAct::Merge, why).await,
        step_offer(&house, &house.provider, &offered, OfferAct::Submit, why).await,
        step_offer(&house, &house.provider, &open_offer, OfferAct::Amend, why).await,
    ];
    for one in refused {
        assert!(
            matches!(one, Err(Failed::Conflict("not_a_plain_step"))),
            "{one:?}"
        );
    }
    assert_eq!(house.head().await, head);
}

#[rstest]
#[tokio::test]
async fn what_there_is_not_and_what_one_may_not_know_of_answer_alike(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let hidden = house
        .published(REQUEST, &request(), shown_to(Circle::Reviewers))
        .await;
    let (head, why) = (house.head().await, because("mistake"));
    let typed = request();
    for reference in [&hidden, &unknown()] {
        let (viewer, which) = (&house.provider, (REQUEST, reference));
        let submission = typed_over(which, (&typed, 0));
        let answers = [
            save_draft(&house, viewer, submission).await.map(drop),
            submit(&house, viewer, submission).await.map(drop),
            discard_draft(&house, viewer, which, 0).await,
            step_request(&house, viewer, reference, RequestAct::Withdraw, why).await,
            record_page(&house, viewer, REQUEST, reference)
                .await
                .map(drop),
            edit_page(&house, viewer, REQUEST, reference)
                .await
                .map(drop),
        ];
        for answer in answers {
            assert!(matches!(answer, Err(Failed::NotFound)), "{answer:?}");
        }
    }
    let as_offer = record_page(&house, &house.requester, OFFER, &hidden).await;
    assert!(
        matches!(as_offer, Err(Failed::NotFound)),
        "a request is no offer"
    );
    assert_eq!(house.head().await, head);
}

#[rstest]
#[tokio::test]
async fn withdrawing_twice_changes_nothing_more(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let withdraw = async |house: &Backend, viewer| {
        step_offer(
            house,
            viewer,
            &reference,
            OfferAct::Withdraw,
            because("mistake"),
        )
        .await
    };
    withdraw(&house, &house.provider).await.unwrap();
    let head = house.head().await;
    let again = withdraw(&house, &house.provider).await;
    let Err(Failed::Refused(Refusal::State(no_step))) = again else {
        panic!("{again:?}")
    };
    assert!(no_step.reachable.is_empty(), "it is final");
    assert_eq!(house.head().await, head);
    let public = record_page(&house, &Viewer::public(), OFFER, &reference).await;
    assert!(matches!(public, Err(Failed::NotFound)));
    record_page(&house, &house.provider, OFFER, &reference)
        .await
        .unwrap();
}

fn sound(kind: RecordKind) -> RawRecord {
    match kind {
        RecordKind::Request => request(),
        RecordKind::Offer => offer(),
    }
}
