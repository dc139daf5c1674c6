//! Coming in by invitation: a link that works once, for a week, for whoever it was sent to.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::auth::viewer;
use backend::event_log::read_about;
use backend::outbox::{Told, claim, told};
use backend::queries::{invitation_page, organisation_page, organisations};
use backend::testing::{Engine, House, PASSWORD};
use backend::use_cases::NewOrganisation;
use backend::use_cases::organisations::{
    Invitee, Newcomer, accept_invitation, found_organisation, invite, join_by_invitation,
    revoke_invitation,
};
use backend::{Backend, BackendError};
use chrono::TimeDelta;
use domain::id::OrganisationId;
use domain::organisation::Role;
use domain::policy::Viewer;
use domain::vocabulary::{LanguageTag, StateCode};
use rstest::rstest;
use sea_orm::{ConnectionTrait, Statement};

const EMAIL: &str = "deputy@demo.example";

fn language() -> LanguageTag {
    LanguageTag::parse("fr").unwrap()
}

fn to(email: &str, role: Role) -> Invitee<'_> {
    Invitee {
        email,
        language: language(),
        role,
    }
}

fn newcomer() -> Newcomer<'static> {
    Newcomer {
        name: "Ana Silva",
        language: language(),
        password: PASSWORD,
    }
}

/// The link that somebody is sent whom the requester's office invites.
async fn invited(house: &House, email: &str, role: Role) -> String {
    invite(house, &house.requester, house.office, to(email, role))
        .await
        .unwrap();
    link(house).await
}

/// What stands in the link of the next message that is due.
async fn link(backend: &Backend) -> String {
    let claimed = claim(backend).await.unwrap().unwrap();
    match told(backend, &claimed).await.unwrap() {
        Some(Told::Invitation { token, .. }) => token,
        other => panic!("{other:?}"),
    }
}

fn is_gone<T: std::fmt::Debug>(result: Result<T, BackendError>) -> bool {
    matches!(result, Err(BackendError::Conflict("link_gone")))
}

fn is_refused<T: std::fmt::Debug>(result: Result<T, BackendError>) -> bool {
    matches!(result, Err(BackendError::Refused(_)))
}

async fn found(
    house: &House,
    by: &Viewer,
    state: Option<StateCode>,
) -> Result<OrganisationId, BackendError> {
    let new = NewOrganisation {
        name: "Ministry of Roads",
        language: language(),
        state,
        provider_type: None,
    };
    found_organisation(house, by, new, to(EMAIL, Role::FocalPoint)).await
}

#[rstest]
#[tokio::test]
async fn a_reviewer_brings_a_state_in_and_its_first_account_invites_the_others(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let office = found(&house, &house.reviewer, Some(StateCode::XAC))
        .await
        .unwrap();
    let token = link(&house).await;
    let seen = invitation_page(&house, &Viewer::public(), &token)
        .await
        .unwrap();
    assert_eq!((seen.email.as_str(), seen.role), (EMAIL, Role::FocalPoint));
    assert!(!seen.has_account);
    let account = accept_invitation(&house, &token, newcomer()).await.unwrap();
    let first = viewer(&house, account.id).await.unwrap();
    assert!(first.is_for(Role::FocalPoint, office));
    let kinds: Vec<_> = read_about(house.db(), office.uuid())
        .await
        .unwrap()
        .iter()
        .map(|event| event.kind.to_string())
        .collect();
    assert_eq!(
        kinds,
        [
            "organisation.created",
            "organisation.invited",
            "organisation.invitation_accepted"
        ]
    );
    let page = organisation_page(&house, &first, office).await.unwrap();
    assert_eq!(page.members[0].name, "Ana Silva");
    assert!(page.invitations.is_empty());
    let all = organisations(&house, &house.reviewer).await.unwrap();
    assert!(all.all.iter().any(|one| one.id == office));
    assert!(is_refused(organisations(&house, &first).await));
}

#[rstest]
#[tokio::test]
async fn nobody_gives_a_right_that_they_have_not(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let interested = house.interested_reviewer().await;
    let observer = house.observer().await;
    let office = house.office;
    let try_to = |by: Viewer, role| {
        let house = &house;
        async move { invite(house, &by, office, to(EMAIL, role)).await }
    };
    try_to(house.requester.clone(), Role::FocalPoint)
        .await
        .unwrap();
    try_to(house.requester.clone(), Role::Observer)
        .await
        .unwrap();
    try_to(house.reviewer.clone(), Role::FocalPoint)
        .await
        .unwrap();
    assert!(is_refused(
        try_to(house.reviewer.clone(), Role::Reviewer).await
    ));
    assert!(is_refused(
        try_to(house.requester.clone(), Role::ProviderEditor).await
    ));
    assert!(is_refused(try_to(interested, Role::FocalPoint).await));
    for stranger in [house.provider.clone(), observer, Viewer::public()] {
        let hidden = try_to(stranger.clone(), Role::FocalPoint).await;
        assert!(matches!(hidden, Err(BackendError::NotFound)));
        let page = organisation_page(&house, &stranger, office).await;
        assert!(matches!(page, Err(BackendError::NotFound)));
    }
    assert!(is_refused(found(&house, &house.provider, None).await));
    let wrong = invite(
        &house,
        &house.reviewer,
        house.company,
        to(EMAIL, Role::FocalPoint),
    );
    assert!(matches!(wrong.await, Err(BackendError::Invalid(_))));
}

