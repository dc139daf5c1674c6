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
use std::hint::black_box;
use std::ops::Range;

use super::bids::Bids;
use super::choices::{Choice, rank};
use super::network::Network;
use super::position::{at, counted, stored};
use super::rows::Arc;

/// The largest value that an auction is held for, so that bids fit into 32 bits: prices stay below
/// `MOST_BONUS` + 2 of it.
const LARGEST_VALUE: i32 = 1 << 28;
/// The smallest scaled value that an auction is held for: less a price it still fits into 32 bits.
const SMALLEST_VALUE: i32 = -1 << 30;
/// Smaller values are scaled up to about this, so that there are steps below a unit.
const USUAL_VALUE: i32 = 1 << 16;
/// The first step is this part of the largest value; each next one the same part of the one before.
const STEP_DIVISOR: i32 = 8;
/// The last step, in scaled values.
const LAST_STEP: i32 = 64;
/// How many steps prices fall by between rounds.
const FALL: i32 = 2;
/// The first unit of a left node is worth, beyond its value, no more than this many largest values:
/// enough to be served first, and little enough that prices do not chase one another upwards.
const MOST_BONUS: i32 = 2;

/// How many bidders ahead rows are read.
const AHEAD: usize = 3;

/// What an auction works on.
struct Auction<'a> {
    arcs: &'a mut [Arc],
    bidders: Vec<Bidder>,
    bids: Bids,
    /// Who is to bid, and the right node that was lost since, if one was.
    queue: VecDeque<(u32, u32)>,
    /// What one bidder would take, best first.
    best: Vec<Choice>,
    scale: i32,
    /// A first unit is taken at a gain above this, others above 0.
    first_floor: i32,
    work: u64,
}

/// A left node.
#[derive(Clone, Copy, Debug)]
struct Bidder {
    /// Where its row starts.
    start: u32,
    len: u32,
    /// How many arcs it may win.
    room: u32,
    /// How many of its first arcs are won.
    won: u32,
    /// Whether it has a unit that is pinned.
    is_pinned: bool,
}

impl Bidder {
    fn new(network: &Network, left: u32) -> Self {
        let pins = network.left_pins[at(left)];
        Self {
            start: network.left.start(left),
            len: network.left.len(left),
            room: network.left_limit[at(left)].saturating_sub(pins),
            won: 0,
            is_pinned: pins > 0,
        }
    }

    fn won(self) -> Range<usize> {
        at(self.start)..at(self.start + self.won)
    }

    fn others(self) -> Range<usize> {
        at(self.start + self.won)..at(self.start + self.len)
    }
}

/// In the queue, where nothing was lost.
const NOTHING: u32 = u32::MAX;

/// Finds prices, in whole values, and leaves the arcs that were won in front of each left row.
/// Stops after `limit` arcs, with the prices of the moment.
pub(super) fn find_prices(network: &mut Network, limit: u64) -> Vec<i64> {
    let values = network.left.arcs.iter().map(|arc| arc.value);
    let (largest, smallest) = values.fold((0, -1), |(largest, smallest), value| {
        (value.max(largest), value.min(smallest))
    });
    if !(1..=LARGEST_VALUE).contains(&largest) || smallest < SMALLEST_VALUE {
        return vec![0; network.right_limit.len()];
    }
    let scale = (USUAL_VALUE / largest).min(SMALLEST_VALUE / smallest);
    let scale = scale.max(1);
    let mut auction = Auction::new(network, largest, scale);
    let mut step = largest * scale / STEP_DIVISOR;
    loop {
        auction.round(step.max(1), limit);
        if step <= LAST_STEP || auction.work > limit {
            break;
        }
        auction.bids.start_over(FALL * step);
        for bidder in &mut auction.bidders {
            bidder.won = 0;
        }
        step = (step / STEP_DIVISOR).max(LAST_STEP);
    }
    let Auction { bidders, bids, .. } = auction;
    for (left, bidder) in (0..).zip(bidders) {
        network.left.set_used(left, bidder.won);
    }
    let prices = bids.prices.iter();
    prices.map(|price| i64::from(price / scale)).collect()
}

impl<'a> Auction<'a> {
    fn new(network: &'a mut Network, largest: i32, scale: i32) -> Self {
        let bids = Bids::new(network);
        let bonus = i32::try_from(network.bonus.left).unwrap_or(i32::MAX);
        let lefts = 0..network.left.count();
        Self {
            bidders: lefts.map(|left| Bidder::new(network, left)).collect(),
            bids,
            queue: VecDeque::with_capacity(network.left_limit.len()),
            best: Vec::new(),
            scale,
            first_floor: -bonus.min(MOST_BONUS * largest) * scale,
            work: 0,
            arcs: &mut network.left.arcs,
        }
    }

    fn round(&mut self, step: i32, limit: u64) {
        let lefts = 0..stored(self.bidders.len());
        self.queue.extend(lefts.map(|left| (left, NOTHING)));
        while let Some((left, lost)) = self.queue.pop_front() {
            self.look_ahead();
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

    /// Reads from the row that is needed a little later, so that it is in the cache by then: rows
    /// come in no order, and waiting for them takes most of the time.
    fn look_ahead(&self) {
        if let Some(&(left, _)) = self.queue.get(AHEAD) {
            let start = at(self.bidders[at(left)].start);
            for line in [0, 5, 10, 15] {
                black_box(self.arcs.get(start + line).map(|arc| arc.to));
            }
        }
    }

    /// Bids for all that a left node still wants.
    fn bid(&mut self, left: u32, step: i32) {
        let bidder = self.bidders[at(left)];
        let wanted = (bidder.room - bidder.won).min(bidder.len - bidder.won);
        if wanted == 0 {
            return;
        }
        let arcs = &self.arcs[bidder.others()];
        self.work += counted(arcs.len());
        let (prices, best) = (&self.bids.prices, &mut self.best);
        rank(arcs, prices, self.scale, at(wanted), best);
        let base = self.keep_worthwhile(bidder, at(wanted)) - step;
        // In the order of places, so that what moves to the front leaves later places alone.
        self.best.sort_unstable_by_key(|choice| choice.place());
        let first = at(bidder.start + bidder.won);
        for (border, choice) in (first..).zip(&self.best) {
            self.arcs.swap(first + at(choice.place()), border);
            let right = self.arcs[border].to;
            let amount = self.bids.prices[at(right)] + choice.gain() - base;
            if let Some(loser) = self.bids.take(right, amount, left) {
                self.queue.push_back((loser, right));
            }
        }
        self.bidders[at(left)].won += stored(self.best.len());
    }

    /// Leaves what is worth bidding for; answers the gain of the next best thing to do.
    fn keep_worthwhile(&mut self, bidder: Bidder, wanted: usize) -> i32 {
        let is_first = bidder.won == 0 && !bidder.is_pinned;
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
        let bidder = &mut self.bidders[at(left)];
        let arcs = &mut self.arcs[bidder.won()];
        if let Some(place) = arcs.iter().position(|arc| arc.to == lost) {
            arcs.swap(place, arcs.len() - 1);
            bidder.won -= 1;
        }
    }
}
