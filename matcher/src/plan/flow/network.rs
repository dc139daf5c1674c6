//! The network: groups, left nodes, right nodes, what each can take, and the prices.
//!
//! Flow on arcs between left and right is kept in the rows; flow from the ground into groups and out
//! of right nodes follows from prices and loads, and is not stored.
#![expect(
    clippy::indexing_slicing,
    reason = "nodes are numbered by this network, whose tables all have their length"
)]

use super::position::{at, stored};
use super::rows::{Arc, Rows};

/// A limit that is none.
pub const UNLIMITED: u32 = u32::MAX;

/// What the first unit of a group and of a left node is worth in addition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bonus {
    /// To a group; 0 or more.
    pub group: i64,
    /// To a left node; 0 or more.
    pub left: i64,
}

impl Bonus {
    /// The largest bonus: no length or price then reaches 2^56, as the module `flow` shows.
    pub const MOST: i64 = 1 << 52;
}

/// How far a node's flow in and out differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Balance {
    /// As much in as out.
    Even,
    /// More in than out: a unit has to find a way on.
    Excess,
    /// More out than in: a unit has to be found.
    Deficit,
}

/// All of it. See the module.
#[derive(Clone, Debug, Default)]
pub(super) struct Network {
    pub(super) left: Rows,
    pub(super) right: Rows,
    pub(super) left_limit: Vec<u32>,
    pub(super) right_limit: Vec<u32>,
    /// Units that are fixed, and on no arc.
    pub(super) left_pins: Vec<u32>,
    pub(super) right_pins: Vec<u32>,
    pub(super) left_price: Vec<i64>,
    pub(super) right_price: Vec<i64>,
    /// Units that come in from the group.
    pub(super) left_inflow: Vec<u32>,
    pub(super) group_of: Vec<u32>,
    pub(super) members: Vec<Vec<u32>>,
    pub(super) group_price: Vec<i64>,
    /// Units that go out to the members.
    pub(super) group_load: Vec<u32>,
    pub(super) bonus: Bonus,
}

impl Network {
    /// The group of a left node.
    pub(super) fn group_of(&self, left: u32) -> u32 {
        self.group_of[at(left)]
    }

    /// Units that leave a left node.
    pub(super) fn left_load(&self, left: u32) -> u32 {
        self.left_pins[at(left)] + self.left.used(left)
    }

    /// Units that arrive at a right node.
    pub(super) fn right_load(&self, right: u32) -> u32 {
        self.right_pins[at(right)] + self.right.used(right)
    }

    /// What one more unit from the group to a left node gains that has this inflow.
    pub(super) fn inflow_gain(&self, left: u32, inflow: u32) -> i64 {
        let rest = self.left_price[at(left)] - self.group_price[at(self.group_of[at(left)])];
        if inflow == 0 {
            rest + self.bonus.left
        } else {
            rest
        }
    }

    /// What is lost by one unit less from its group to a left node; `None` where there is none.
    pub(super) fn loss_of_one_less(&self, left: u32) -> Option<i64> {
        let last = self.left_inflow[at(left)].checked_sub(1);
        last.map(|last| self.inflow_gain(left, last))
    }

    /// What is lost by one unit more from its group to a left node; `None` where its limit is reached.
    pub(super) fn loss_of_one_more(&self, left: u32) -> Option<i64> {
        let inflow = self.left_inflow[at(left)];
        let has_room = inflow < self.left_limit[at(left)];
        has_room.then(|| -self.inflow_gain(left, inflow))
    }

    /// Sends a left node one unit more from its group, or one less.
    pub(super) fn change_inflow(&mut self, left: u32, is_more: bool) {
        let load = &mut self.group_load[at(self.group_of[at(left)])];
        for units in [&mut self.left_inflow[at(left)], load] {
            *units = if is_more { *units + 1 } else { *units - 1 };
        }
    }

