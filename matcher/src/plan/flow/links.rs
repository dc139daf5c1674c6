//! The links between the two sides' views of pairs, and pairs that come and go.
#![expect(
    clippy::indexing_slicing,
    reason = "nodes and places come from the network itself"
)]

use super::network::Network;
use super::position::at;
use super::rows::{Arc, Rows};

impl Network {
    /// Makes the right rows from the left ones.
    pub(super) fn link(&mut self) {
        let mut rooms = vec![0; self.right_limit.len()];
        for left in 0..self.left.count() {
            for arc in self.left.all(left) {
                rooms[at(arc.to)] += 1;
            }
        }
        self.right = Rows::with_room(rooms.into_iter());
        for carrying in [true, false] {
            for left in 0..self.left.count() {
                self.link_row(left, carrying);
            }
        }
    }

    fn link_row(&mut self, left: u32, carrying: bool) {
        let (start, used) = (self.left.start(left), self.left.used(left));
        let places = if carrying {
            start..start + used
        } else {
            start + used..start + self.left.len(left)
        };
        for place in places {
            let arc = &mut self.left.arcs[at(place)];
            let right = arc.to;
            let view = Arc {
                to: left,
                value: arc.value,
                twin: place,
            };
            let (twin, _) = self.right.push(right, view);
            arc.twin = twin;
            if carrying {
                self.right.set_used(right, self.right.used(right) + 1);
            }
        }
    }

    /// The place of a pair's left view, looked for in the shorter of the two rows.
    pub(super) fn place_of(&self, left: u32, right: u32) -> Option<u32> {
        if self.left.len(left) <= self.right.len(right) {
            let mut places = (self.left.start(left)..).zip(self.left.all(left));
            places
                .find(|(_, arc)| arc.to == right)
                .map(|(place, _)| place)
        } else {
            let found = self.right.all(right).iter().find(|arc| arc.to == left);
            found.map(|arc| arc.twin)
        }
    }

    /// Adds a pair, idle.
    pub(super) fn add_pair(&mut self, left: u32, right: u32, value: i32) {
        let view = |to| Arc { to, value, twin: 0 };
        let (left_place, is_left_moved) = self.left.push(left, view(right));
        let (right_place, is_right_moved) = self.right.push(right, view(left));
        self.left.arcs[at(left_place)].twin = right_place;
        self.right.arcs[at(right_place)].twin = left_place;
        if is_left_moved {
            for (place, arc) in (self.left.start(left)..).zip(self.left.all(left)) {
                self.right.arcs[at(arc.twin)].twin = place;
            }
        }
        if is_right_moved {
            for (place, arc) in (self.right.start(right)..).zip(self.right.all(right)) {
                self.left.arcs[at(arc.twin)].twin = place;
            }
        }
    }

    /// Takes a pair out, by the place of its left view.
    pub(super) fn remove_pair(&mut self, left: u32, mut place: u32) {
        if place < self.left.start(left) + self.left.used(left) {
            let border = self.left.start(left) + self.left.used(left) - 1;
            self.flip(left, place);
            place = border;
        }
        let Arc { to, twin, .. } = self.left.arcs[at(place)];
        if let Some(moved) = self.left.remove_idle(left, place) {
            let arc = self.left.arcs[at(moved)];
            self.right.arcs[at(arc.twin)].twin = moved;
        }
        if let Some(moved) = self.right.remove_idle(to, twin) {
            let arc = self.right.arcs[at(moved)];
            self.left.arcs[at(arc.twin)].twin = moved;
        }
    }

    /// Changes what a pair is worth, by the place of its left view.
    pub(super) fn set_value(&mut self, place: u32, value: i32) {
        let arc = &mut self.left.arcs[at(place)];
        arc.value = value;
        self.right.arcs[at(arc.twin)].value = value;
    }
}
