//! From a node with more units in than out: the way on that loses least.
#![expect(
    clippy::indexing_slicing,
    reason = "nodes and places come from the network itself"
)]

use super::network::{Balance, Network};
use super::position::{at, counted};
use super::search::{BY_GROUP, Direction, Node, Search};

/// Moves one unit on from `source`, along the shortest way.
pub(super) fn push_on(network: &mut Network, search: &mut Search, source: Node) {
    search.begin(network, source);
    if let Node::Group(group) = source {
        look_behind_group(network, search, group, 0);
    }
    while let Some((distance, node)) = search.next() {
        match node {
            Node::Right(right) => from_right(network, search, right, distance),
            Node::Left(left) => from_left(network, search, left, distance),
            Node::Group(group) => from_group(network, search, group, distance),
        }
    }
    if let Some((distance, end)) = search.end() {
        search.reprice(network, Direction::Forward, distance);
        follow(network, search, end);
    }
}

/// A unit can be given back to a left node.
fn from_right(network: &Network, search: &mut Search, right: u32, distance: i64) {
    let price = network.right_price[at(right)];
    let arcs = network.right.carrying(right);
    search.work += counted(arcs.len());
    for arc in arcs {
        let left = Node::Left(arc.to);
        let length = distance + i64::from(arc.value) - network.left_price[at(arc.to)] - price;
        if !search.improve(left, length, arc.twin) {
            continue;
        }
        if network.left_balance(arc.to) == Balance::Deficit {
            search.end_at(left, length);
        } else {
            search.push(left, length);
        }
    }
}

/// A left node can send a unit to another right node, or do without it.
fn from_left(network: &Network, search: &mut Search, left: u32, distance: i64) {
    let inflow = network.left_inflow[at(left)];
    if inflow > 0 {
        let length = distance + network.inflow_gain(left, inflow - 1);
        let group = network.group_of[at(left)];
        if search.improve(Node::Group(group), length, left) {
            if network.group_balance(group) == Balance::Deficit {
                search.end_at(Node::Group(group), length);
            }
            look_behind_group(network, search, group, length);
            if search.is_open(length) {
                search.push(Node::Group(group), length);
            }
        }
    }
    let price = network.left_price[at(left)];
    let (first, arcs) = network.left.idle(left);
    search.work += counted(arcs.len());
    for (place, arc) in (first..).zip(arcs) {
        let right = Node::Right(arc.to);
        let right_price = network.right_price[at(arc.to)];
        let length = distance + price + right_price - i64::from(arc.value);
        if !search.improve(right, length, place) {
            continue;
        }
        if network.right_load(arc.to) < network.right_limit[at(arc.to)] {
            search.end_at(right, length);
        } else {
            search.push(right, length);
        }
    }
}

/// A unit that is back at its group can be left out altogether.
fn look_behind_group(network: &Network, search: &mut Search, group: u32, distance: i64) {
    let inflow = network.group_inflow(group);
    if inflow > 0 {
        let length = distance + network.group_gain(group, inflow - 1);
        search.end_at(Node::Group(group), length);
    }
}

/// A group can give the unit to another of its members.
fn from_group(network: &Network, search: &mut Search, group: u32, distance: i64) {
    let members = &network.members[at(group)];
    search.work += counted(members.len());
    for &left in members {
        let inflow = network.left_inflow[at(left)];
        if inflow < network.left_limit[at(left)] {
            let length = distance - network.inflow_gain(left, inflow);
            let node = Node::Left(left);
            if !search.improve(node, length, BY_GROUP) {
                continue;
            }
            if network.left_balance(left) == Balance::Deficit {
                search.end_at(node, length);
            } else {
                search.push(node, length);
            }
        }
    }
}

/// Moves the unit along the way found, from its end back to where it began.
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
                let group = network.group_of[at(left)];
                network.left_inflow[at(left)] += 1;
                network.group_load[at(group)] += 1;
                Node::Group(group)
            }
            Node::Left(left) => {
                let right = network.left.arcs[at(via)].to;
                network.flip(left, via);
                Node::Right(right)
            }
            Node::Group(group) => {
                network.left_inflow[at(via)] -= 1;
                network.group_load[at(group)] -= 1;
                Node::Left(via)
            }
        };
    }
}
