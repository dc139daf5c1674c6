//! The plain method, which takes over where the quick one would take too long.
//!
//! Successive shortest paths from an empty flow: one unit at a time along the way that gains most,
//! until none gains, on a general graph. Slow on contested instances, and simple; with the quick
//! method it shares nothing but the network that it reads and writes.
#![expect(
    clippy::indexing_slicing,
    reason = "the graph is made here, with every node and arc that it names"
)]

use super::graph::Graph;
use super::network::{Network, UNLIMITED};
use super::position::{at, stored};
use super::proof::prove;
use super::rows::Arc;

/// Solves the network anew, whatever is in it: flow, links between the rows, prices.
pub(super) fn solve(network: &mut Network) {
    let nodes = Nodes::new(network);
    let mut graph = Graph::new(nodes.rights + network.right_limit.len());
    add_inflow(network, &nodes, &mut graph);
    let first_pair = graph.next_arc();
    for left in 0..network.left.count() {
        for arc in network.left.all(left) {
            let (from, to) = (nodes.lefts + at(left), nodes.rights + at(arc.to));
            graph.add(from, to, 1, i64::from(arc.value));
        }
    }
    graph.fill(nodes.source, nodes.sink);
    take_flow(network, &graph, first_pair);
    prove(network);
}

/// Where the graph's nodes of each kind start.
struct Nodes {
    source: usize,
    sink: usize,
    groups: usize,
    lefts: usize,
    rights: usize,
}

impl Nodes {
    fn new(network: &Network) -> Self {
        let (source, sink, groups) = (0, 1, 2);
        let lefts = groups + network.group_price.len();
        Self {
            source,
            sink,
            groups,
            lefts,
            rights: lefts + network.left_limit.len(),
        }
    }
}

/// All arcs but the pairs. What pins use is not there to be used again.
fn add_inflow(network: &Network, nodes: &Nodes, graph: &mut Graph) {
    let mut is_served = vec![false; network.group_price.len()];
    for (pins, group) in network.left_pins.iter().zip(&network.group_of) {
        is_served[at(*group)] |= *pins > 0;
    }
    for (group, is_served) in is_served.into_iter().enumerate() {
        let node = nodes.groups + group;
        graph.add(
            nodes.source,
            node,
            u32::from(!is_served),
            network.bonus.group,
        );
        graph.add(nodes.source, node, UNLIMITED, 0);
    }
    let lefts = network.left_limit.iter().zip(&network.left_pins);
    for (left, (limit, pins)) in lefts.enumerate() {
        let (group, node) = (
            nodes.groups + at(network.group_of[left]),
            nodes.lefts + left,
        );
        let room = limit.saturating_sub(*pins);
        let first = u32::from(*pins == 0).min(room);
        graph.add(group, node, first, network.bonus.left);
        graph.add(group, node, room - first, 0);
    }
    let rights = network.right_limit.iter().zip(&network.right_pins);
    for (right, (limit, pins)) in rights.enumerate() {
        graph.add(
            nodes.rights + right,
            nodes.sink,
            limit.saturating_sub(*pins),
            0,
        );
    }
}

/// Puts the arcs that carry in front of the left rows, and links the right ones to them.
fn take_flow(network: &mut Network, graph: &Graph, first_pair: usize) {
    let mut pair = first_pair;
    for left in 0..network.left.count() {
        let arcs = network.left.all_mut(left);
        let mut marked: Vec<(bool, Arc)> = Vec::with_capacity(arcs.len());
        for arc in arcs.iter() {
            marked.push((graph.is_full(pair), *arc));
            pair = Graph::after(pair);
        }
        marked.sort_by_key(|(carries, _)| !carries);
        let used = marked.iter().filter(|(carries, _)| *carries).count();
        for (place, (_, arc)) in arcs.iter_mut().zip(marked) {
            *place = arc;
        }
        network.left.set_used(left, stored(used));
    }
    network.link();
    network.group_load.fill(0);
    for left in 0..network.left.count() {
        let load = network.left_load(left);
        network.left_inflow[at(left)] = load;
        network.group_load[at(network.group_of[at(left)])] += load;
    }
}
