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
    heaps: Vec<Heap>,
    all: Vec<Bid>,
}

/// Where a node's bids are.
#[derive(Clone, Copy, Debug)]
struct Heap {
    start: u32,
    room: u32,
    count: u32,
}

impl Bids {
    /// No bids, and prices of 0.
    pub(super) fn new(network: &Network) -> Self {
        let rights = network.right_limit.len();
        let mut rooms = vec![0; rights];
        for arc in &network.left.arcs {
            rooms[at(arc.to)] += 1;
        }
        let mut end: u32 = 0;
        let mut heaps = Vec::with_capacity(rights);
        for (right, arcs) in rooms.into_iter().enumerate() {
            let limit = network.right_limit[right].saturating_sub(network.right_pins[right]);
            let room = limit.min(arcs);
            heaps.push(Heap {
                start: end,
                room,
                count: 0,
            });
            end += room;
        }
        Self {
            prices: vec![0; rights],
            heaps,
            all: vec![Bid::default(); at(end)],
        }
    }

    /// Lets all bidders go, and lowers prices: by `fall` where a node is full, else to 0.
    pub(super) fn start_over(&mut self, fall: i32) {
        for (price, heap) in self.prices.iter_mut().zip(&mut self.heaps) {
            let is_full = heap.count == heap.room;
            *price = if is_full { (*price - fall).max(0) } else { 0 };
            heap.count = 0;
        }
    }

    /// Takes a bid; answers who is outbid by it: the lowest bidder of a full node, or, where a node
    /// can take nobody, the one who bids.
    pub(super) fn take(&mut self, right: u32, amount: i32, left: u32) -> Option<u32> {
        let heap = &mut self.heaps[at(right)];
        let price = &mut self.prices[at(right)];
        if heap.room == 0 {
            *price = (*price).max(amount);
            return Some(left);
        }
        let bid = Bid { amount, left };
        let start = at(heap.start);
        let outbid = if heap.count < heap.room {
            rise(&mut self.all[start..=start + at(heap.count)], bid);
            heap.count += 1;
            None
        } else {
            let bids = &mut self.all[start..start + at(heap.room)];
            let outbid = bids[0].left;
            sink(bids, bid);
            Some(outbid)
        };
        if heap.count == heap.room {
            *price = (*price).max(self.all[start].amount);
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
