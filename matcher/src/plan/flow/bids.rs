//! The bids that right nodes hold in an auction, and their prices.
#![expect(
    clippy::indexing_slicing,
    reason = "a node's bids are between its start and its start plus its count"
)]

use super::network::Network;
use super::position::at;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Bid {
    amount: i32,
    left: u32,
}

/// A smallest-first heap of bids for each right node, in one arena.
#[derive(Clone, Debug)]
pub(super) struct Bids {
    pub(super) prices: Vec<i32>,
    /// Where the heaps start; one more than there are nodes.
    starts: Vec<u32>,
    counts: Vec<u32>,
    heaps: Vec<Bid>,
}

impl Bids {
    /// No bids, and prices of 0.
    pub(super) fn new(network: &Network) -> Self {
        let rights = network.right_limit.len();
        let mut rooms = vec![0; rights];
        for arc in &network.left.arcs {
            rooms[at(arc.to)] += 1;
        }
        let mut starts = vec![0];
        let mut end: u32 = 0;
        for (right, room) in rooms.into_iter().enumerate() {
            let limit = network.right_limit[right].saturating_sub(network.right_pins[right]);
            end += limit.min(room);
            starts.push(end);
        }
        Self {
            prices: vec![0; rights],
            counts: vec![0; rights],
            heaps: vec![Bid::default(); at(end)],
            starts,
        }
    }

    /// Lets all bidders go, and lowers prices: by `fall` where a node is full, else to 0.
    pub(super) fn start_over(&mut self, fall: i32) {
        let rooms = self.starts.windows(2).map(|ends| ends[1] - ends[0]);
        for ((price, count), room) in self.prices.iter_mut().zip(&mut self.counts).zip(rooms) {
            let is_full = *count == room;
            *price = if is_full { (*price - fall).max(0) } else { 0 };
            *count = 0;
        }
    }

    /// Takes a bid; answers who is outbid by it: the lowest bidder of a full node, or, where a node
    /// can take nobody, the one who bids.
    pub(super) fn take(&mut self, right: u32, amount: i32, left: u32) -> Option<u32> {
        let (start, end) = (self.starts[at(right)], self.starts[at(right) + 1]);
        let count = &mut self.counts[at(right)];
        let price = &mut self.prices[at(right)];
        if start == end {
            *price = (*price).max(amount);
            return Some(left);
        }
        let bid = Bid { amount, left };
        let outbid = if *count < end - start {
            let heap = &mut self.heaps[at(start)..=at(start + *count)];
            *count += 1;
            rise(heap, bid);
            None
        } else {
            let heap = &mut self.heaps[at(start)..at(end)];
            let outbid = heap[0].left;
            sink(heap, bid);
            Some(outbid)
        };
        if *count == end - start {
            *price = (*price).max(self.heaps[at(start)].amount);
        }
        outbid
    }
}

/// Puts a bid into the last place of a heap, and up from there.
fn rise(heap: &mut [Bid], bid: Bid) {
    let mut place = heap.len() - 1;
    while place > 0 && bid < heap[(place - 1) / 2] {
        heap[place] = heap[(place - 1) / 2];
        place = (place - 1) / 2;
    }
    heap[place] = bid;
}

/// Puts a bid into the first place of a heap, and down from there.
fn sink(heap: &mut [Bid], bid: Bid) {
    let mut place = 0;
    loop {
        let mut child = 2 * place + 1;
        if child + 1 < heap.len() && heap[child + 1] < heap[child] {
            child += 1;
        }
        if child >= heap.len() || bid <= heap[child] {
            break;
        }
        heap[place] = heap[child];
        place = child;
    }
    heap[place] = bid;
}
