//! Says how well an offer fits a request: gates, factors, rankings and explanations.
//!
//! The rule is public and is written in `docs/MATCHING.md`; what holds here is that anyone can
//! recompute a score by hand. Whole numbers and exact fractions only; no clock (the day is part of
//! the [`Basis`]), no input or output. What the viewer may not see is never given to the matcher.
//!
//! # In which order to read
//!
//! 1. **One pair.** `pair.rs`: a [`Pair`] is a request beside an offer, on a [`Basis`]. `gate.rs` has the
//!    gates; `factor/` has the factors, a file each, with `fraction.rs` for their exact parts and
//!    `timing.rs` for windows; `weights.rs` and `score.rs` make points of them. That is the rule, and
//!    all that follows is held to it.
//! 2. **Why.** `compared.rs` says what a gate or factor compared, `explain.rs` gathers it,
//!    `change.rs` and `improvements.rs` say what would raise the score. `card.rs` keeps a score so that it
//!    can be recomputed for ever ([`ScoreCard`]).
//! 3. **Many.** `order.rs` is the order among equal scores, `rank.rs` ranks a list ([`rank_offers`],
//!    [`rank_requests`]), `funnel.rs` and `nearest.rs` say why nothing was found. `judged.rs` and
//!    `comparison.rs` say what other weights would change ([`Judged`], [`compare_offers`]).
//! 4. **Fast.** `index/` asks the same of all open records, with equal answers ([`Index`]), and keeps both
//!    sides' best fresh ([`Rankings`]). Its `mod.rs` follows a question through the files.
//! 5. **Together.** `bundle/` finds offers that cover a request together ([`bundle`](fn@bundle)). `plan/`
//!    picks pairs for everyone at once, exactly and with a proof ([`plan::plan`]; [`plan::LivePlan`] under
//!    changes); `plan/flow/` is its solver, which knows nothing of requests and offers, and its `mod.rs`
//!    has the method. `certificate/` checks proofs and shares no code with what makes them.

mod bundle;
mod card;
pub mod certificate;
mod change;
mod compared;
mod comparison;
mod explain;
mod factor;
mod fraction;
mod funnel;
mod gate;
mod improvements;
mod index;
mod judged;
mod nearest;
mod neutrality;
mod order;
mod pair;
pub mod plan;
mod rank;
mod score;
mod timing;
mod weights;

pub use bundle::{Bundle, BundleCell, Single, bundle};
pub use card::{Facts, ScoreCard};
pub use change::{Change, ChangeKind};
pub use compared::{Compared, Quantity, ThemeCompared};
pub use comparison::{BandMove, Comparison, PairChange, Placed, compare_offers, compare_requests};
pub use explain::{Explanation, FactorCheck, GateCheck, Outcome};
pub use factor::{Affinity, Factor, Factors, Reach};
pub use fraction::Fraction;
pub use funnel::Funnel;
pub use gate::Gate;
pub use improvements::Improvement;
pub use index::{Index, Instructions, Positions, RankedExplanation, Rankings, Sight, Visible};
pub use judged::{Judged, Shift, Standings};
pub use nearest::{Near, nearest_offers, nearest_requests};
pub use neutrality::{Exchange, Unequal, exchange};
pub use pair::{Basis, Pair};
pub use rank::{Ranking, rank_offers, rank_requests};
pub use score::{Band, NoScore, Score, Scored};
pub use weights::WeightSet;
