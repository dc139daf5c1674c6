//! How many random cases a test tries.

/// As many as are quick enough for every run, or `MATCHER_CASES`, which `make fuzz` sets.
#[expect(
    clippy::disallowed_methods,
    reason = "how long to test is not configuration of the product"
)]
pub fn cases(usual: u64) -> u64 {
    std::env::var("MATCHER_CASES").map_or(usual, |cases| cases.parse().unwrap())
}
