//! From a node with fewer units in than out: the unit that is missed least where it comes from.
#![expect(
    clippy::indexing_slicing,
    reason = "nodes and places come from the network itself"
)]

use super::network::{Balance, Network};
use super::position::{at, counted};
use super::search::{BY_GROUP, Direction, Node, Search};

/// Draws one unit to `source`, along the shortest way.
pub(super) fn draw_in(network: &mut Network, search: &mut Search, source: Node) {
    search.begin(network, source);
    match source {
        Node::Right(right) => look_behind_right(network, search, right, 0),
        Node::Group(group) => look_behind_group(network, search, group, 0),
        Node::Left(_) => {}
    }
    while let Some((distance, node)) = search.next() {
        match node {
            Node::Right(right) => from_right(network, search, right, distance),
            Node::Left(left) => from_left(network, search, left, distance),
            Node::Group(group) => from_group(network, search, group, distance),
        }
    }
    if let Some((distance, end)) = search.end() {
        search.reprice(network, Direction::Backward, distance);
        follow(network, search, end);
    }
}

/// A right node can take a unit on any idle arc.
fn from_right(network: &Network, search: &mut Search, right: u32, distance: i64) {
    let price = network.right_price[at(right)];
    let (_, arcs) = network.right.idle(right);
    search.work += counted(arcs.len());
    for arc in arcs {
        let left = Node::Left(arc.to);
        let length = distance + network.left_price[at(arc.to)] + price - i64::from(arc.value);
        if !search.improve(left, length, arc.twin) {
            continue;
        }
        if network.left_balance(arc.to) == Balance::Excess {
            search.end_at(left, length);
        } else {
            search.push(left, length);
        }
    }
}

/// A left node can take a unit from another right node, or from its group.
fn from_left(network: &Network, search: &mut Search, left: u32, distance: i64) {
    let inflow = network.left_inflow[at(left)];
    if inflow < network.left_limit[at(left)] {
        let length = distance - network.inflow_gain(left, inflow);
        let group = network.group_of[at(left)];
        if search.improve(Node::Group(group), length, left) {
            if network.group_balance(group) == Balance::Excess {
                search.end_at(Node::Group(group), length);
            }
            look_behind_group(network, search, group, length);
            if search.is_open(length) {
                search.push(Node::Group(group), length);
            }
        }
    }
    let price = network.left_price[at(left)];
    let arcs = network.left.carrying(left);
    search.work += counted(arcs.len());
    for (place, arc) in (network.left.start(left)..).zip(arcs) {
        let right = Node::Right(arc.to);
        let right_price = network.right_price[at(arc.to)];
        let length = distance + i64::from(arc.value) - price - right_price;
        if !search.improve(right, length, place) {
            continue;
        }
        if network.right_balance(arc.to) == Balance::Excess {
            search.end_at(right, length);
        } else {
            look_behind_right(network, search, arc.to, length);
            search.push(right, length);
        }
    }
}

/// A right node can send one unit fewer out, at its price.
fn look_behind_right(network: &Network, search: &mut Search, right: u32, distance: i64) {
    if network.right_limit[at(right)] > 0 {
        search.end_at(
            Node::Right(right),
            distance + network.right_price[at(right)],
        );
    }
}

/// A group can be given one more unit.
fn look_behind_group(network: &Network, search: &mut Search, group: u32, distance: i64) {
    let inflow = network.group_inflow(group);
    let length = distance - network.group_gain(group, inflow);
    search.end_at(Node::Group(group), length);
}

/// A group can take a unit back from another of its members.
fn from_group(network: &Network, search: &mut Search, group: u32, distance: i64) {
    let members = &network.members[at(group)];
    search.work += counted(members.len());
    for &left in members {
        let inflow = network.left_inflow[at(left)];
        if inflow > 0 {
            let length = distance + network.inflow_gain(left, inflow - 1);
            let node = Node::Left(left);
            if !search.improve(node, length, BY_GROUP) {
                continue;
            }
            if network.left_balance(left) == Balance::Excess {
                search.end_at(node, length);
            } else {
                search.push(node, length);
            }
        }
    }
}

/// Moves the unit along the way found, from where it comes to where the search began.
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
                network.left_inflow[at(left)] -= 1;
                network.group_load[at(group)] -= 1;
                Node::Group(group)
            }
            Node::Left(left) => {
                let right = network.left.arcs[at(via)].to;
                network.flip(left, via);
                Node::Right(right)
            }
            Node::Group(group) => {
                network.left_inflow[at(via)] += 1;
                network.group_load[at(group)] += 1;
                Node::Left(via)
            }
        };
    }
}
