//! A plain graph with capacities, and the flow of largest worth from one node to another.
#![expect(
    clippy::indexing_slicing,
    reason = "nodes and arcs are numbered by the graph itself"
)]

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::proof::{Step, settle};

/// An arc; every odd one is the way back of the even one before it.
struct GraphArc {
    to: usize,
    room: u32,
    length: i64,
}

/// Nodes and arcs.
pub(super) struct Graph {
    out: Vec<Vec<usize>>,
    arcs: Vec<GraphArc>,
    potentials: Vec<i64>,
}

/// Further than any way is long.
const FAR: i64 = i64::MAX / 4;

impl Graph {
    /// Nodes without arcs.
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            out: vec![Vec::new(); nodes],
            arcs: Vec::new(),
            potentials: vec![0; nodes],
        }
    }

    /// The number of the arc that is added next.
    pub(super) fn next_arc(&self) -> usize {
        self.arcs.len()
    }

    /// The number of the arc that was added after this one.
    pub(super) fn after(arc: usize) -> usize {
        arc + 2
    }

    /// Adds an arc; each of `room` units on it is worth `value`.
    pub(super) fn add(&mut self, from: usize, to: usize, room: u32, value: i64) {
        for (node, to, room, length) in [(from, to, room, -value), (to, from, 0, value)] {
            self.out[node].push(self.arcs.len());
            self.arcs.push(GraphArc { to, room, length });
        }
    }

    /// Whether nothing more fits on an arc.
    pub(super) fn is_full(&self, arc: usize) -> bool {
        self.arcs[arc].room == 0
    }

    /// Sends units, one at a time along the shortest way, as long as each is worth something.
    pub(super) fn fill(&mut self, source: usize, sink: usize) {
        let steps: Vec<Step> = (0..self.arcs.len())
            .filter(|&arc| self.arcs[arc].room > 0)
            .map(|arc| {
                (
                    self.arcs[arc ^ 1].to,
                    self.arcs[arc].to,
                    self.arcs[arc].length,
                )
            })
            .collect();
        settle(&steps, &mut self.potentials);
        while let Some(arrived_by) = self.shortest(source, sink) {
            if self.potentials[sink] >= self.potentials[source] {
                break;
            }
            let mut node = sink;
            while node != source {
                let arc = arrived_by[node];
                self.arcs[arc].room -= 1;
                self.arcs[arc ^ 1].room += 1;
                node = self.arcs[arc ^ 1].to;
            }
        }
    }

    /// By which arcs the shortest way comes; potentials become distances. `None`: there is no way.
    fn shortest(&mut self, source: usize, sink: usize) -> Option<Vec<usize>> {
        let mut distances = vec![FAR; self.out.len()];
        let mut arrived_by = vec![0; self.out.len()];
        let mut queue = BinaryHeap::from([Reverse((0, source))]);
        distances[source] = 0;
        while let Some(Reverse((distance, node))) = queue.pop() {
            if node == sink {
                break;
            }
            if distance > distances[node] {
                continue;
            }
            for &arc in self.out[node]
                .iter()
                .filter(|&&arc| self.arcs[arc].room > 0)
            {
                let GraphArc { to, length, .. } = self.arcs[arc];
                let further = distance + length + self.potentials[node] - self.potentials[to];
                if further < distances[to] {
                    distances[to] = further;
                    arrived_by[to] = arc;
                    queue.push(Reverse((further, to)));
                }
            }
        }
        let end = distances[sink];
        for (potential, distance) in self.potentials.iter_mut().zip(distances) {
            *potential += distance.min(end);
        }
        (end < FAR).then_some(arrived_by)
    }
}
