//! Accounts, organisations and memberships: what is checked, what is stored, what happened.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::auth::viewer;
use backend::event_log::{Actor, last_sequence, read_about};
use backend::testing::{Engine, PASSWORD, TestBackend};
use backend::use_cases::{
    ActsFor, NewAccount, NewOrganisation, add_member, create_account, create_organisation,
    give_membership,
};
use domain::organisation::Role;
use domain::policy::Viewer;
use domain::vocabulary::{LanguageTag, ProviderType, StateCode, World};
use rstest::rstest;
use sea_orm::ConnectionTrait;

fn french() -> LanguageTag {
    LanguageTag::parse("fr").unwrap()
}

fn state(code: &str) -> StateCode {
    code.parse().unwrap()
}

async fn organise(
    t: &TestBackend,
    state: Option<StateCode>,
    provider_type: Option<ProviderType>,
) -> Result<(), BackendError> {
    let new = NewOrganisation {
        name: "Ministry",
        language: french(),
        state,
        provider_type,
    };
    create_organisation(t, Actor::System, new).await.map(drop)
}

#[rstest]
#[tokio::test]
async fn a_faulty_account_names_every_field_and_never_repeats_the_password(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let new = NewAccount {
        email: "nobody",
        name: " ",
        language: french(),
        password: "short",
    };
    let Err(BackendError::Invalid(faults)) = create_account(&t, Actor::System, new).await else {
        panic!("refused");
    };
    let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["email", "name", "password"]);
    assert!(faults.iter().all(|fault| !fault.given.contains("short")));
}

#[rstest]
#[tokio::test]
async fn an_address_has_one_account_whatever_its_case(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.account("focal.point@example.org").await;
    let again = NewAccount {
        email: "Focal.Point@Example.org",
        name: "Another",
        language: french(),
        password: PASSWORD,
    };
    let refused = create_account(&t, Actor::System, again).await;
    assert!(matches!(
        refused,
        Err(BackendError::Conflict("email_taken"))
    ));
}

#[rstest]
#[tokio::test]
async fn one_organisation_asks_for_a_state_and_many_may_provide(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let provider = Some(ProviderType::State);
    organise(&t, Some(state("FJI")), None).await.unwrap();
    organise(&t, Some(state("FJI")), provider).await.unwrap();
    organise(&t, Some(state("FJI")), provider).await.unwrap();
    organise(&t, None, None).await.unwrap();
    organise(&t, None, None).await.unwrap();
    let second = organise(&t, Some(state("FJI")), None).await;
    assert!(matches!(second, Err(BackendError::Conflict("state_taken"))));
}

#[rstest]
#[tokio::test]
async fn a_database_holds_states_of_its_own_world_only(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values((World::Real, "XAA"), (World::Demonstration, "FJI"))] (world, code): (World, &str),
) {
    let t = TestBackend::in_world(engine, world).await;
    assert_eq!(t.another_server().await.world(), world);
    let foreign = organise(&t, Some(state(code)), None).await;
    assert!(matches!(foreign, Err(BackendError::Invalid(_))));
}

#[rstest]
#[tokio::test]
async fn a_database_in_which_something_happened_keeps_its_world(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.account("somebody@example.org").await;
    let refused = t.found_again(World::Demonstration).await;
    assert!(matches!(refused, Err(BackendError::Conflict("not_empty"))));
    assert_eq!(t.another_server().await.world(), World::Real);
}

#[rstest]
#[tokio::test]
async fn a_membership_is_what_an_account_may_act_as(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let fiji = t.organisation(Some(state("FJI")), None).await;
    let seen = t.member("fp@example.org", Role::FocalPoint, fiji).await;
    assert!(seen.is_for(Role::FocalPoint, fiji));
    assert_eq!(seen.memberships()[0].state, Some(state("FJI")));
    let account = seen.account().unwrap();
    let happened = read_about(t.db(), account.uuid()).await.unwrap();
    let kinds: Vec<_> = happened
        .iter()
        .map(|event| event.kind.to_string())
        .collect();
    assert_eq!(
        kinds,
        [
            "account.created",
            "account.membership_given",
            "account.mandate_recorded"
        ]
    );
    t.clock.advance(chrono::TimeDelta::days(-1));
    let yesterday = viewer(&t, account).await.unwrap();
    assert!(yesterday.memberships().is_empty(), "not yet");
}

#[rstest]
#[tokio::test]
async fn a_role_must_fit_the_organisation(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let secretariat = t.organisation(None, None).await;
    let account = t.account("somebody@example.org").await;
    for role in [Role::FocalPoint, Role::ProviderEditor] {
        let refused = give_membership(&t, Actor::System, account, secretariat, role).await;
        assert!(matches!(refused, Err(BackendError::Invalid(_))), "{role}");
    }
}

fn person(email: &str) -> NewAccount<'_> {
    NewAccount {
        email,
        name: "Ana",
        language: french(),
        password: PASSWORD,
    }
}

fn ministry(state: Option<StateCode>) -> ActsFor<'static> {
    ActsFor::New(NewOrganisation {
        name: "Ministry",
        language: french(),
        state,
        provider_type: None,
    })
}

#[rstest]
#[tokio::test]
async fn a_person_comes_with_their_organisation_or_not_at_all(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let add =
        |email, acts_for, role| add_member(&t, Actor::System, person(email), (acts_for, role));
    let fiji = ministry(Some(state("FJI")));
    let added = add("ana@example.org", fiji, Role::FocalPoint).await;
    let (account, office) = added.unwrap();
    let seen = viewer(&t, account).await.unwrap();
    assert!(seen.is_for(Role::FocalPoint, office));

    let before = last_sequence(t.db()).await.unwrap();
    let nowhere = ActsFor::Known(domain::id::OrganisationId::new(account.uuid()));
    let ghana = || ministry(Some(state("GHA")));
    let refused = [
        add("ben@example.org", nowhere, Role::Reviewer).await,
        add("ben@example.org", ministry(None), Role::FocalPoint).await,
        add("ben@example.org", ghana(), Role::ProviderEditor).await,
        add("ben@example.org", fiji, Role::FocalPoint).await,
        add("ANA@example.org", ghana(), Role::FocalPoint).await,
    ];
    let said = refused.map(|refused| refused.unwrap_err().to_string());
    assert_eq!(
        said,
        [
            "there is no such thing",
            "1 fields are faulty",
            "1 fields are faulty",
            "conflict: state_taken",
            "conflict: email_taken"
        ]
    );
    assert_eq!(last_sequence(t.db()).await.unwrap(), before);
    // Nothing was left behind that would be in the way now.
    add("ben@example.org", ghana(), Role::FocalPoint)
        .await
        .unwrap();
    add("eve@example.org", ActsFor::Known(office), Role::Observer)
        .await
        .unwrap();
}

#[rstest]
#[tokio::test]
async fn an_account_that_was_switched_off_looks_at_things_as_the_public_does(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let secretariat = t.organisation(None, None).await;
    let seen = t.member("r@example.org", Role::Reviewer, secretariat).await;
    t.db()
        .execute_unprepared("UPDATE accounts SET disabled_at = 1")
        .await
        .unwrap();
    let now = viewer(&t, seen.account().unwrap()).await.unwrap();
    assert_eq!(now, Viewer::public());
}
