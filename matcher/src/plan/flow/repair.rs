//! Repairs a network whose prices are right but whose nodes are not even.
//!
//! Every arc is as its prices say all the time: it carries where it gains, and is idle where it
//! loses. What is wrong is only that some nodes get more or fewer units than they send on. A unit too
//! many is moved on along the way that loses least, one too few is drawn in the same way, and the
//! prices of what was passed change by as much as keeps every arc right (successive shortest paths
//! with potentials, from both sides). When all nodes are even, the flow is optimal, and the prices
//! prove it.

use super::network::{Balance, Network};
use super::paths::{draw_in, push_on};
use super::search::{Node, Search};

/// Evens out the nodes of the list. Answers whether it did within the limit of arcs looked at; if
/// not, the list holds what is left.
pub(super) fn repair(
    network: &mut Network,
    search: &mut Search,
    uneven: &mut Vec<Node>,
    limit: u64,
) -> bool {
    while let Some(node) = uneven.last().copied() {
        if search.work > limit {
            return false;
        }
        if let Node::Left(left) = node {
            settle(network, left, uneven);
        }
        match balance(network, node) {
            Balance::Even => {
                uneven.pop();
            }
            Balance::Excess => push_on(network, search, node),
            Balance::Deficit => draw_in(network, search, node),
        }
    }
    true
}

/// Brings a left node's inflow as near to its load as prices allow, at the cost of its group.
fn settle(network: &mut Network, left: u32, uneven: &mut Vec<Node>) {
    network.settle_left(left);
    let group = network.group_of(left);
    if network.group_balance(group) != Balance::Even {
        // Below the node itself, which is looked at first.
        uneven.insert(uneven.len() - 1, Node::Group(group));
    }
}

fn balance(network: &Network, node: Node) -> Balance {
    match node {
        Node::Left(left) => network.left_balance(left),
        Node::Right(right) => network.right_balance(right),
        Node::Group(group) => network.group_balance(group),
    }
}

/// All nodes that are not even.
pub(super) fn uneven(network: &Network) -> Vec<Node> {
    let groups = (0..network.groups()).map(Node::Group);
    let lefts = (0..network.left.count()).map(Node::Left);
    let rights = (0..network.right.count()).map(Node::Right);
    lefts
        .chain(groups)
        .chain(rights)
        .filter(|&node| balance(network, node) != Balance::Even)
        .collect()
}
