//! The audit: everything that happened, to reviewers alone.

use backend::BackendError;
use backend::queries::{AuditAsk, AuditSubject, audit, audit_head};
use backend::testing::{Engine, House, REQUEST};
use domain::event::SubjectKind;
use domain::policy::Refusal;
use rstest::rstest;

#[rstest]
#[tokio::test]
async fn a_reviewer_reads_what_happened_and_where_the_log_ends(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (request, _) = house.pair().await;
    let agreed = house.agreed().await;
    let all = audit(&house, &house.reviewer, &AuditAsk::default())
        .await
        .unwrap();
    assert_eq!(all.head.sequence, house.head().await);
    assert_eq!(all.rows.first().unwrap().sequence, all.head.sequence);
    assert_eq!(i64::try_from(all.paging.total).unwrap(), all.head.sequence);

    let ask = AuditAsk {
        reference: Some(request.clone()),
        ..AuditAsk::default()
    };
    let of_request = audit(&house, &house.reviewer, &ask).await.unwrap();
    let subject = AuditSubject::Record(REQUEST, request);
    assert!(of_request.rows.len() > 2);
    assert!(of_request.rows.iter().all(|row| row.subject == subject));

    let ask = AuditAsk {
        about: Some(SubjectKind::Match),
        ..AuditAsk::default()
    };
    let of_matches = audit(&house, &house.reviewer, &ask).await.unwrap();
    let subject = AuditSubject::Match(agreed);
    assert!(of_matches.rows.iter().any(|row| row.subject == subject));
    let today = house.clock().today();
    for (from, until, found) in [
        (Some(today), Some(today), of_matches.paging.total),
        (today.succ_opt(), None, 0),
        (None, today.pred_opt(), 0),
    ] {
        let ask = AuditAsk {
            from,
            until,
            ..ask.clone()
        };
        let rows = audit(&house, &house.reviewer, &ask).await.unwrap();
        assert_eq!(rows.paging.total, found, "{from:?} {until:?}");
    }
}

#[rstest]
#[tokio::test]
async fn of_a_draft_a_reviewer_learns_no_reference(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let draft = house.begun(REQUEST).await;
    let all = audit(&house, &house.reviewer, &AuditAsk::default())
        .await
        .unwrap();
    let unnamed = AuditSubject::Unnamed(SubjectKind::Request);
    assert!(all.rows.iter().any(|row| row.subject == unnamed));
    let ask = AuditAsk {
        reference: Some(draft),
        ..AuditAsk::default()
    };
    let of_draft = audit(&house, &house.reviewer, &ask).await.unwrap();
    assert!(of_draft.rows.is_empty());
}

#[rstest]
#[tokio::test]
async fn nobody_else_reads_the_audit(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let house = House::new(engine).await;
    let observer = house.observer().await;
    for viewer in [&house.requester, &house.provider, &observer] {
        let refused = audit(&house, viewer, &AuditAsk::default()).await;
        assert!(matches!(
            refused,
            Err(BackendError::Refused(Refusal::NotAllowed))
        ));
        assert!(audit_head(&house, viewer).await.is_err());
    }
}