#[rstest]
#[tokio::test]
async fn of_many_who_use_a_link_at_once_one_comes_in(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let other = house.t.another_server().await;
    let token = invited(&house, EMAIL, Role::FocalPoint).await;
    let (one, two, three) = tokio::join!(
        accept_invitation(&house, &token, newcomer()),
        accept_invitation(&other, &token, newcomer()),
        accept_invitation(&house, &token, newcomer()),
    );
    let came = [&one, &two, &three]
        .iter()
        .filter(|one| one.is_ok())
        .count();
    assert_eq!(came, 1, "{one:?} {two:?} {three:?}");
    for lost in [one, two, three].into_iter().filter(Result::is_err) {
        assert!(is_gone(lost));
    }
    assert!(is_gone(accept_invitation(&house, &token, newcomer()).await));
}

#[rstest]
#[tokio::test]
async fn an_expired_used_revoked_or_invented_link_is_one_and_the_same(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let send = |email| {
        invite(
            &house,
            &house.requester,
            house.office,
            to(email, Role::FocalPoint),
        )
    };
    send("late@demo.example").await.unwrap();
    let late = link(&house).await;
    let revoked_id = send("revoked@demo.example").await.unwrap();
    let revoked = link(&house).await;
    send("twice@demo.example").await.unwrap();
    let replaced = link(&house).await;
    send("twice@demo.example").await.unwrap();
    revoke_invitation(&house, &house.requester, revoked_id)
        .await
        .unwrap();
    let again = revoke_invitation(&house, &house.requester, revoked_id).await;
    assert!(matches!(again, Err(BackendError::Conflict("not_open"))));
    house.t.clock.advance(TimeDelta::days(6));
    assert!(
        invitation_page(&house, &Viewer::public(), &late)
            .await
            .is_ok()
    );
    for token in [&revoked, &replaced, "f00d", ""] {
        assert!(is_gone(accept_invitation(&house, token, newcomer()).await));
    }
    house.t.clock.advance(TimeDelta::days(1));
    assert!(is_gone(
        invitation_page(&house, &Viewer::public(), &late).await
    ));
    assert!(is_gone(accept_invitation(&house, &late, newcomer()).await));
}

#[rstest]
#[tokio::test]
async fn a_message_that_waits_when_its_invitation_is_revoked_is_not_sent(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let id = invite(
        &house,
        &house.requester,
        house.office,
        to(EMAIL, Role::FocalPoint),
    )
    .await
    .unwrap();
    revoke_invitation(&house, &house.requester, id)
        .await
        .unwrap();
    let claimed = claim(&house).await.unwrap().unwrap();
    assert_eq!(told(&house, &claimed).await.unwrap(), None);
}

#[rstest]
#[tokio::test]
async fn each_try_to_send_has_a_link_and_the_first_that_is_used_ends_all(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let first = invited(&house, EMAIL, Role::FocalPoint).await;
    house.t.clock.advance(backend::outbox::LEASE);
    let second = link(&house).await;
    assert_ne!(first, second);
    accept_invitation(&house, &first, newcomer()).await.unwrap();
    assert!(is_gone(
        accept_invitation(&house, &second, newcomer()).await
    ));
}

#[rstest]
#[tokio::test]
async fn somebody_with_an_account_accepts_with_it_and_nobody_else_does(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let known = "provider@demo.example";
    let token = invited(&house, known, Role::Observer).await;
    let taken = accept_invitation(&house, &token, newcomer()).await;
    assert!(matches!(taken, Err(BackendError::Conflict("email_taken"))));
    let other = join_by_invitation(&house, &house.reviewer, &token).await;
    assert!(matches!(
        other,
        Err(BackendError::Conflict("other_account"))
    ));
    let public = join_by_invitation(&house, &Viewer::public(), &token).await;
    assert!(is_refused(public));
    let seen = invitation_page(&house, &house.provider, &token)
        .await
        .unwrap();
    assert!(seen.has_account && seen.is_own);
    join_by_invitation(&house, &house.provider, &token)
        .await
        .unwrap();
    let now = viewer(&house, house.provider.account().unwrap())
        .await
        .unwrap();
    assert!(now.is_for(Role::Observer, house.office));
}

#[rstest]
#[tokio::test]
async fn the_database_has_neither_the_link_nor_in_its_log_the_address(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let token = invited(&house, EMAIL, Role::FocalPoint).await;
    for (table, column) in [
        ("links", "digest"),
        ("outbox", "letter"),
        ("events", "payload"),
    ] {
        let query = Statement::from_string(
            house.db().get_database_backend(),
            format!("SELECT {column} AS found FROM {table}"),
        );
        for row in house.db().query_all_raw(query).await.unwrap() {
            let found: String = row.try_get("", "found").unwrap();
            assert!(!found.contains(&token), "{table}");
            assert!(!found.contains(EMAIL), "{table}: {found}");
        }
    }
}

#[rstest]
#[tokio::test]
async fn a_newcomer_is_told_what_is_wrong_and_the_link_stays_good(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let token = invited(&house, EMAIL, Role::FocalPoint).await;
    let faulty = Newcomer {
        name: " ",
        password: "short",
        ..newcomer()
    };
    let Err(BackendError::Invalid(faults)) = accept_invitation(&house, &token, faulty).await else {
        panic!("refused");
    };
    let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["name", "password"]);
    accept_invitation(&house, &token, newcomer()).await.unwrap();
}
