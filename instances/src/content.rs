//! Parts that both families and both kinds of record are made of.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::record::{ShareOf100, ThemeShare, Window};
use domain::vocabulary::ThemeCode;
use uuid::Builder;

use crate::INSTANCE_DAY;
use crate::random::Random;

/// Days of the year before the instance's day, in which records were published.
const A_YEAR: u64 = 365;
/// Seconds of a day.
const A_DAY: u64 = 86_400;

/// An instant in the year before the instance's day, on a whole second.
pub(crate) fn published_at(random: &mut Random) -> DateTime<Utc> {
    let seconds = random.number(1, A_YEAR * A_DAY);
    let before = TimeDelta::seconds(i64::try_from(seconds).unwrap_or(0));
    INSTANCE_DAY.and_time(chrono::NaiveTime::MIN).and_utc() - before
}

/// An id of version 7, as if made when the record was published.
pub(crate) fn id(random: &mut Random, published_at: DateTime<Utc>) -> uuid::Uuid {
    let millis = u64::try_from(published_at.timestamp_millis()).unwrap_or(0);
    let mut tail = [0; 10];
    let bits = [random.bits().to_le_bytes(), random.bits().to_le_bytes()];
    for (byte, bit) in tail.iter_mut().zip(bits.concat()) {
        *byte = bit;
    }
    Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
}

/// Whole shares of 1 or more that sum to 100, for up to a hundred different themes.
pub(crate) fn shares(random: &mut Random, codes: &[ThemeCode]) -> Vec<ThemeShare> {
    let mut left: u64 = 100;
    let mut others = u64::try_from(codes.len()).unwrap_or(0);
    let mut share = |random: &mut Random| {
        others = others.saturating_sub(1);
        // In steps of 5 where that leaves enough for the others, as people write them.
        let drawn = match others {
            0 => left,
            _ => 5 * random.number(1, (left.saturating_sub(5 * others) / 5).max(1)),
        };
        left -= drawn;
        ShareOf100::new(drawn)
    };
    let shared = codes.iter().filter_map(|code| {
        let share = share(random)?;
        Some(ThemeShare { code: *code, share })
    });
    shared.collect()
}

/// A day so many days after the instance's day.
pub(crate) fn after(days: u64) -> NaiveDate {
    let day = INSTANCE_DAY.checked_add_days(Days::new(days));
    day.unwrap_or(INSTANCE_DAY)
}

/// A window that begins within so many days and lasts from a month to so many days.
pub(crate) fn window(random: &mut Random, within: u64, longest: u64, flexible: u64) -> Window {
    let start = random.number(1, within);
    let length = random.number(30, longest);
    Window {
        start: after(start),
        end: after(start + length - 1),
        flexible: random.chance(flexible),
    }
}

/// What a generated record says of itself.
pub(crate) fn title(kind: &str, place: usize) -> String {
    format!("Generated {kind} {}", place.saturating_add(1))
}

/// The text of a generated record, so that nobody takes it for a need of the State that it names.
pub(crate) const NOTE: &str = "Made at random to measure with: nobody asked for this.";
