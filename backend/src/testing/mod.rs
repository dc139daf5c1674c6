//! Throw-away databases, a clock that stands still and quick ways to people, for tests.
//!
//! The rule here: every test of the database runs on both databases, by
//! `#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine` of rstest, and makes what it needs
//! through use-cases, never by inserting rows. PostgreSQL comes from the environment variable
//! `COUNTERPART_TEST_POSTGRES`, which `make test` and `scripts/with-postgres.sh` set.
//! Start with [`TestBackend::new`].
#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test that cannot be set up panics"
)]

mod authenticator;
mod backend;
mod bundled;
mod codes;
mod cohort;
mod database;
mod house;
mod rows;
pub mod samples;
mod subject;

pub use authenticator::Authenticator;
pub use backend::{PASSWORD, TestBackend};
pub use bundled::{Bundled, wide_request};
pub use codes::code_at;
pub use cohort::Cohort;
pub use database::{Engine, TestDatabase, tamper};
pub use house::{House, OFFER, OFFICE, REQUEST};
pub use rows::Rows;
pub use subject::TestSubject;
