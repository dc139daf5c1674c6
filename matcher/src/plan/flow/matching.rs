//! A matching of largest worth, and what it tells.
#![expect(
    clippy::indexing_slicing,
    reason = "nodes are checked when they come in, and tables have the network's length"
)]

use super::check::is_optimal;
use super::instance::{Edge, Instance, Malformed, check};
use super::network::Network;
use super::position::at;
use super::proof::prove;
use super::rows::{Arc, Rows};
use super::search::{Node, Search};
use super::solve::solve;

/// What found a matching. Its worth is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Prices by auction, and their repair.
    Auction,
    /// Successive shortest paths from an empty flow, past the work limit.
    Plain,
}

/// A matching of largest worth, with the prices that prove it.
#[derive(Clone, Debug)]
pub struct Matching {
    pub(super) network: Network,
    pub(super) search: Search,
    pub(super) work_limit: u64,
    /// Nodes that changes may have left uneven.
    pub(super) touched: Vec<Node>,
    pub(super) method: Method,
}

impl Matching {
    /// Finds the matching of largest worth. `edges` in ascending order of left and right node.
    ///
    /// # Errors
    /// Where the instance contradicts itself.
    pub fn solve(instance: &Instance, edges: &[Edge]) -> Result<Self, Malformed> {
        check(instance, edges)?;
        let mut network = network(instance);
        let mut rooms = vec![0; instance.lefts.len()];
        for edge in edges {
            rooms[at(edge.left)] += 1;
        }
        network.left = Rows::with_room(rooms.into_iter());
        for edge in edges {
            let arc = Arc {
                to: edge.right,
                value: edge.value,
                twin: 0,
            };
            network.left.push(edge.left, arc);
        }
        let mut search = Search::default();
        let method = solve(&mut network, &mut search, instance.work_limit);
        Ok(Self {
            touched: Vec::new(),
            method,
            network,
            search,
            work_limit: instance.work_limit,
        })
    }

    /// The pairs that are matched, beside the pins, in ascending order.
    #[must_use]
    pub fn pairs(&self) -> Vec<Edge> {
        let lefts = 0..self.network.left.count();
        let mut pairs: Vec<Edge> = lefts
            .flat_map(|left| {
                let carrying = self.network.left.carrying(left).iter();
                carrying.map(move |arc| Edge {
                    left,
                    right: arc.to,
                    value: arc.value,
                })
            })
            .collect();
        pairs.sort_unstable();
        pairs
    }

    /// Whether the pair may be matched, as far as this matching knows.
    #[must_use]
    pub fn has_pair(&self, left: u32, right: u32) -> bool {
        self.network.place_of(left, right).is_some()
    }

    /// How many pairs a left node has that may be matched, beside its pins.
    #[must_use]
    pub fn left_pairs(&self, left: u32) -> usize {
        self.network.left.all(left).len()
    }

    /// How many pairs a right node has that may be matched, beside its pins.
    #[must_use]
    pub fn right_pairs(&self, right: u32) -> usize {
        self.network.right.all(right).len()
    }

    /// Sets the prices anew, from nothing but the matching: sums along ways that pass no node twice.
    pub fn prove_anew(&mut self) {
        prove(&mut self.network);
    }

    /// What found it.
    #[must_use]
    pub const fn method(&self) -> Method {
        self.method
    }

    /// The price of a left node.
    #[must_use]
    pub fn left_price(&self, left: u32) -> Option<i64> {
        self.network.left_price.get(at(left)).copied()
    }

    /// The prices of the right nodes.
    #[must_use]
    pub fn right_prices(&self) -> &[i64] {
        &self.network.right_price
    }

    /// The prices of the groups: 0 or less.
    #[must_use]
    pub fn group_prices(&self) -> &[i64] {
        &self.network.group_price
    }

    /// Whether the prices prove the matching. They always should; this looks again.
    #[must_use]
    pub fn is_proved(&self) -> bool {
        is_optimal(&self.network)
    }
}

/// The instance without its edges.
fn network(instance: &Instance) -> Network {
    let groups = at(instance.groups);
    let mut members = vec![Vec::new(); groups];
    for (left, node) in (0..).zip(&instance.lefts) {
        members[at(node.group)].push(left);
    }
    Network {
        left_limit: instance.lefts.iter().map(|left| left.limit).collect(),
        right_limit: instance.rights.iter().map(|right| right.limit).collect(),
        left_pins: instance.lefts.iter().map(|left| left.pins).collect(),
        right_pins: instance.rights.iter().map(|right| right.pins).collect(),
        left_price: vec![0; instance.lefts.len()],
        right_price: vec![0; instance.rights.len()],
        left_inflow: vec![0; instance.lefts.len()],
        group_of: instance.lefts.iter().map(|left| left.group).collect(),
        members,
        group_price: vec![0; groups],
        group_load: vec![0; groups],
        bonus: instance.bonus,
        ..Network::default()
    }
}
