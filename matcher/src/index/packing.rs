//! What the rows of both kinds have in common: lists as bits, sizes, windows and instants as numbers.

use chrono::{Datelike, NaiveDate};
use domain::record::Window;
use domain::vocabulary::{Audience, Level, Modality};

use super::number;

/// Seats are the low 24 bits of a size, the amount is the rest.
pub(super) const SEATS: u64 = (1 << 24) - 1;
/// The amount where none is stated.
pub(super) const AMOUNT: u64 = (1 << 40) - 1;
/// Bits of the modalities; the regions are above them.
pub(super) const MODALITIES: u32 = (1 << 25) - 1;

const _: () = assert!(
    Modality::ALL.len() <= 25 && Level::ALL.len() <= 5 && Audience::ALL.len() <= 8,
    "a vocabulary has outgrown the rows"
);

/// A number that a row has room for.
pub(super) fn below(value: u64, limit: u64) -> Option<u64> {
    (value < limit).then_some(value)
}

/// Seats and amount in one word; `None` where either has no room.
pub(super) fn size(seats: Option<u64>, amount: Option<u64>) -> Option<u64> {
    Some(seats? | (amount? << 24))
}

/// Modalities as bits.
pub(super) fn modalities(list: &[Modality]) -> u32 {
    let bit = |modality: &Modality| 1 << number::of_modality(*modality);
    list.iter().fold(0, |all, modality| all | bit(modality))
}

/// Audiences as bits.
pub(super) fn audiences(list: &[Audience]) -> u8 {
    let bit = |audience: &Audience| 1 << number::of_audience(*audience);
    list.iter().fold(0, |all, audience| all | bit(audience))
}

/// A day as a number.
pub(super) fn day(date: NaiveDate) -> i32 {
    date.num_days_from_ce()
}

/// All days where there is no window.
pub(super) fn days(window: Option<Window>) -> (i32, i32) {
    window.map_or((i32::MIN, i32::MAX), |window| {
        (day(window.start), day(window.end))
    })
}

/// An instant, counted from 1970, in so many bits, in order; none is last. Those of chrono are within
/// 2^43 seconds and 2^53 milliseconds, so that 48 and 63 bits hold them all.
pub(super) fn instant(since_1970: Option<i64>, bits: u32) -> u64 {
    let never = (1 << bits) - 1;
    since_1970.map_or(never, |count| {
        let count = count.saturating_add(1 << (bits - 2));
        count.cast_unsigned().min(never - 1)
    })
}
