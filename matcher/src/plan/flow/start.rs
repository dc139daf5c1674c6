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
    let bonus = network.bonus.left;
    let floor = |load: u32| if load == 0 { -bonus } else { 0 };
    let next = bring_best_forward(gains, room);
    let taken = gains.iter().take(room).zip(pins..);
    let used = taken
        .take_while(|((gain, _), load)| *gain > floor(*load))
        .count();
    let next = if used < room.min(gains.len()) {
        Some(gains[used].0)
    } else {
        next
    };
    let load = pins + stored(used);
    let lowest = floor(load.saturating_sub(1));
    network.left_price[at(left)] = next.map_or(lowest, |next| next.max(lowest));
    for (place, (_, arc)) in network.left.all_mut(left).iter_mut().zip(&*gains) {
        *place = *arc;
    }
    network.left.set_used(left, stored(used));
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
