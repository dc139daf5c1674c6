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
    let all: Vec<_> = cells.iter().collect();
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
fn raise(candidates: &[&Cells], covered: Cells, more: usize, best: &mut u16) {
    let sum = covered.sum();
    let mut raises: Vec<(u16, &Cells)> = candidates
        .iter()
        .map(|cells| (covered.gain(cells), *cells))
        .filter(|(gain, _)| *gain > 0)
        .collect();
    raises.sort_unstable_by_key(|(gain, _)| Reverse(*gain));
    *best = (*best).max(sum + raises.first().map_or(0, |(gain, _)| *gain));
    if more < 2 {
        return;
    }
    let cells: Vec<&Cells> = raises.iter().map(|(_, cells)| *cells).collect();
    for (place, (_, next)) in raises.iter().enumerate() {
        let coming = raises.iter().skip(place).take(more);
        let bound: u32 = coming.map(|(gain, _)| u32::from(*gain)).sum();
        if u32::from(sum) + bound <= u32::from(*best) {
            return;
        }
        // Those before it were tried with it already.
        let rest = cells.get(place + 1..).unwrap_or_default();
        raise(rest, covered.with(next), more - 1, best);
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
    let bounds = largest_of_rest(&gains, more);
    let tried = candidates.iter().zip(&bounds).enumerate();
    for (place, (next, bound)) in tried {
        if *bound < u32::from(lacking) {
            return None;
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
