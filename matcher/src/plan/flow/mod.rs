//! Largest-value flow of units from groups through left to right nodes: b-matching.
mod auction;
mod backward;
mod bids;
mod check;
mod choice;
mod choices;
mod edit;
mod fallback;
mod forward;
mod graph;
mod links;
mod matching;
mod network;
pub(crate) mod position;
mod proof;
mod queue;
mod repair;
mod rows;
mod search;
mod solve;
mod start;

pub use matching::{Edge, Instance, Left, Malformed, Matching, Method, Right};
pub use network::{Bonus, UNLIMITED};
