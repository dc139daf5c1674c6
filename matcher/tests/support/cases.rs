//! How many random cases a test tries.

/// So many, or `MATCHER_CASES` times as many: `make fuzz` sets it.
#[expect(
    clippy::disallowed_methods,
    reason = "a test has no configuration to read it from"
)]
pub fn cases(usual: u64) -> u64 {
    let times = std::env::var("MATCHER_CASES").map_or(1, |times| times.parse().unwrap());
    usual * times
}
