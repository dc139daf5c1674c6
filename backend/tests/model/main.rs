//! Random sequences of acts by random people, lawful and not, held against a small model in plain
//! Rust that knows neither tables nor policy: [`model::Model`].
//!
//! What the model says happens, happens, with as many events as it says; what it refuses is
//! refused and leaves no event. `COUNTERPART_MODEL_CASES` asks for more sequences than `make test`
//! has time for.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a model of two of each"
)]

mod act;
mod clock;
mod matches;
mod model;
mod system;

use proptest::test_runner::Config;
use proptest_state_machine::prop_state_machine;

use system::{Postgres, Sqlite};

/// So many sequences; shrinking one that fails runs it anew each time.
#[expect(
    clippy::disallowed_methods,
    reason = "tests have no configuration to read it from"
)]
fn sequences(few: u32) -> Config {
    let asked = std::env::var("COUNTERPART_MODEL_CASES").ok();
    Config {
        cases: asked.and_then(|cases| cases.parse().ok()).unwrap_or(few),
        max_shrink_iters: 200,
        ..Config::default()
    }
}

prop_state_machine! {
    #![proptest_config(sequences(10))]
    #[test]
    fn whatever_is_done_on_sqlite_is_as_the_model_says(sequential 30..60 => Sqlite);
}

prop_state_machine! {
    #![proptest_config(sequences(6))]
    #[test]
    fn whatever_is_done_on_postgres_is_as_the_model_says(sequential 30..60 => Postgres);
}
