//! Says how well an offer fits a request: gates, factors, rankings and explanations.
//!
//! The rule is public and is written in `docs/MATCHING.md`; what holds here is that anyone can
//! recompute a score by hand. Whole numbers and exact fractions only; no clock (the day is part of
//! the [`Basis`]), no input or output. What the viewer may not see is never given to the matcher.
//!
//! Start at [`Pair`], one request beside one offer: [`Pair::score`], [`Pair::explain`]. Then
//! [`rank_offers`] and [`rank_requests`]; [`Index`] holds all open records and asks the same
//! questions of them, fast; [`Rankings`] keeps both sides' best fresh, and
//! [`Judged`] says what other weights would change. [`ScoreCard`] keeps a score
//! so that it can be recomputed for ever. Gates are in `gate.rs`, and each factor has a file of its
//! own under `factor/`.

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
pub use pair::{Basis, Pair};
pub use rank::{Ranking, rank_offers, rank_requests};
pub use score::{Band, NoScore, Score, Scored};
pub use weights::WeightSet;
