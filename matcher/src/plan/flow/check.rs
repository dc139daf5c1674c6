//! Proves a solution from scratch: what is it worth, and what do the prices say it may be worth.
#![expect(
    clippy::indexing_slicing,
    reason = "nodes are numbered by the network, whose tables all have their length"
)]

use super::network::{Network, UNLIMITED};
use super::position::at;

/// Whether every unit fits and the flow is worth exactly the bound that the prices give: then it is
/// optimal, whatever made it.
///
/// Looks at each node and arc once, with sums of 128 bits; of the network it uses rows, limits, pins
/// and prices only. The bound is the one of `docs/MATCHING.md`.
pub(super) fn is_optimal(network: &Network) -> bool {
    let mut sums = Sums::new(network);
    let lefts = (0..network.left.count()).all(|left| sums.add_left(network, left));
    let groups = lefts && (0..network.groups()).all(|group| sums.add_group(network, group));
    groups
        && (0..network.right.count()).all(|right| sums.add_right(network, right))
        && sums.worth == sums.bound
}

struct Sums {
    worth: i128,
    bound: i128,
    group_loads: Vec<u64>,
}

impl Sums {
    fn new(network: &Network) -> Self {
        Self {
            worth: 0,
            bound: 0,
            group_loads: vec![0; network.group_price.len()],
        }
    }

    fn add_left(&mut self, network: &Network, left: u32) -> bool {
        let (limit, load) = (network.left_limit[at(left)], network.left_load(left));
        let (first, rest) = (network.inflow_gain(left, 0), network.inflow_gain(left, 1));
        let unpriced = limit != UNLIMITED || rest <= 0;
        if load > limit || !unpriced {
            return false;
        }
        if load > 0 {
            self.worth += i128::from(network.bonus.left);
        }
        if limit > 0 {
            let others = if limit == UNLIMITED { 0 } else { limit - 1 };
            self.bound += i128::from(first.max(0)) + i128::from(others) * i128::from(rest.max(0));
        }
        let pinned = i128::from(network.left_pins[at(left)]);
        self.bound -= pinned * i128::from(network.left_price[at(left)]);
        self.group_loads[at(network.group_of[at(left)])] += u64::from(load);
        for arc in network.left.carrying(left) {
            self.worth += i128::from(arc.value);
        }
        for &arc in network.left.all(left) {
            self.bound += i128::from(network.gain(left, arc).max(0));
        }
        true
    }

    fn add_group(&mut self, network: &Network, group: u32) -> bool {
        if self.group_loads[at(group)] > 0 {
            self.worth += i128::from(network.bonus.group);
        }
        self.bound += i128::from(network.group_gain(group, 0).max(0));
        network.group_price[at(group)] <= 0
    }

    fn add_right(&mut self, network: &Network, right: u32) -> bool {
        let (limit, load) = (network.right_limit[at(right)], network.right_load(right));
        let price = network.right_price[at(right)];
        let unpriced = limit != UNLIMITED || price == 0;
        if load > limit || price < 0 || !unpriced {
            return false;
        }
        let unpinned = i128::from(limit) - i128::from(network.right_pins[at(right)]);
        self.bound += unpinned * i128::from(price);
        true
    }
}
