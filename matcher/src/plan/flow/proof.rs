//! Prices for a flow that is known to be optimal, from nothing but the flow.
#![expect(
    clippy::indexing_slicing,
    reason = "nodes are numbered by the network, whose tables all have their length"
)]

use super::network::Network;
use super::position::at;

/// A way from one node to another that a unit could still take, and how much is lost by it.
pub(super) type Step = (usize, usize, i64);

/// Sets the prices to what a unit loses on its best way to each node (Bellman and Ford). Each is then
/// a sum along a way that passes no node twice.
///
/// A flow that is not optimal has no such prices; what is set then proves nothing.
pub(super) fn prove(network: &mut Network) {
    let groups = 1;
    let lefts = groups + network.group_price.len();
    let rights = lefts + network.left_limit.len();
    let mut lengths = vec![0; rights + network.right_limit.len()];
    settle(&steps(network, groups, lefts, rights), &mut lengths);
    let ground = lengths[0];
    for (price, length) in network.group_price.iter_mut().zip(&lengths[groups..]) {
        *price = length - ground;
    }
    for (price, length) in network.left_price.iter_mut().zip(&lengths[lefts..]) {
        *price = length - ground;
    }
    for (price, length) in network.right_price.iter_mut().zip(&lengths[rights..]) {
        *price = ground - length;
    }
}

/// Lowers lengths until no step leads to a shorter one. Stops where that would go on for ever.
pub(super) fn settle(steps: &[Step], lengths: &mut [i64]) {
    for _ in 0..=lengths.len() {
        let mut is_settled = true;
        for &(from, to, length) in steps {
            let shorter = lengths[from] + length;
            if shorter < lengths[to] {
                lengths[to] = shorter;
                is_settled = false;
            }
        }
        if is_settled {
            return;
        }
    }
}

/// All steps that are left open by the flow. The ground is node 0.
fn steps(network: &Network, groups: usize, lefts: usize, rights: usize) -> Vec<Step> {
    let mut steps = Vec::new();
    for group in 0..network.groups() {
        let load = network.group_load[at(group)];
        let first = |is_first: bool| if is_first { network.bonus.group } else { 0 };
        let node = groups + at(group);
        steps.push((0, node, -first(load == 0)));
        if load > 0 {
            steps.push((node, 0, first(load == 1)));
        }
    }
    for left in 0..network.left.count() {
        let (load, node) = (network.left_load(left), lefts + at(left));
        let group = groups + at(network.group_of[at(left)]);
        let first = |is_first: bool| if is_first { network.bonus.left } else { 0 };
        if load < network.left_limit[at(left)] {
            steps.push((group, node, -first(load == 0)));
        }
        if load > 0 {
            steps.push((node, group, first(load == 1)));
        }
        let carrying = network.left.carrying(left).iter();
        steps.extend(carrying.map(|arc| (rights + at(arc.to), node, i64::from(arc.value))));
        let (_, idle) = network.left.idle(left);
        steps.extend(
            idle.iter()
                .map(|arc| (node, rights + at(arc.to), -i64::from(arc.value))),
        );
    }
    for right in 0..network.right.count() {
        let node = rights + at(right);
        steps.push((0, node, 0));
        if network.right_load(right) < network.right_limit[at(right)] {
            steps.push((node, 0, 0));
        }
    }
    steps
}
