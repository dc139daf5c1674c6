//! The best of those found.

use std::cmp::Ordering;

use super::bitmap::Bitmap;
use super::columns::{count, keep_any};
use super::dispatch::Instructions;
use super::judge::{Found, score};
use super::number::{at, slot};
use super::question::Question;

/// The best of those able, best first: by bounds where the columns give them and many pass, else by
/// scoring everyone.
pub(super) fn best_of<Q: Question>(
    question: &Q,
    able: &Bitmap,
    top: usize,
    with: Instructions,
) -> Vec<Found> {
    let order = |one, other| question.order(one, other);
    let mut found = Vec::new();
    let bounds = is_crowded(able, 4 * u64::from(slot(top)), with)
        .then(|| question.bounds(able, with))
        .flatten();
    let (Some(bounds), Some(odd)) = (bounds, question.odd()) else {
        score(question, able, &mut found, with);
        return best(found, Some(top), order);
    };
    // Twice as many as are wanted first: the last of their best says who else might be among them.
    let mut tried = bounds.highest(2 * u64::from(slot(top)) + 1, able, with);
    // Nothing bounds those whose rows do not say all.
    let mut strange = able.clone();
    keep_any(&mut strange, &[odd], with);
    tried.add_all(&strange);
    score(question, &tried, &mut found, with);
    let mut found = best(found, Some(top), order);
    let least = found
        .last()
        .filter(|_| found.len() == top)
        .map_or(0, |last| last.score);
    let mut others = bounds.at_least(least, able, with);
    others.remove_all(&tried);
    score(question, &others, &mut found, with);
    best(found, Some(top), order)
}

/// Whether so many are able, and more than a few, that to bound all costs less than to score these. A
/// bound is drawn for all slots, a register of them at a time: the wider, the cheaper.
pub(super) fn is_crowded(able: &Bitmap, few: u64, with: Instructions) -> bool {
    let many = count(able, with);
    let slots = u64::from(slot(able.words().len())) * 64;
    many > few && many * u64::from(slot(with.words())) * 5 > slots
}

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
        let mut tied: Vec<Found> = Vec::new();
        found.retain(|each| {
            if each.score == least {
                tied.push(*each);
            }
            each.score > least
        });
        if room < tied.len() {
            if let Some(place) = room.checked_sub(1) {
                tied.select_nth_unstable_by(place, |one, other| order(one.slot, other.slot));
            }
            tied.truncate(room);
        }
        found.extend(tied);
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
