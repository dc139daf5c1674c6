//! Prices by auction: quick, and near enough to the right ones that little is left to repair.
//!
//! Every left node bids for as many right nodes as its limit allows, those that gain most at the
//! prices of the moment; each bid goes to the point where the node would as gladly have its next best
//! choice, and a step further. A right node that is full lets go of its lowest bidder, and its price
//! is its lowest bid. The step starts large, so that prices come near quickly, and gets smaller from
//! round to round, each of which starts from somewhat lower prices (Bertsekas's forward auction with
//! scaled steps, for many units on both sides). Nothing exact rests on this: whatever the prices, the
//! repair that follows makes the optimum of them.
#![expect(
    clippy::indexing_slicing,
    reason = "positions come from the tables of the same network"
)]

use std::collections::VecDeque;

use super::bids::Bids;
use super::choices::{Choice, rank};
use super::network::Network;
use super::position::at;
use super::rows::Rows;

/// The largest value that an auction is held for, so that bids fit into 32 bits: prices stay below
/// `MOST_BONUS` + 2 of it.
const LARGEST_VALUE: i32 = 1 << 28;
/// Smaller values are scaled up to about this, so that there are steps below a unit.
const USUAL_VALUE: i32 = 1 << 16;
/// The first step is this part of the largest value; each next one the same part of the one before.
const STEP_DIVISOR: i32 = 8;
/// The last step, in scaled values.
const LAST_STEP: i32 = 16;
/// How many steps prices fall by between rounds.
const FALL: i32 = 3;
/// The first unit of a left node is worth, beyond its value, no more than this many largest values:
/// enough to be served first, and little enough that prices do not chase one another upwards.
const MOST_BONUS: i32 = 2;

/// What an auction works on.
struct Auction<'a> {
    left: &'a mut Rows,
    /// What a left node may take, and whether it has a unit already.
    room: Vec<(u32, bool)>,
    bids: Bids,
    /// How many of a left node's first arcs are won.
    won: Vec<u32>,
    /// Who is to bid, and the right node that was lost since, if one was.
    queue: VecDeque<(u32, u32)>,
    /// What one bidder would take, best first.
    best: Vec<Choice>,
    scale: i32,
    /// A first unit is taken at a gain above this, others above 0.
    first_floor: i32,
    work: u64,
}

/// In the queue, where nothing was lost.
const NOTHING: u32 = u32::MAX;

/// Finds prices, in whole values, and leaves the arcs that were won in front of each left row.
/// Stops after `limit` arcs, with the prices of the moment.
pub(super) fn find_prices(network: &mut Network, limit: u64) -> Vec<i64> {
    let values = network.left.arcs.iter().map(|arc| arc.value);
    let largest = values.max().unwrap_or(0);
    if !(1..=LARGEST_VALUE).contains(&largest) {
        return vec![0; network.right_limit.len()];
    }
    let scale = (USUAL_VALUE / largest).max(1);
    let count = network.left.count();
    let mut auction = Auction::new(network, largest, scale);
    let mut step = largest * scale / STEP_DIVISOR;
    loop {
        auction.round(step.max(1), limit);
        if step <= LAST_STEP || auction.work > limit {
            break;
        }
        auction.bids.start_over(FALL * step);
        auction.won.fill(0);
        step = (step / STEP_DIVISOR).max(LAST_STEP);
    }
    let Auction { won, bids, .. } = auction;
    for (left, won) in (0..count).zip(won) {
        network.left.set_used(left, won);
    }
    let prices = bids.prices.iter();
    prices.map(|price| i64::from(price / scale)).collect()
}

impl<'a> Auction<'a> {
    fn new(network: &'a mut Network, largest: i32, scale: i32) -> Self {
        let bids = Bids::new(network);
        let bonus = i32::try_from(network.bonus.left).unwrap_or(i32::MAX);
        let limits = network.left_limit.iter().zip(&network.left_pins);
        let room: Vec<_> = limits
            .map(|(limit, &pins)| (limit.saturating_sub(pins), pins > 0))
            .collect();
        Self {
            bids,
            won: vec![0; room.len()],
            queue: VecDeque::with_capacity(room.len()),
            best: Vec::new(),
            scale,
            first_floor: -bonus.min(MOST_BONUS * largest) * scale,
            work: 0,
            room,
            left: &mut network.left,
        }
    }

    fn round(&mut self, step: i32, limit: u64) {
        self.queue
            .extend((0..self.left.count()).map(|left| (left, NOTHING)));
        while let Some((left, lost)) = self.queue.pop_front() {
            // Only now, so that one visit to the row does for both.
            self.release(left, lost);
            self.bid(left, step);
            if self.work > limit {
                break;
            }
        }
        while let Some((left, lost)) = self.queue.pop_front() {
            self.release(left, lost);
        }
    }

    /// Bids for all that a left node still wants.
    fn bid(&mut self, left: u32, step: i32) {
        let won = self.won[at(left)];
        let wanted = (self.room[at(left)].0 - won).min(self.left.len(left) - won);
        if wanted == 0 {
            return;
        }
        let arcs = &self.left.all(left)[at(won)..];
        self.work += arcs.len() as u64;
        rank(arcs, &self.bids.prices, self.scale, at(wanted), &mut self.best);
        let base = self.keep_worthwhile(left, at(wanted)) - step;
        // In the order of places, so that what moves to the front leaves later places alone.
        self.best.sort_unstable_by_key(|choice| choice.place());
        for index in 0..self.best.len() {
            let choice = self.best[index];
            let border = at(self.won[at(left)]);
            let row = self.left.all_mut(left);
            row.swap(at(won + choice.place()), border);
            let right = row[border].to;
            self.won[at(left)] += 1;
            let amount = self.bids.prices[at(right)] + choice.gain() - base;
            if let Some(loser) = self.bids.take(right, amount, left) {
                self.queue.push_back((loser, right));
            }
        }
    }

    /// Leaves what is worth bidding for; answers the gain of the next best thing to do.
    fn keep_worthwhile(&mut self, left: u32, wanted: usize) -> i32 {
        let is_first = self.won[at(left)] == 0 && !self.room[at(left)].1;
        let first_floor = if is_first { self.first_floor } else { 0 };
        let floor = |rank: usize| if rank == 0 { first_floor } else { 0 };
        let ranked = self.best.iter().enumerate().take(wanted);
        let kept = ranked
            .take_while(|(rank, choice)| choice.gain() > floor(*rank))
            .count();
        let next = self.best.get(kept).map_or(i32::MIN, |choice| choice.gain());
        self.best.truncate(kept);
        next.max(floor(kept.saturating_sub(1)))
    }

    /// Takes an arc from a left node that was outbid.
    fn release(&mut self, left: u32, lost: u32) {
        let won = at(self.won[at(left)]);
        let arcs = &mut self.left.all_mut(left)[..won];
        if let Some(place) = arcs.iter().position(|arc| arc.to == lost) {
            arcs.swap(place, won - 1);
            self.won[at(left)] -= 1;
        }
    }
}
