//! What one node of a linked network takes at the prices of the other side.
#![expect(
    clippy::indexing_slicing,
    reason = "nodes and places come from the network itself"
)]

use super::network::{Network, UNLIMITED};
use super::position::at;
use super::start::appetite;

impl Network {
    /// Puts a unit on an idle arc that gains, and takes it off one that loses.
    pub(super) fn flip_if_wrong(&mut self, left: u32, place: u32) {
        let gain = self.gain(left, self.left.arcs[at(place)]);
        let carries = place < self.left.start(left) + self.left.used(left);
        if (carries && gain < 0) || (!carries && gain > 0) {
            self.flip(left, place);
        }
    }

    /// Lets a left node take the arcs that gain most; answers the right nodes of those that changed.
    pub(super) fn choose_left(&mut self, left: u32) -> Vec<u32> {
        let used = at(self.left.used(left));
        let arcs = self.left.all(left).iter().enumerate();
        // Gain, and among equals those that carry already.
        let mut ranked: Vec<(i64, bool, u32)> = arcs
            .map(|(index, arc)| {
                let gain = i64::from(arc.value) - self.right_price[at(arc.to)];
                (gain, index < used, arc.to)
            })
            .collect();
        ranked.sort_unstable_by(|a, b| b.cmp(a));
        let pins = self.left_pins[at(left)];
        let room = at(self.left_limit[at(left)].saturating_sub(pins));
        let next = ranked.get(room).map(|(gain, ..)| *gain);
        let best = ranked.iter().take(room).map(|(gain, ..)| *gain);
        let (taken, price) = appetite(self, left, best, next);
        self.left_price[at(left)] = price;
        let mut changed = Vec::new();
        for (rank, (_, carries, right)) in ranked.into_iter().enumerate() {
            if (rank < taken) != carries
                && let Some(place) = self.place_of(left, right)
            {
                self.flip(left, place);
                changed.push(right);
            }
        }
        changed
    }

    /// Lets a right node take the arcs that gain most; answers the left nodes of those that changed.
    pub(super) fn choose_right(&mut self, right: u32) -> Vec<u32> {
        let used = at(self.right.used(right));
        let arcs = self.right.all(right).iter().enumerate();
        let mut ranked: Vec<(i64, bool, u32)> = arcs
            .map(|(index, arc)| {
                let gain = i64::from(arc.value) - self.left_price[at(arc.to)];
                (gain, index < used, arc.to)
            })
            .collect();
        ranked.sort_unstable_by(|a, b| b.cmp(a));
        let room = self.right_limit[at(right)].saturating_sub(self.right_pins[at(right)]);
        let next = ranked.get(at(room)).map_or(0, |(gain, ..)| *gain);
        let is_limited = self.right_limit[at(right)] != UNLIMITED;
        let price = if is_limited { next.max(0) } else { 0 };
        self.right_price[at(right)] = price;
        let mut changed = Vec::new();
        for (rank, (gain, carries, left)) in ranked.into_iter().enumerate() {
            let takes = rank < at(room) && (gain > price || gain == price && carries);
            if takes != carries
                && let Some(place) = self.place_of(left, right)
            {
                self.flip(left, place);
                changed.push(left);
            }
        }
        changed
    }
}
