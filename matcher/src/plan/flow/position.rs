//! Positions are `u32` in the tables, which halves them, and `usize` where they are looked up.

/// A stored position, for looking it up.
#[expect(
    clippy::as_conversions,
    reason = "`usize` has 32 bits or more on every target, and `From` is not there to say so"
)]
pub(crate) const fn at(position: u32) -> usize {
    position as usize
}

/// A length or position, for storing it: at most `u32::MAX`, which stands for more.
pub(crate) fn stored(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// How many, for adding up.
pub(crate) fn counted(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
