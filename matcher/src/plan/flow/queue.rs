//! The queue of a shortest-path search: smallest distance first, first come first among equals for
//! small ones.
//!
//! Searches are short and their distances small, so those below [`NEAR`] have a bucket each, found
//! through a bitmap; a binary heap takes the rest. Distances taken out never fall within a search.
#![expect(clippy::indexing_slicing, reason = "bucket numbers are below `NEAR`")]

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::position::at;

/// Distances below this have a bucket each.
const NEAR: u32 = 1024;
const WORD: u32 = 64;

/// Nodes by distance.
#[derive(Clone, Debug)]
pub(super) struct Queue {
    near: Vec<Vec<u32>>,
    filled: [u64; 16],
    far: BinaryHeap<Reverse<(i64, u32)>>,
}

impl Default for Queue {
    fn default() -> Self {
        Self {
            near: vec![Vec::new(); at(NEAR)],
            filled: [0; 16],
            far: BinaryHeap::new(),
        }
    }
}

impl Queue {
    /// Puts a node in.
    pub(super) fn push(&mut self, distance: i64, node: u32) {
        match u32::try_from(distance) {
            Ok(bucket) if bucket < NEAR => {
                self.near[at(bucket)].push(node);
                self.filled[at(bucket / WORD)] |= 1 << (bucket % WORD);
            }
            _ => self.far.push(Reverse((distance, node))),
        }
    }

    /// Takes a node of the smallest distance out.
    pub(super) fn pop(&mut self) -> Option<(i64, u32)> {
        let Some(word) = (0..NEAR / WORD).find(|&word| self.filled[at(word)] != 0) else {
            return self.far.pop().map(|Reverse(entry)| entry);
        };
        let bucket = word * WORD + self.filled[at(word)].trailing_zeros();
        let nodes = &mut self.near[at(bucket)];
        let node = nodes.pop();
        if nodes.is_empty() {
            self.filled[at(word)] &= !(1 << (bucket % WORD));
        }
        node.map(|node| (i64::from(bucket), node))
    }

    /// Empties the queue for the next search.
    pub(super) fn clear(&mut self) {
        for word in 0..NEAR / WORD {
            let mut bits = std::mem::take(&mut self.filled[at(word)]);
            while bits != 0 {
                self.near[at(word * WORD + bits.trailing_zeros())].clear();
                bits &= bits - 1;
            }
        }
        self.far.clear();
    }
}
