//! The flow that given prices of right nodes ask for.
#![expect(
    clippy::indexing_slicing,
    reason = "nodes and places come from the network itself"
)]

use std::cmp::Reverse;

use super::network::Network;
use super::position::{at, stored};
use super::rows::Arc;

/// Fewer than this are picked one by one, which is quicker than sorting all.
const FEW: usize = 12;

/// Takes these prices of right nodes, and 0 for groups; each left node then takes the arcs that gain
/// most, those in front of its row before others that gain as much, and gets the price that goes with
/// them. Right rows have still to be linked.
pub(super) fn start_from(network: &mut Network, right_prices: Vec<i64>) {
    network.right_price = right_prices;
    let mut gains = Vec::new();
    for left in 0..network.left.count() {
        choose(network, left, &mut gains);
        network.settle_left(left);
    }
}

/// The arcs of one left node, with what they gain before its own price.
fn choose(network: &mut Network, left: u32, gains: &mut Vec<(i64, Arc)>) {
    let prices = &network.right_price;
    let arcs = network.left.all(left);
    gains.clear();
    gains.extend(arcs.iter().map(|&arc| {
        let gain = i64::from(arc.value) - prices[at(arc.to)];
        (gain, arc)
    }));
    let pins = network.left_pins[at(left)];
    let room = at(network.left_limit[at(left)].saturating_sub(pins));
    let next = bring_best_forward(gains, room);
    let ranked = gains.iter().take(room).map(|(gain, _)| *gain);
    let (used, price) = appetite(network, left, ranked, next);
    network.left_price[at(left)] = price;
    for (place, (_, arc)) in network.left.all_mut(left).iter_mut().zip(&*gains) {
        *place = *arc;
    }
    network.left.set_used(left, stored(used));
}

/// How many of the best arcs a left node takes, and the price that goes with it: no more than its
/// last choice gains, no less than the next one would, and such that its group sends it as many.
///
/// `ranked` holds the gains of the best arcs before the node's own price, best first, as many as there
/// is room for or fewer; `next` is the best gain of the others.
pub(super) fn appetite(
    network: &Network,
    left: u32,
    ranked: impl Iterator<Item = i64>,
    next: Option<i64>,
) -> (usize, i64) {
    let group_price = network.group_price[at(network.group_of[at(left)])];
    let bonus = network.bonus.left;
    let floor = |load: u32| {
        if load == 0 {
            group_price - bonus
        } else {
            group_price
        }
    };
    let mut load = network.left_pins[at(left)];
    let mut used = 0;
    let mut next = next;
    for gain in ranked {
        if gain <= floor(load) {
            next = Some(gain);
            break;
        }
        load += 1;
        used += 1;
    }
    let lowest = floor(load.saturating_sub(1));
    (used, next.map_or(lowest, |next| next.max(lowest)))
}

/// Puts the best `room` in front, best first, earlier ones before later ones among equals; answers
/// the best gain of the others.
fn bring_best_forward(gains: &mut [(i64, Arc)], room: usize) -> Option<i64> {
    if room >= gains.len().min(FEW) {
        gains.sort_by_key(|(gain, _)| Reverse(*gain));
        return gains.get(room).map(|(gain, _)| *gain);
    }
    for front in 0..room {
        let ranked = (front..gains.len()).max_by_key(|&index| (gains[index].0, Reverse(index)));
        if let Some(best) = ranked {
            gains[front..=best].rotate_right(1);
        }
    }
    gains[room..].iter().map(|(gain, _)| *gain).max()
}