    /// Brings a left node's inflow as near to its load as the prices and its limit allow.
    pub(super) fn settle_left(&mut self, left: u32) {
        let limit = self.left_limit[at(left)];
        let (first, rest) = (self.inflow_gain(left, 0), self.inflow_gain(left, 1));
        let bounded = |yes: bool, more: bool| match limit {
            0 => 0,
            limit => u32::from(yes) + if more { limit - 1 } else { 0 },
        };
        let (least, most) = (bounded(first > 0, rest > 0), bounded(first >= 0, rest >= 0));
        let inflow = self.left_load(left).clamp(least, most);
        let group = at(self.group_of[at(left)]);
        self.group_load[group] = self.group_load[group] - self.left_inflow[at(left)] + inflow;
        self.left_inflow[at(left)] = inflow;
    }

    /// Units that come into a group from the ground.
    pub(super) fn group_inflow(&self, group: u32) -> u32 {
        let (price, load) = (self.group_price[at(group)], self.group_load[at(group)]);
        let first = self.bonus.group + price;
        match load {
            0 => u32::from(first > 0),
            load if price < 0 => load.min(u32::from(first >= 0)),
            load => load,
        }
    }

    /// What one more unit from the ground into a group gains that has this inflow.
    pub(super) fn group_gain(&self, group: u32, inflow: u32) -> i64 {
        let price = self.group_price[at(group)];
        if inflow == 0 {
            price + self.bonus.group
        } else {
            price
        }
    }

    pub(super) fn left_balance(&self, left: u32) -> Balance {
        compare(self.left_inflow[at(left)], self.left_load(left))
    }

    pub(super) fn group_balance(&self, group: u32) -> Balance {
        compare(self.group_inflow(group), self.group_load[at(group)])
    }

    pub(super) fn right_balance(&self, right: u32) -> Balance {
        let (load, limit) = (self.right_load(right), self.right_limit[at(right)]);
        if load > limit {
            Balance::Excess
        } else if load < limit && self.right_price[at(right)] > 0 {
            Balance::Deficit
        } else {
            Balance::Even
        }
    }

    /// What an arc gains beyond the prices of its ends.
    pub(super) fn gain(&self, left: u32, arc: Arc) -> i64 {
        i64::from(arc.value) - self.left_price[at(left)] - self.right_price[at(arc.to)]
    }

    /// Puts a unit on an idle arc, or takes it off one that carries; `place` is the left one's.
    pub(super) fn flip(&mut self, left: u32, place: u32) {
        let arc = self.left.arcs[at(place)];
        let mended = self.right.flip(arc.to, arc.twin);
        let other = self.left.flip(left, place);
        // Twins of what moved, on either side; first the left views, which the right ones name.
        self.mend_right(mended, other);
    }

    fn mend_right(&mut self, right: [u32; 2], left: [u32; 2]) {
        // The two arcs that changed places on each side: the flipped one is now at the border
        // (index 1), the one that stood there at the old place (index 0).
        self.left.arcs[at(left[1])].twin = right[1];
        self.right.arcs[at(right[1])].twin = left[1];
        if left[0] != left[1] {
            let twin = self.left.arcs[at(left[0])].twin;
            self.right.arcs[at(twin)].twin = left[0];
        }
        if right[0] != right[1] {
            let twin = self.right.arcs[at(right[0])].twin;
            self.left.arcs[at(twin)].twin = right[0];
        }
    }

    /// The left node of an arc, by the place of its left view.
    pub(super) fn left_of(&self, place: u32) -> u32 {
        self.right.arcs[at(self.left.arcs[at(place)].twin)].to
    }

    /// How many groups there are.
    pub(super) fn groups(&self) -> u32 {
        stored(self.group_price.len())
    }
}

fn compare(inflow: u32, load: u32) -> Balance {
    match inflow.cmp(&load) {
        std::cmp::Ordering::Less => Balance::Deficit,
        std::cmp::Ordering::Equal => Balance::Even,
        std::cmp::Ordering::Greater => Balance::Excess,
    }
}
