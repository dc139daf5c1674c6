//! The arcs of one side's nodes, a row for each node.
//!
//! A row keeps the arcs that carry a unit in front of those that do not, so that a search looks only
//! at the ones it can use. Rows share one arena; one that outgrows its room moves to the end.
#![expect(
    clippy::indexing_slicing,
    reason = "positions come from the rows themselves; checked look-ups cost a tenth of a solve"
)]

use super::position::{at, stored};

/// An arc as one of its two ends sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Arc {
    /// The node at the other end.
    pub(super) to: u32,
    /// What a unit on it is worth.
    pub(super) value: i32,
    /// Where the other end's view of the same arc is, in the arena of its side.
    pub(super) twin: u32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Row {
    start: u32,
    len: u32,
    used: u32,
    room: u32,
}

/// The rows of one side.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    rows: Vec<Row>,
    pub(super) arcs: Vec<Arc>,
}

impl Rows {
    /// Empty rows with exactly this room each.
    pub(super) fn with_room(rooms: impl Iterator<Item = u32>) -> Self {
        let mut end = 0;
        let rows = rooms
            .map(|room| {
                let start = end;
                end += room;
                Row {
                    start,
                    room,
                    ..Row::default()
                }
            })
            .collect();
        let blank = Arc {
            to: 0,
            value: 0,
            twin: 0,
        };
        Self {
            rows,
            arcs: vec![blank; at(end)],
        }
    }

    /// How many nodes this side has.
    pub(super) fn count(&self) -> u32 {
        stored(self.rows.len())
    }

    /// One more node, without arcs.
    pub(super) fn push_row(&mut self) {
        self.rows.push(Row {
            start: stored(self.arcs.len()),
            ..Row::default()
        });
    }

    /// How many arcs of the node carry a unit.
    pub(super) fn used(&self, node: u32) -> u32 {
        self.rows[at(node)].used
    }

    /// How many arcs the node has.
    pub(super) fn len(&self, node: u32) -> u32 {
        self.rows[at(node)].len
    }

    /// Where the node's row starts in the arena.
    pub(super) fn start(&self, node: u32) -> u32 {
        self.rows[at(node)].start
    }

    /// All arcs of the node.
    pub(super) fn all(&self, node: u32) -> &[Arc] {
        let row = self.rows[at(node)];
        &self.arcs[at(row.start)..at(row.start + row.len)]
    }

    /// All arcs of the node, to be put in another order before the other side is made from them.
    pub(super) fn all_mut(&mut self, node: u32) -> &mut [Arc] {
        let row = self.rows[at(node)];
        &mut self.arcs[at(row.start)..at(row.start + row.len)]
    }

    /// The arcs of the node that carry a unit.
    pub(super) fn carrying(&self, node: u32) -> &[Arc] {
        let row = self.rows[at(node)];
        &self.arcs[at(row.start)..at(row.start + row.used)]
    }

    /// The arcs of the node that carry nothing, with the place of the first in the arena.
    pub(super) fn idle(&self, node: u32) -> (u32, &[Arc]) {
        let row = self.rows[at(node)];
        let first = row.start + row.used;
        (first, &self.arcs[at(first)..at(row.start + row.len)])
    }

    /// Says how many of the first arcs of the row carry a unit.
    pub(super) fn set_used(&mut self, node: u32, used: u32) {
        self.rows[at(node)].used = used;
    }

    /// Puts an arc at the end of its row; answers its place.
    pub(super) fn push(&mut self, node: u32, arc: Arc) -> (u32, bool) {
        let moved = self.rows[at(node)].len == self.rows[at(node)].room;
        if moved {
            self.grow(node);
        }
        let row = &mut self.rows[at(node)];
        let place = row.start + row.len;
        row.len += 1;
        self.arcs[at(place)] = arc;
        (place, moved)
    }

    /// Gives the row twice its room, at the end of the arena. Twins of its arcs are then out of date.
    fn grow(&mut self, node: u32) {
        let row = self.rows[at(node)];
        let room = (row.room * 2).max(4);
        let start = self.arcs.len();
        self.arcs
            .extend_from_within(at(row.start)..at(row.start + row.len));
        let blank = Arc {
            to: 0,
            value: 0,
            twin: 0,
        };
        self.arcs.resize(start + at(room), blank);
        self.rows[at(node)] = Row {
            start: stored(start),
            room,
            ..row
        };
    }

    /// Moves an arc over the border between carrying and idle; answers the two places that changed.
    pub(super) fn flip(&mut self, node: u32, place: u32) -> [u32; 2] {
        let row = &mut self.rows[at(node)];
        let border = if place < row.start + row.used {
            row.used -= 1;
            row.start + row.used
        } else {
            row.used += 1;
            row.start + row.used - 1
        };
        self.arcs.swap(at(place), at(border));
        [place, border]
    }

    /// Takes an idle arc out of its row; answers the place that another arc moved to.
    pub(super) fn remove_idle(&mut self, node: u32, place: u32) -> Option<u32> {
        let row = &mut self.rows[at(node)];
        row.len -= 1;
        let last = row.start + row.len;
        self.arcs.swap(at(place), at(last));
        (place != last).then_some(place)
    }
}
