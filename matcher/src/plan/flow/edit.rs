//! Changes to a matching that is solved. Each touches the arcs of its own nodes only, and
//! [`Matching::repair`] then makes the matching optimal again.
//!
//! Nodes are named by position and have to be there; a pair is named once. What does not fit
//! (pins above a limit) leaves a matching that cannot be repaired, so callers look before.
#![expect(
    clippy::indexing_slicing,
    reason = "callers name nodes that are there, as the module says"
)]

use super::fallback;
use super::instance::{Left, Right};
use super::matching::{Matching, Method};
use super::network::UNLIMITED;
use super::position::at;
use super::repair::repair;
use super::search::Node;

impl Matching {
    /// Adds a left node without pairs; answers its position.
    pub fn add_left(&mut self, node: Left) -> u32 {
        let network = &mut self.network;
        let left = network.left.count();
        network.left.push_row();
        network.left_limit.push(node.limit);
        network.left_pins.push(node.pins);
        let group_price = network.group_price[at(node.group)];
        network.left_price.push(group_price - network.bonus.left);
        network.left_inflow.push(0);
        network.group_of.push(node.group);
        network.members[at(node.group)].push(left);
        self.choose_left(left);
        left
    }

    /// Adds a right node without pairs; answers its position.
    pub fn add_right(&mut self, node: Right) -> u32 {
        let network = &mut self.network;
        let right = network.right.count();
        network.right.push_row();
        network.right_limit.push(node.limit);
        network.right_pins.push(node.pins);
        network.right_price.push(0);
        right
    }

    /// Gives a pair of two nodes this value, or takes it out.
    pub fn set_pair(&mut self, left: u32, right: u32, value: Option<i32>) {
        let network = &mut self.network;
        match (network.place_of(left, right), value) {
            (None, None) => return,
            (None, Some(value)) => network.add_pair(left, right, value),
            (Some(place), None) => network.remove_pair(left, place),
            (Some(place), Some(value)) => network.set_value(place, value),
        }
        if let Some(place) = network.place_of(left, right) {
            network.flip_if_wrong(left, place);
        }
        self.touched.extend([Node::Left(left), Node::Right(right)]);
    }

    /// Adds pairs of a left node that it does not have yet.
    pub fn add_pairs(&mut self, left: u32, pairs: impl Iterator<Item = (u32, i32)>) {
        for (right, value) in pairs {
            self.network.add_pair(left, right, value);
        }
        self.choose_left(left);
    }

    /// Gives a left node these pairs and no others.
    pub fn replace_left(&mut self, left: u32, pairs: &[(u32, i32)]) {
        let network = &mut self.network;
        while let Some(&arc) = network.left.all(left).last() {
            let place = network.right.arcs[at(arc.twin)].twin;
            network.remove_pair(left, place);
            self.touched.push(Node::Right(arc.to));
        }
        for &(right, value) in pairs {
            network.add_pair(left, right, value);
        }
        self.choose_left(left);
    }

    /// Gives a right node these pairs and no others.
    pub fn replace_right(&mut self, right: u32, pairs: &[(u32, i32)]) {
        let network = &mut self.network;
        while let Some(&arc) = network.right.all(right).last() {
            network.remove_pair(arc.to, arc.twin);
            self.touched.push(Node::Left(arc.to));
        }
        for &(left, value) in pairs {
            network.add_pair(left, right, value);
        }
        self.choose_right(right);
    }

    /// Changes how many units a left node may send, and how many of them are fixed.
    pub fn set_left_limit(&mut self, left: u32, limit: u32, pins: u32) {
        self.network.left_limit[at(left)] = limit;
        self.network.left_pins[at(left)] = pins;
        if limit == UNLIMITED {
            self.choose_left(left);
        } else {
            self.settle_left(left);
        }
    }

    /// Changes how many units a right node may take, and how many of them are fixed.
    pub fn set_right_limit(&mut self, right: u32, limit: u32, pins: u32) {
        self.network.right_limit[at(right)] = limit;
        self.network.right_pins[at(right)] = pins;
        if limit == UNLIMITED && self.network.right_price[at(right)] > 0 {
            self.choose_right(right);
        } else {
            self.touched.push(Node::Right(right));
        }
    }

    /// Fixes a pair: it leaves the pairs that may be matched, and both ends count it as a pin.
    pub fn pin(&mut self, left: u32, right: u32) {
        self.set_pair(left, right, None);
        self.change_pins(left, right, |pins| pins + 1);
    }

    /// Lets a pinned pair go; with a value it may be matched again.
    pub fn unpin(&mut self, left: u32, right: u32, value: Option<i32>) {
        self.change_pins(left, right, |pins| pins.saturating_sub(1));
        self.set_pair(left, right, value);
    }

    fn change_pins(&mut self, left: u32, right: u32, change: impl Fn(u32) -> u32) {
        let network = &self.network;
        let (left_limit, left_pins) = (network.left_limit[at(left)], network.left_pins[at(left)]);
        let (right_limit, right_pins) = (
            network.right_limit[at(right)],
            network.right_pins[at(right)],
        );
        self.set_left_limit(left, left_limit, change(left_pins));
        self.set_right_limit(right, right_limit, change(right_pins));
    }

    /// Makes the matching optimal again after changes.
    pub fn repair(&mut self) {
        self.search.work = 0;
        let (network, search) = (&mut self.network, &mut self.search);
        if !repair(network, search, &mut self.touched, self.work_limit) {
            self.touched.clear();
            fallback::solve(network);
            self.method = Method::Plain;
        }
    }

    /// Lets a left node take what gains most at the prices of right nodes, and have the price that
    /// goes with it.
    fn choose_left(&mut self, left: u32) {
        let changed = self.network.choose_left(left);
        self.touched.extend(changed.into_iter().map(Node::Right));
        self.settle_left(left);
    }

    /// Brings the inflow of a left node to what its price and limit allow: searches rely on that.
    fn settle_left(&mut self, left: u32) {
        self.network.settle_left(left);
        let group = self.network.group_of(left);
        self.touched.extend([Node::Group(group), Node::Left(left)]);
    }

    /// The same for a right node.
    fn choose_right(&mut self, right: u32) {
        let changed = self.network.choose_right(right);
        self.touched.extend(changed.into_iter().map(Node::Left));
        self.touched.push(Node::Right(right));
    }
}
