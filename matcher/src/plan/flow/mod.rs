//! Matchings of largest worth between two sides whose nodes may be matched several times, in whole
//! numbers, exactly, and with the proof.
//!
//! *b-matching*: each edge may be used once, each node up to its limit, and the sum of the values of
//! the edges used is as large as it can be. Left nodes belong to groups; the first unit of a group and
//! of a left node may be worth a bonus, which with large bonuses makes the order lexicographic. The
//! result comes with prices of the nodes, from which anyone shows by sums that no other is worth more
//! (the dual of the flow problem; see "Plan and certificate" in `docs/MATCHING.md`).
//!
//! Nothing here knows what is matched. Start at [`Matching::solve`] with an [`Instance`] and its
//! [`Edge`]s; `solve.rs` has the steps: `auction.rs` finds prices, `start.rs` the flow that they ask
//! for, `repair.rs` makes it optimal, with `forward.rs` and `backward.rs` for one unit each, and
//! `check.rs` proves it. `network.rs` says when a node is even. `edit.rs` changes a matching that is
//! solved. `fallback.rs` is the plain method, on a graph of its own.
//!
//! Bounds: 2^30 nodes of a kind, 2^31 edges, values of 32 bits, bonuses up to 2^52 ([`Bonus::MOST`]);
//! lengths and prices fit into 64 bits by the argument under "Wide enough" in `docs/MATCHING.md`.

mod auction;
mod bids;
mod check;
mod choice;
mod choices;
mod edit;
mod fallback;
mod graph;
mod instance;
mod links;
mod matching;
mod network;
mod paths;
pub(crate) mod position;
mod proof;
mod queue;
mod repair;
mod rows;
mod search;
mod solve;
mod start;

pub use instance::{Edge, Instance, Left, Malformed, Right};
pub use matching::{Matching, Method};
pub use network::{Bonus, UNLIMITED};
