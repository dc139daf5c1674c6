//! Explanations: every gate, every factor with the values compared, and what would raise the score.

use domain::id::{OfferId, RequestId};
use serde::Serialize;

use crate::compared::Compared;
use crate::factor::Factor;
use crate::fraction::Fraction;
use crate::gate::Gate;
use crate::improvements::{Improvement, improvements};
use crate::pair::Pair;
use crate::score::{Band, Score};

/// A gate with the values that it compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GateCheck {
    /// Which gate.
    pub gate: Gate,
    /// Whether the pair passes it.
    pub passed: bool,
    /// What it compared.
    #[serde(flatten)]
    pub compared: Compared,
}

/// A factor with the values that it compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FactorCheck {
    /// Which factor.
    pub factor: Factor,
    /// The most points that it can give.
    pub weight: u32,
    /// The exact part of the weight that the pair earns; not told where it would tell hidden money.
    pub fraction: Option<Fraction>,
    /// That part of the weight, rounded half up.
    pub points: u32,
    /// What it compared.
    #[serde(flatten)]
    pub compared: Compared,
}

/// What a pair that passes the gates scores, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The sum of the factors' points.
    pub score: Score,
    /// The score in a word.
    pub band: Band,
    /// Every factor, in the order of the rule.
    pub factors: Vec<FactorCheck>,
    /// Single changes that would raise the score, the biggest gain first.
    pub improvements: Vec<Improvement>,
}

/// Why a pair scores what it scores, or why it has no score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// Which request.
    pub request: RequestId,
    /// Which offer.
    pub offer: OfferId,
    /// The name of the weight set.
    pub weights: String,
    /// Every gate, in the order of the rule.
    pub gates: Vec<GateCheck>,
    /// The score and what it is made of; none where a gate fails.
    #[serde(flatten)]
    pub outcome: Option<Outcome>,
}

impl Pair<'_> {
    /// Explains the pair in full.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        self.explain_with(|score| improvements(self, score))
    }

    /// Explains the pair, with improvements found in another way.
    pub(crate) fn explain_with(
        &self,
        improvements: impl FnOnce(Score) -> Vec<Improvement>,
    ) -> Explanation {
        let gates = Gate::ALL.iter().map(|gate| GateCheck {
            gate: *gate,
            passed: gate.passes(self),
            compared: gate.compared(self),
        });
        Explanation {
            request: self.request.id,
            offer: self.offer.id,
            weights: self.basis.weights.name().to_owned(),
            gates: gates.collect(),
            outcome: self.outcome(improvements),
        }
    }

    fn outcome(&self, improvements: impl FnOnce(Score) -> Vec<Improvement>) -> Option<Outcome> {
        let scored = self.score().ok()?;
        let factors = Factor::ALL.iter().map(|factor| FactorCheck {
            factor: *factor,
            weight: self.basis.weights.of(*factor),
            fraction: Some(factor.fraction(self)),
            points: *scored.factors.get(*factor),
            compared: factor.compared(self),
        });
        Some(Outcome {
            score: scored.score,
            band: scored.band,
            factors: factors.collect(),
            improvements: improvements(scored.score),
        })
    }
}

impl Explanation {
    /// The same for a masked request: of the geographic fit only its class, of the language only how
    /// well it is provided, and nothing that names the State or the languages asked for.
    #[must_use]
    pub fn masked(mut self) -> Self {
        for gate in &mut self.gates {
            gate.compared.mask();
        }
        if let Some(outcome) = &mut self.outcome {
            for factor in &mut outcome.factors {
                factor.compared.mask();
            }
            outcome.improvements.retain(|each| !each.tells_of_asker());
        }
        self
    }

    /// The same for a reader from whom the money of a side is hidden: no amount, nothing from which
    /// one could be worked out with the other in hand, and no word on whether it would be enough.
    #[must_use]
    pub fn without_money(mut self) -> Self {
        for gate in &mut self.gates {
            gate.compared.hide_money();
        }
        if let Some(outcome) = &mut self.outcome {
            for factor in &mut outcome.factors {
                if factor.compared.hide_money() {
                    factor.fraction = None;
                }
            }
            outcome.improvements.retain(|each| !each.tells_of_money());
        }
        self
    }
}
