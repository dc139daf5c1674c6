//! The best of those found.

use std::cmp::Ordering;

use super::number::{at, slot};
use super::question::Found;

/// The best, best first, no more than `top` of them: by score, then by the order among equals.
///
/// Scores are 0 to 100, so that a count for each says from which score on they are among the best;
/// places are compared only among those that end the list, and to order it.
pub(super) fn best(
    mut found: Vec<Found>,
    top: Option<usize>,
    order: impl Fn(u32, u32) -> Ordering,
) -> Vec<Found> {
    let top = top.unwrap_or(found.len());
    if top < found.len() {
        let (least, room) = threshold(&found, top);
        let mut last: Vec<Found> = Vec::new();
        found.retain(|each| {
            if each.score == least {
                last.push(*each);
            }
            each.score > least
        });
        if room < last.len() {
            if let Some(place) = room.checked_sub(1) {
                last.select_nth_unstable_by(place, |one, other| order(one.slot, other.slot));
            }
            last.truncate(room);
        }
        found.extend(last);
    }
    found.sort_unstable_by(|one, other| {
        let scores = other.score.cmp(&one.score);
        scores.then_with(|| order(one.slot, other.slot))
    });
    found
}

/// The score that ends a list of so many, fewer than were found, and how many with that score the
/// list has room for.
fn threshold(found: &[Found], top: usize) -> (u8, usize) {
    let mut counts = [0_u32; 256];
    for each in found {
        if let Some(count) = counts.get_mut(usize::from(each.score)) {
            *count += 1;
        }
    }
    let mut room = slot(top);
    for (score, count) in (0..=u8::MAX).zip(counts).rev() {
        if count >= room {
            return (score, at(room));
        }
        room -= count;
    }
    (0, at(room))
}
