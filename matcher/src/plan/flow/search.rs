//! What a shortest-path search knows of nodes, and what it does to prices when it is over.
#![expect(
    clippy::indexing_slicing,
    reason = "labels are there for every node of the network"
)]

use super::network::Network;
use super::position::at;
use super::queue::Queue;

/// A node of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// By its position among the left ones.
    Left(u32),
    /// By its position among the right ones.
    Right(u32),
    /// By its position among the groups.
    Group(u32),
}

const KIND: u32 = 30;
/// Nodes of one kind are fewer than this, so that a node and its kind fit into 32 bits.
pub(super) const MOST_NODES: u32 = 1 << KIND;

impl Node {
    fn packed(self) -> u32 {
        match self {
            Self::Right(node) => node,
            Self::Left(node) => node | 1 << KIND,
            Self::Group(node) => node | 2 << KIND,
        }
    }

    fn unpacked(packed: u32) -> Self {
        let node = packed & (MOST_NODES - 1);
        match packed >> KIND {
            0 => Self::Right(node),
            1 => Self::Left(node),
            _ => Self::Group(node),
        }
    }
}

/// By what a node was reached.
pub(super) type Via = u32;
/// Reached from its group, not by an arc.
pub(super) const BY_GROUP: Via = u32::MAX;
/// Where the search began.
const SOURCE: Via = u32::MAX - 1;

#[derive(Clone, Copy, Debug, Default)]
struct Label {
    distance: i64,
    /// The search that wrote it.
    stamp: u32,
    /// Left and right nodes: the place of the arc's left view. Groups: the left node.
    via: Via,
}

/// Labels and queue, kept from one search to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Search {
    left: Vec<Label>,
    right: Vec<Label>,
    group: Vec<Label>,
    stamp: u32,
    touched: Vec<u32>,
    queue: Queue,
    /// The shortest way to an end that is known, and its last node.
    end: Option<(i64, Node)>,
    /// Arcs looked at since it was made.
    pub(super) work: u64,
}

impl Search {
    /// Starts at a node.
    pub(super) fn begin(&mut self, network: &Network, source: Node) {
        self.left
            .resize_with(network.left_limit.len(), Label::default);
        self.right
            .resize_with(network.right_limit.len(), Label::default);
        self.group
            .resize_with(network.group_price.len(), Label::default);
        if self.stamp == u32::MAX {
            for label in [&mut self.left, &mut self.right, &mut self.group]
                .into_iter()
                .flatten()
            {
                label.stamp = 0;
            }
            self.stamp = 0;
        }
        self.stamp += 1;
        self.touched.clear();
        self.queue.clear();
        self.end = None;
        self.reach(source, 0, SOURCE);
    }

    fn label(&mut self, node: Node) -> &mut Label {
        match node {
            Node::Left(node) => &mut self.left[at(node)],
            Node::Right(node) => &mut self.right[at(node)],
            Node::Group(node) => &mut self.group[at(node)],
        }
    }

    /// Whether a way of this length is still worth looking at.
    pub(super) fn is_open(&self, distance: i64) -> bool {
        self.end.is_none_or(|(end, _)| distance < end)
    }

    /// Notes a way to a node if it is the shortest known; answers whether it was.
    pub(super) fn improve(&mut self, node: Node, distance: i64, via: Via) -> bool {
        if !self.is_open(distance) {
            return false;
        }
        let stamp = self.stamp;
        let label = self.label(node);
        if label.stamp == stamp && label.distance <= distance {
            return false;
        }
        let is_new = label.stamp != stamp;
        *label = Label {
            distance,
            stamp,
            via,
        };
        if is_new {
            self.touched.push(node.packed());
        }
        true
    }

    /// Lets the search go on from a node.
    pub(super) fn push(&mut self, node: Node, distance: i64) {
        self.queue.push(distance, node.packed());
    }

    /// Notes a way to a node and lets the search go on from there, if it is the shortest known.
    pub(super) fn reach(&mut self, node: Node, distance: i64, via: Via) {
        if self.improve(node, distance, via) {
            self.push(node, distance);
        }
    }

    /// Notes that the search can end behind this node.
    pub(super) fn end_at(&mut self, node: Node, distance: i64) {
        if self.is_open(distance) {
            self.end = Some((distance, node));
        }
    }

    /// The next node to go on from, nearest first, until no way can be shorter than the known end.
    pub(super) fn next(&mut self) -> Option<(i64, Node)> {
        while let Some((distance, packed)) = self.queue.pop() {
            if !self.is_open(distance) {
                return None;
            }
            let node = Node::unpacked(packed);
            if self.label(node).distance == distance {
                return Some((distance, node));
            }
        }
        None
    }

    /// Where the search ended, once it did.
    pub(super) fn end(&self) -> Option<(i64, Node)> {
        self.end
    }

    /// By what a node was reached; `None` for the one where the search began.
    pub(super) fn via(&mut self, node: Node) -> Option<Via> {
        Some(self.label(node).via).filter(|&via| via != SOURCE)
    }

    /// Changes the prices of what was nearer than the end, so that the way found gains nothing and
    /// every other stays as it has to be. `FORWARD` where a unit was moved on, not drawn in.
    pub(super) fn reprice<const FORWARD: bool>(&mut self, network: &mut Network, end: i64) {
        for index in 0..self.touched.len() {
            let node = Node::unpacked(self.touched[index]);
            let nearer = end - self.label(node).distance;
            if nearer <= 0 {
                continue;
            }
            let change = if FORWARD { nearer } else { -nearer };
            match node {
                Node::Right(right) => network.right_price[at(right)] += change,
                Node::Left(left) => network.left_price[at(left)] -= change,
                Node::Group(group) => network.group_price[at(group)] -= change,
            }
        }
    }
}
