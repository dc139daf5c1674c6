//! Plans: which pairs to bring together, for all open records at once, and the proof that no plan is
//! better.
//!
//! Source: "Plan and certificate" in `docs/MATCHING.md`. Start at [`plan()`], or at [`plan_among`] where
//! pairs come from an index. `book.rs` looks up pins and exclusions and refuses contradictions by name;
//! `shortlists.rs` looks at every passing pair once and keeps the best of each request; `pricing.rs` makes
//! the best of all passing pairs without building them all, with the solver in [`flow`], which knows
//! nothing of requests and offers; `simpler.rs` says what simpler rules would reach; `certificate.rs` writes its prices down.
//! [`LivePlan`] keeps a plan and makes it again after each change.

mod all_pairs;
mod answer;
mod book;
mod candidates;
mod certificate;
mod contradiction;
pub mod flow;
mod greedy;
mod live;
mod oversubscribed;
mod pricing;
mod progress;
mod room;
mod seed;
mod shortlist;
mod shortlists;
mod simpler;
mod terms;
mod wishes;

pub use all_pairs::AllPairs;
pub use answer::{NoPlan, Plan, Planned, plan, plan_among};
pub use candidates::Candidates;
pub use certificate::{Certificate, Price};
pub use contradiction::{Contradiction, List};
pub use live::{LiveAnswer, LivePlan};
pub use oversubscribed::{Oversubscribed, Shortage};
pub use pricing::WIDEST;
pub use progress::Progress;
pub(crate) use progress::Watched;
pub use simpler::{Simpler, Worth};
pub use terms::{Floor, Named, NoFloor, Policy, Terms};
