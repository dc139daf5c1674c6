//! Those that come nearest without passing.

use std::cmp::Reverse;

use super::bitmap::Bitmap;
use super::dispatch::Instructions;
use super::question::{Question, narrow};
use crate::gate::Gate;
use crate::nearest::Near;
use crate::score::Score;

/// How many columns of four bits count up to: there are seven gates.
const PLANES: usize = 3;

/// Those seen that fail fewest gates, then by the score that they would have, then as ranked.
pub(super) fn nearest<Q: Question>(
    question: &Q,
    seen: &Bitmap,
    top: usize,
    with: Instructions,
) -> Vec<Near> {
    let failed: Vec<(Gate, Bitmap)> = Gate::ALL
        .iter()
        .map(|gate| (*gate, failing(question, *gate, seen, with)))
        .collect();
    let planes = counts(&failed, seen);
    let mut found = Vec::new();
    for fails in 1..=Gate::ALL.len() {
        let slots = with_count(&planes, seen, fails);
        let mut level: Vec<(Reverse<Score>, u32)> = slots
            .slots()
            .filter_map(|slot| Some((Reverse(question.scored(slot)?.score), slot)))
            .collect();
        let order = |one: &(Reverse<Score>, u32), other: &(Reverse<Score>, u32)| {
            let scores = one.0.cmp(&other.0);
            scores.then_with(|| question.order(one.1, other.1))
        };
        let room = top - found.len();
        if room < level.len() {
            level.select_nth_unstable_by(room, order);
            level.truncate(room);
        }
        level.sort_unstable_by(order);
        found.extend(level.into_iter().map(|(_, slot)| slot));
        if found.len() >= top {
            break;
        }
    }
    let near = |slot: u32| {
        let (request, offer) = question.ids(slot)?;
        let fails = failed.iter().filter(|(_, slots)| slots.contains(slot));
        Some(Near {
            request,
            offer,
            failed: fails.map(|(gate, _)| *gate).collect(),
        })
    };
    found.into_iter().filter_map(near).collect()
}

/// Those seen that fail a gate.
fn failing<Q: Question>(question: &Q, gate: Gate, seen: &Bitmap, with: Instructions) -> Bitmap {
    let mut failing = seen.clone();
    if gate == Gate::Timing {
        for slot in seen.slots() {
            if question.points(slot).0.is_some() {
                failing.set(slot, false);
            }
        }
        return failing;
    }
    let mut passing = seen.clone();
    narrow(question, gate, &mut passing, with);
    failing.remove_all(&passing);
    failing
}

/// How many gates each slot fails, a plane of bits for each binary digit.
fn counts(failed: &[(Gate, Bitmap)], seen: &Bitmap) -> [Vec<u64>; PLANES] {
    let mut planes = [(); PLANES].map(|()| vec![0; seen.words().len()]);
    for (_, slots) in failed {
        let mut carries: Vec<u64> = slots.words().to_vec();
        for plane in &mut planes {
            for (word, carry) in plane.iter_mut().zip(&mut carries) {
                (*word, *carry) = (*word ^ *carry, *word & *carry);
            }
        }
    }
    planes
}

/// Those seen that fail so many gates.
fn with_count(planes: &[Vec<u64>; PLANES], seen: &Bitmap, fails: usize) -> Bitmap {
    let mut slots = seen.clone();
    for (digit, plane) in planes.iter().enumerate() {
        let is_set = (fails >> digit) & 1 == 1;
        for (word, plane) in slots.words_mut().iter_mut().zip(plane) {
            *word &= if is_set { *plane } else { !plane };
        }
    }
    slots
}
