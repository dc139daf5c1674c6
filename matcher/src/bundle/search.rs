//! Search: the best bundle by branch and bound, and of the best the first.
//!
//! The bound: each further offer raises the sum by no more than it would raise it now, because what
//! others cover meanwhile can only take away from that. So what is there, and the largest raises of
//! as many offers as may still come, are never less than what can be reached.

use std::cmp::Reverse;

use super::candidates::{Candidate, undominated};
use super::cells::Cells;

/// The best bundle of 2 to `most` candidates that is worth more than `alone`, by id; the candidates
/// come by id. Of the best, one with fewest offers, and of these the smallest list of ids.
pub(super) fn best<'a>(
    found: &[Candidate<'a>],
    most: usize,
    alone: u16,
) -> Option<Vec<Candidate<'a>>> {
    let worth = greatest(&undominated(found, |_, _| true), most, alone);
    if worth == alone {
        return None;
    }
    // Which ids stand for the same worth matters now: only a smaller id stands in for another.
    let mut candidates = undominated(found, |other, one| other.offer.id < one.offer.id);
    candidates.sort_unstable_by_key(|candidate| candidate.offer.id);
    (2..=most).find_map(|size| first(&candidates, Cells::NONE, size, worth))
}

/// The worth of the best bundle of up to `most` candidates; `at_least` where none is worth more.
fn greatest(candidates: &[Candidate<'_>], most: usize, at_least: u16) -> u16 {
    let cells: Vec<_> = candidates.iter().map(|candidate| candidate.cells).collect();
    let mut best = at_least.max(greedy(&cells, most));
    let all: Vec<_> = cells.iter().map(|cells| (cells.sum(), cells)).collect();
    raise(&all, Cells::NONE, most, &mut best);
    best
}

/// What taking the largest raise each time comes to: a good worth to begin with.
fn greedy(cells: &[Cells], most: usize) -> u16 {
    let take = |covered: Cells, _| {
        let next = cells.iter().max_by_key(|each| covered.gain(each));
        next.map_or(covered, |next| covered.with(next))
    };
    (0..most).fold(Cells::NONE, take).sum()
}

/// Raises `best` to what up to `more` further offers make of `covered`, where that is greater.
///
/// Each candidate comes with what it would have raised the sum by before, which is no less than what
/// it raises it by now; those of a call below come in descending order of it.
fn raise(candidates: &[(u16, &Cells)], covered: Cells, more: usize, best: &mut u16) {
    let sum = covered.sum();
    if more == 1 {
        for (before, cells) in candidates {
            if sum + before <= *best {
                return;
            }
            *best = (*best).max(sum + covered.gain(cells));
        }
        return;
    }
    let mut raises: Vec<(u16, &Cells)> = candidates
        .iter()
        .map(|(_, cells)| (covered.gain(cells), *cells))
        .filter(|(gain, _)| *gain > 0)
        .collect();
    raises.sort_unstable_by_key(|(gain, _)| Reverse(*gain));
    for (place, (_, next)) in raises.iter().enumerate() {
        let coming = raises.iter().skip(place).take(more);
        let bound: u32 = coming.map(|(gain, _)| u32::from(*gain)).sum();
        if u32::from(sum) + bound <= u32::from(*best) {
            return;
        }
        // Those before it were tried with it already.
        let rest = raises.get(place + 1..).unwrap_or_default();
        let with = covered.with(next);
        *best = (*best).max(with.sum());
        raise(rest, with, more - 1, best);
    }
}

/// The smallest list of ids of `more` candidates, which come by id, that raise `covered` to `worth`.
fn first<'a>(
    candidates: &[Candidate<'a>],
    covered: Cells,
    more: usize,
    worth: u16,
) -> Option<Vec<Candidate<'a>>> {
    let lacking = worth - covered.sum().min(worth);
    if more == 1 {
        let reaches = |candidate: &&Candidate<'a>| covered.gain(&candidate.cells) >= lacking;
        return candidates.iter().find(reaches).map(|last| vec![*last]);
    }
    let gains: Vec<u16> = candidates
        .iter()
        .map(|each| covered.gain(&each.cells))
        .collect();
    // What the others can bring, for each place: the largest gains after it.
    let mut others = largest_of_rest(&gains, more - 1).into_iter().skip(1);
    let all = largest_of_rest(&gains, more);
    for (place, next) in candidates.iter().enumerate() {
        let gain = gains.get(place).copied().map_or(0, u32::from);
        let with_next = gain + others.next().unwrap_or(0);
        if all
            .get(place)
            .is_none_or(|bound| *bound < u32::from(lacking))
        {
            return None;
        }
        if with_next < u32::from(lacking) {
            continue;
        }
        let rest = candidates.get(place + 1..).unwrap_or_default();
        if let Some(mut others) = first(rest, covered.with(&next.cells), more - 1, worth) {
            others.insert(0, *next);
            return Some(others);
        }
    }
    None
}

/// For each place, the sum of the `count` largest gains at it or after it.
fn largest_of_rest(gains: &[u16], count: usize) -> Vec<u32> {
    let mut largest: Vec<u16> = Vec::with_capacity(count + 1);
    let mut bounds: Vec<u32> = gains
        .iter()
        .rev()
        .map(|gain| {
            let place = largest.partition_point(|each| each >= gain);
            largest.insert(place, *gain);
            largest.truncate(count);
            largest.iter().map(|gain| u32::from(*gain)).sum()
        })
        .collect();
    bounds.reverse();
    bounds
}
