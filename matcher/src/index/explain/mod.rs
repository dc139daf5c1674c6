//! One pair explained, with the rank that it has and the rank that each improvement would bring.

mod field;

use domain::id::{OfferId, RequestId};
use serde::Serialize;

use self::field::Field;
use super::Index;
use super::changed;
use super::number::byte;
use super::question::Question;
use super::visible::Sight;
use crate::explain::Explanation;
use crate::improvements::{improvements_by, score_after};
use crate::pair::Basis;

/// An explanation with ranks: the place of the offer among those that the viewer may see, for the
/// request; 1 is the best.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RankedExplanation {
    /// Why the pair scores what it scores.
    #[serde(flatten)]
    pub explanation: Explanation,
    /// The rank that it has; none where a gate fails.
    pub rank: Option<u32>,
    /// The rank that it would have after each improvement, in their order.
    pub ranks: Vec<u32>,
}

impl RankedExplanation {
    /// The same for a masked request, as [`Explanation::masked`] says.
    #[must_use]
    pub fn masked(mut self) -> Self {
        if let Some(outcome) = &self.explanation.outcome {
            let both = outcome.improvements.iter().zip(self.ranks);
            let kept = both.filter(|(each, _)| !each.tells_of_asker());
            self.ranks = kept.map(|(_, rank)| rank).collect();
        }
        self.explanation = self.explanation.masked();
        self
    }
}

impl Index {
    /// Explains a pair with its ranks among the visible offers; `None` where one of the two is not
    /// here, or the offer may not be seen.
    pub fn explain(
        &self,
        request: RequestId,
        offer: OfferId,
        visible: impl Sight<OfferId>,
        basis: Basis<'_>,
    ) -> Option<RankedExplanation> {
        let index = self.ready_for(basis);
        let seen = visible.slots_of(self).0;
        let slot = index.offers.slots.find(offer)?;
        if !seen.contains(slot) {
            return None;
        }
        let tables = index.tables_of(basis.weights);
        let asking = index.requests.slots.find(request)?;
        let question = index.ask_offers_of(asking, basis, &tables)?;
        let pair = question.pair(slot)?;
        let explanation = pair.explain_with(|score| {
            improvements_by(&pair, score, |change| {
                let by_rows = changed::score_after(&question, slot, change, &index.languages);
                by_rows.or_else(|| score_after(&pair, change))
            })
        });
        let Some(outcome) = &explanation.outcome else {
            let (rank, ranks) = (None, Vec::new());
            return Some(RankedExplanation {
                explanation,
                rank,
                ranks,
            });
        };
        let score = outcome.score.points();
        let field = Field::new(&question, slot, seen, byte(score), index.instructions);
        let rank = field.rank(score);
        let improvements = outcome.improvements.iter();
        let ranks = improvements.map(|each| field.rank_after(each, &index, question.request));
        let ranks = ranks.collect();
        Some(RankedExplanation {
            explanation,
            rank: Some(rank),
            ranks,
        })
    }
}
