//! Every state by every act by everybody, through the use-cases, against the tables of the
//! lifecycles and of the policy.
//!
//! Nothing here lists a state: a [`machine::Machine`] says what can be tried and what the tables
//! say comes of it, and [`walk::walk`] tries everything in every state that anything led to, from
//! the beginnings on. Its journey is the shortest way into each state.
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

mod cast;
mod machine;
mod matches;
mod offer;
mod project;
mod record;
mod request;
mod walk;

use backend::testing::Engine;
use domain::lifecycle::{
    Lifecycle, MatchAct, MatchStatus, OfferAct, OfferStatus, RequestAct, RequestStatus,
};
use domain::vocabulary::Code;
use rstest::rstest;

use cast::Cast;
use machine::Machine;

/// Walks a machine, and checks that everything in its table was: every state rested in, every row
/// taken, but for those that are named here.
async fn everything_is_walked<M: Machine>(
    engine: Engine,
    passed_through: &[M::Status],
    by_nobody: &[(M::Status, <M::Status as Lifecycle>::Act)],
) {
    let walked = walk::walk::<M>(&Cast::new(engine).await).await;
    for status in M::Status::all() {
        assert_eq!(
            walked.rested_in(*status),
            !passed_through.contains(status),
            "{status:?}: somebody's act ends there"
        );
    }
    for step in M::Status::STEPS {
        assert_eq!(
            walked.took(step.from, step.act),
            !by_nobody.contains(&(step.from, step.act)),
            "{:?} {}: somebody takes this step",
            step.from,
            step.act.code()
        );
    }
}

#[rstest]
#[tokio::test]
async fn a_request_goes_where_the_tables_say_and_by_whom(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    use RequestStatus::Authenticated;
    // Authenticating publishes in the same transaction.
    let by_nobody = [(Authenticated, RequestAct::Withdraw)];
    everything_is_walked::<request::Requests>(engine, &[Authenticated], &by_nobody).await;
}

#[rstest]
#[tokio::test]
async fn an_offer_goes_where_the_tables_say_and_by_whom(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    use OfferStatus::Verified;
    // Verifying publishes in the same transaction.
    everything_is_walked::<offer::Offers>(engine, &[Verified], &[(Verified, OfferAct::Withdraw)])
        .await;
}

#[rstest]
#[tokio::test]
async fn a_match_goes_where_the_tables_say_and_by_whom(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    use MatchStatus::{Endorsed, Suggested};
    // What the engine finds is shown and not stored; endorsing asks the parties at once.
    everything_is_walked::<matches::Matches>(
        engine,
        &[Suggested, Endorsed],
        &[
            (Suggested, MatchAct::Propose),
            (Suggested, MatchAct::Supersede),
            (Endorsed, MatchAct::Supersede),
        ],
    )
    .await;
}

#[rstest]
#[tokio::test]
async fn a_project_goes_where_the_tables_say_and_by_whom(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    everything_is_walked::<project::Projects>(engine, &[], &[]).await;
}
