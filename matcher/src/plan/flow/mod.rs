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
//! [`Edge`]s; `solve.rs` has the steps, and `network.rs` says when a node is even.
//!
//! # How
//!
//! 1. **Prices by auction** (`auction.rs`, `bids.rs`, `choices.rs`). Left nodes bid for right ones, with
//!    steps that get smaller by eight from round to round: Bertsekas's forward auction. The prices are
//!    near the right ones, and nothing exact rests on them.
//! 2. **The flow that they ask for** (`start.rs`). Each left node takes what gains most. Every arc is
//!    then as its prices say: one that gains carries, one that loses is idle. What is left wrong is that
//!    some nodes get more or fewer units than they send on.
//! 3. **Exact repair from both sides** (`repair.rs`, `paths.rs`, `search.rs`, `queue.rs`). A unit too many
//!    is moved on along the shortest way, a unit too few is drawn in by the same search backwards; prices
//!    along it change so that every arc stays right. When all nodes are even, the flow is optimal.
//! 4. **Proof** (`check.rs`). The worth of the flow and the bound of the prices are added up from nothing
//!    but rows, limits and prices, in 128 bits. Only where both are equal is the answer given.
//!
//! A matching that is solved can be changed (`edit.rs`, `links.rs`, `choice.rs`): the nodes that a change
//! touches are made uneven, and step 3 alone evens them out.
//!
//! # How long
//!
//! An auction's round looks at a row for each bid; after it few units are wrong. Each search evens one
//! unit out and always finds an end: a node that has too much gets it from somewhere and can do without,
//! a node that has too little can be sent less. It looks at the arcs of the nodes that are nearer than
//! the end, mostly a handful, at worst all of them: so `u` wrong units among `m` arcs and `n` nodes take
//! at most in the order of `u (m + n) log n`, and `u` is at most the sum of the loads.
//!
//! [`Instance::work_limit`] bounds it by arcs looked at: half of it for the auction, which then hands
//! over the prices of the moment, and the whole for the repair. Past that, or if step 4 should say no, the
//! plain method starts over, without a limit (`fallback.rs`, `graph.rs`, `proof.rs`): successive shortest
//! paths on a graph of its own, a unit at a time from an empty flow. Its worth is the same.
//!
//! # Wide enough
//!
//! Nodes of a kind are fewer than 2^30 and edges fewer than 2^31, so that positions fit into 32 bits.
//! Let V be the largest value without its sign, G and L the bonuses of groups and left nodes, and
//! W = V + G + L. V is at most 2^31, G and L at most 2^52 ([`Bonus::MOST`]), so that 4 W + 2^33 is below
//! 2^56. **Lengths and prices, in 64 bits, stay below that**:
//!
//! - *Auction*, in 32 bits: it is held only for scaled values between -2^30 and 2^28. A bid is at most
//!   the largest value and as much again three times, so that prices stay below 2^30.
//! - *Prices*. Of a group: between -G and 0. Of a left node: between -(G + L) and V. Of a right node:
//!   between 0 and W (or below 2^30, as the auction left it). So it is at the start, where groups have 0. A
//!   search forwards lowers groups and left nodes and raises right ones, backwards the other way, each
//!   by how much nearer it is than the end. A left node that is passed forwards could at once do without
//!   its last unit, and its group as well: the end is no further than its price + L + G, and after that
//!   much it is at -(G + L); a group likewise at -G. A right node is raised no further than the value of
//!   the arc by which it was reached, less the price of the left node: V + G + L. Backwards a right node
//!   ends the way at its own price, which leaves 0; a group at 0; and a left node reached from a right
//!   one is at the value less that price: V.
//! - *Lengths*. The source of a search has such an end too, so that no end is further than W (or 2^30). A
//!   node is gone on from only if it is nearer, and one arc is at most V + W + V long (or 2^30 more).
//! - *Prices from a flow* (`proof.rs`). A flow that is optimal leaves no open round of negative length.
//!   From every node that a way reaches, at most one step before its end, there is a way back to the
//!   ground of W or less; and from the ground there is one of 0 or less to every node but a full left
//!   one, which is one step before others. So a length is no less than -(V + W), and no more than 0.
//! - *Plain method*. Potentials start between -W and 0 and rise only by how much the way to the sink
//!   gets longer, which is W in all while a unit is still worth something. What is further than
//!   `FAR`, 2^61, is left alone: no such way is worth taking.
//! - *Proof*: 2^31 arcs and 2^31 nodes, each with up to 2^32 units of 2^56: below 2^121.
//!
//! For plans V is 100, L 2^40 and G 2^52, so that W is below 2^53 and a length below 2^55. Why one number
//! may stand for three there is under "Wide enough" in `docs/MATCHING.md`.

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
