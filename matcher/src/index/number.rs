//! Numbers of codes and of slots. The conversions are here so that no other file needs `as`.

use domain::vocabulary::{Audience, Level, Modality, StateCode, ThemeCode, ThemeGroup};

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident($code:ty);)*) => {$(
        $(#[$doc])*
        #[expect(clippy::as_conversions, reason = "the number of a fieldless enum")]
        pub(super) const fn $name(code: $code) -> u8 {
            // Else a vocabulary has outgrown a byte, and the rows must grow with it.
            const { assert!(<$code>::ALL.len() <= 256) }
            code as u8
        }
    )*};
}

numbers! {
    /// The number of a State, 0 to 255.
    of_state(StateCode);
    /// The number of a theme of level 2, 0 to 63.
    of_theme(ThemeCode);
    /// The number of a theme of level 1, 0 to 15.
    of_group(ThemeGroup);
    /// The number of a modality, 0 to 24.
    of_modality(Modality);
    /// The number of an audience, 0 to 7.
    of_audience(Audience);
    /// The number of a level, 0 to 4.
    of_level(Level);
}

/// A slot as a place in a list.
#[inline(always)]
#[expect(
    clippy::as_conversions,
    reason = "32 bits fit on every machine that this is built for"
)]
pub(super) const fn at(slot: u32) -> usize {
    slot as usize
}

/// A place in a list as a slot; lists of more than 2^32 - 1 records do not fit in memory.
#[inline(always)]
pub(super) fn slot(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The low eight bits: what the callers give is below 256.
#[inline(always)]
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "points and counts that are below 256"
)]
pub(super) const fn byte(value: u32) -> u8 {
    value as u8
}

/// The low 32 bits: what the callers give is below 2^32.
#[inline(always)]
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "points and lengths that are below 2^32"
)]
pub(super) const fn low(value: u64) -> u32 {
    value as u32
}
