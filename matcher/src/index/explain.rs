//! One pair explained, with the rank that it has and the rank that each improvement would bring.

use domain::id::{OfferId, RequestId};
use domain::record::Request;
use serde::Serialize;

use super::Index;
use super::ask_offers::AskOffers;
use super::bitmap::Bitmap;
use super::changed;
use super::columns::keep_any;
use super::dispatch::Instructions;
use super::judge::{Judged, judged};
use super::number::{at, byte, of_modality};
use super::question::{Question, narrow};
use super::visible::Sight;
use crate::change::Change;
use crate::explain::Explanation;
use crate::gate::Gate;
use crate::improvements::{Improvement, improvements_by, score_after};
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
        let rank = field.all.rank(score);
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

/// The other offers that a request could have, as counts.
struct Field<'a> {
    question: &'a AskOffers<'a>,
    slot: u32,
    /// Those that pass every gate but perhaps `modality` and `timing`.
    reached: Bitmap,
    /// Those that could have the score of the offer or more, and whether each comes before it.
    judged: Vec<(Judged, bool)>,
    /// The score of the offer: no rank after an improvement asks about less.
    least: u8,
    /// All points for timing.
    free: u8,
    /// What passes of them.
    all: Counts,
    with: Instructions,
}

impl<'a> Field<'a> {
    fn new(
        question: &'a AskOffers<'a>,
        slot: u32,
        seen: Bitmap,
        least: u8,
        with: Instructions,
    ) -> Self {
        let free = byte(question.sides.tables.free());
        let mut reached = seen;
        reached.set(slot, false);
        for gate in Gate::ALL {
            if !matches!(gate, Gate::Modality | Gate::Timing) {
                narrow(question, *gate, &mut reached, with);
            }
        }
        let mut alive = reached.clone();
        narrow(question, Gate::Modality, &mut alive, with);
        let judged = judged(question, &alive, least, free, with);
        let judged: Vec<_> = judged
            .into_iter()
            .map(|each| (each, question.order(each.slot, slot).is_lt()))
            .collect();
        let mut all = Counts::default();
        for (each, is_before) in &judged {
            all.add(*each, *is_before);
        }
        Self {
            question,
            slot,
            reached,
            judged,
            least,
            free,
            all,
            with,
        }
    }

    /// The rank after a change. One of the offer moves nobody else; one of the request may move all.
    fn rank_after(&self, improvement: &Improvement, index: &Index, request: &Request) -> u32 {
        let score = improvement.score.points();
        match improvement.change {
            Change::FlexibleDatesOfRequest => {
                let mut counts = Counts::default();
                for (each, is_before) in &self.judged {
                    counts.add(
                        Judged {
                            timing: Some(self.free),
                            ..*each
                        },
                        *is_before,
                    );
                }
                counts.rank(score)
            }
            Change::AcceptModality(modality) => {
                let mut counts = Counts::default();
                let number = of_modality(modality);
                let column = index.offers.by_modality.get(usize::from(number));
                let has = |slot: u32| column.is_some_and(|column| column.contains(slot));
                for (each, is_before) in self.judged.iter().filter(|(each, _)| !has(each.slot)) {
                    counts.add(*each, *is_before);
                }
                let mut asked = request.clone();
                improvement.change.change_request(&mut asked);
                let tables = self.question.sides.tables;
                let question = index.ask_offers(&asked, self.question.basis, tables);
                let mut alive = self.reached.clone();
                keep_any(
                    &mut alive,
                    &column.into_iter().collect::<Vec<_>>(),
                    self.with,
                );
                for each in judged(&question, &alive, self.least, self.free, self.with) {
                    counts.add(each, question.order(each.slot, self.slot).is_lt());
                }
                counts.rank(score)
            }
            _ => self.all.rank(score),
        }
    }
}

/// How many have each score, and how many of those come before the offer among equals.
struct Counts {
    all: [u32; 101],
    before: [u32; 101],
}

impl Default for Counts {
    fn default() -> Self {
        Self {
            all: [0; 101],
            before: [0; 101],
        }
    }
}

impl Counts {
    /// Counts one that has time.
    fn add(&mut self, judged: Judged, is_before: bool) {
        let Some(found) = judged.found() else { return };
        let place = usize::from(found.score);
        if let (Some(all), Some(before)) = (self.all.get_mut(place), self.before.get_mut(place)) {
            *all += 1;
            *before += u32::from(is_before);
        }
    }

    /// The rank that the offer has with a score.
    fn rank(&self, score: u32) -> u32 {
        let better = self.all.iter().skip(at(score) + 1).sum::<u32>();
        let equal = self.before.get(at(score)).copied().unwrap_or(0);
        1 + better + equal
    }
}
