//! The shortest way of one unit: on from a node with more units in than out, or in to a node with
//! fewer in than out.
//!
//! The two are one search. Forwards, an idle arc takes the unit from its left node to its right one,
//! and an arc that carries gives it back; backwards it is the other way round, and every length has
//! the other sign. `FORWARD` says which of the two, and is known where the code is compiled.
#![expect(
    clippy::indexing_slicing,
    reason = "nodes and places come from the network itself"
)]

use super::network::{Balance, Network};
use super::position::{at, counted};
use super::rows::Arc;
use super::search::{BY_GROUP, Node, Search};

/// Moves one unit on from `source`, along the way that loses least.
pub(super) fn push_on(network: &mut Network, search: &mut Search, source: Node) {
    Path::<true>::take(network, search, source);
}

/// Draws one unit to `source`, along the way on which it is missed least.
pub(super) fn draw_in(network: &mut Network, search: &mut Search, source: Node) {
    Path::<false>::take(network, search, source);
}

/// A search in one direction.
struct Path<const FORWARD: bool>;

impl<const FORWARD: bool> Path<FORWARD> {
    /// What a node lacks, or has too much of, where a way can end.
    const END: Balance = if FORWARD {
        Balance::Deficit
    } else {
        Balance::Excess
    };

    fn take(network: &mut Network, search: &mut Search, source: Node) {
        search.begin(network, source);
        match source {
            Node::Right(right) => Self::look_behind_right(network, search, right, 0),
            Node::Group(group) => Self::look_behind_group(network, search, group, 0),
            Node::Left(_) => {}
        }
        while let Some((distance, node)) = search.next() {
            match node {
                Node::Right(right) => Self::from_right(network, search, right, distance),
                Node::Left(left) => Self::from_left(network, search, left, distance),
                Node::Group(group) => Self::from_group(network, search, group, distance),
            }
        }
        if let Some((distance, end)) = search.end() {
            search.reprice::<FORWARD>(network, distance);
            Self::follow(network, search, end);
        }
    }

    /// Ends the way at a node that waits for a unit, or has one too many; else goes on from there.
    fn end_or_push(search: &mut Search, node: Node, balance: Balance, length: i64) {
        if balance == Self::END {
            search.end_at(node, length);
        } else {
            search.push(node, length);
        }
    }

    /// A right node can give back a unit that it has; or take one on any idle arc.
    fn from_right(network: &Network, search: &mut Search, right: u32, distance: i64) {
        let price = network.right_price[at(right)];
        let arcs = if FORWARD {
            network.right.carrying(right)
        } else {
            network.right.idle(right).1
        };
        search.work += counted(arcs.len());
        for arc in arcs {
            let gain = i64::from(arc.value) - network.left_price[at(arc.to)] - price;
            let length = distance + if FORWARD { gain } else { -gain };
            let left = Node::Left(arc.to);
            if search.improve(left, length, arc.twin) {
                Self::end_or_push(search, left, network.left_balance(arc.to), length);
            }
        }
    }

    /// A left node can send a unit to another right node, or take one from it; or do without one from
    /// its group, or have one more.
    fn from_left(network: &Network, search: &mut Search, left: u32, distance: i64) {
        let loss = if FORWARD {
            network.loss_of_one_less(left)
        } else {
            network.loss_of_one_more(left)
        };
        if let Some(loss) = loss {
            Self::to_group(network, search, left, distance + loss);
        }
        let price = network.left_price[at(left)];
        let (first, arcs) = if FORWARD {
            network.left.idle(left)
        } else {
            (network.left.start(left), network.left.carrying(left))
        };
        search.work += counted(arcs.len());
        for (place, arc) in (first..).zip(arcs) {
            Self::to_right(network, search, (place, *arc), price, distance);
        }
    }

    /// Reaches a right node by an arc from a left node of this price.
    #[inline]
    fn to_right(
        network: &Network,
        search: &mut Search,
        (place, arc): (u32, Arc),
        price: i64,
        distance: i64,
    ) {
        let gain = i64::from(arc.value) - price - network.right_price[at(arc.to)];
        let length = distance + if FORWARD { -gain } else { gain };
        let right = Node::Right(arc.to);
        if !search.improve(right, length, place) {
            return;
        }
        let is_end = if FORWARD {
            network.right_load(arc.to) < network.right_limit[at(arc.to)]
        } else {
            network.right_balance(arc.to) == Self::END
        };
        if is_end {
            search.end_at(right, length);
        } else {
            Self::look_behind_right(network, search, arc.to, length);
            search.push(right, length);
        }
    }

    /// Reaches the group of a left node.
    fn to_group(network: &Network, search: &mut Search, left: u32, length: i64) {
        let group = network.group_of[at(left)];
        if !search.improve(Node::Group(group), length, left) {
            return;
        }
        if network.group_balance(group) == Self::END {
            search.end_at(Node::Group(group), length);
        }
        Self::look_behind_group(network, search, group, length);
        if search.is_open(length) {
            search.push(Node::Group(group), length);
        }
    }

    /// A right node can send one unit fewer out, at its price. Forwards nothing is behind it: it is
    /// full, or the way has ended there already.
    fn look_behind_right(network: &Network, search: &mut Search, right: u32, distance: i64) {
        if !FORWARD && network.right_limit[at(right)] > 0 {
            let price = network.right_price[at(right)];
            search.end_at(Node::Right(right), distance + price);
        }
    }

    /// A unit that is back at its group can be left out altogether; or the group given one more.
    fn look_behind_group(network: &Network, search: &mut Search, group: u32, distance: i64) {
        let inflow = network.group_inflow(group);
        let loss = if FORWARD {
            let last = inflow.checked_sub(1);
            last.map(|last| network.group_gain(group, last))
        } else {
            Some(-network.group_gain(group, inflow))
        };
        if let Some(loss) = loss {
            search.end_at(Node::Group(group), distance + loss);
        }
    }

    /// A group can give the unit to another of its members, or take one back from it.
    fn from_group(network: &Network, search: &mut Search, group: u32, distance: i64) {
        let members = &network.members[at(group)];
        search.work += counted(members.len());
        for &left in members {
            let loss = if FORWARD {
                network.loss_of_one_more(left)
            } else {
                network.loss_of_one_less(left)
            };
            let Some(loss) = loss else { continue };
            let (node, length) = (Node::Left(left), distance + loss);
            if search.improve(node, length, BY_GROUP) {
                Self::end_or_push(search, node, network.left_balance(left), length);
            }
        }
    }

    /// Moves the unit along the way found, from its end to where the search began.
    fn follow(network: &mut Network, search: &mut Search, end: Node) {
        let mut node = end;
        while let Some(via) = search.via(node) {
            node = match node {
                Node::Right(_) => {
                    let left = network.left_of(via);
                    network.flip(left, via);
                    Node::Left(left)
                }
                Node::Left(left) if via == BY_GROUP => {
                    network.change_inflow(left, FORWARD);
                    Node::Group(network.group_of[at(left)])
                }
                Node::Left(left) => {
                    let right = network.left.arcs[at(via)].to;
                    network.flip(left, via);
                    Node::Right(right)
                }
                Node::Group(_) => {
                    network.change_inflow(via, !FORWARD);
                    Node::Left(via)
                }
            };
        }
    }
}
