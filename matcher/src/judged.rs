//! What-if: pairs that are judged once and ranked by one weight set after another.
//!
//! Weights bear on no gate and on no fraction, so that all a pair has to be asked is known before there
//! are any. What is left for each weight set is a table of points for the fractions that there are,
//! and eight look-ups a pair: a browser ranks anew while somebody moves a slider.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::{OfferId, RequestId};
use domain::record::{Offer, Request};
use serde::Serialize;

use crate::comparison::{Comparison, PairChange, Placed};
use crate::factor::{Factor, Factors};
use crate::fraction::Fraction;
use crate::order::offer_place;
use crate::pair::{Basis, Pair};
use crate::score::Score;
use crate::weights::WeightSet;

/// All pairs of some records that pass the gates on a day. Memory grows with those pairs: 36 bytes
/// each.
#[derive(Clone, Debug)]
pub struct Judged {
    requests: Vec<RequestId>,
    /// In their order among equals, which is the same for every request.
    offers: Vec<OfferId>,
    /// The fractions that there are.
    fractions: Factors<Fractions>,
    /// By request: the place of an offer, and the places of what it earns of each factor.
    pairs: Vec<Vec<(u32, Factors<u32>)>>,
}

/// The offers of each request of [`Judged`], best first, by one weight set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standings(Vec<Vec<(u32, Score)>>);

/// What other weights change for all requests together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Shift {
    /// Requests with an offer that passes.
    pub requests: u64,
    /// Those of them that have another best offer afterwards.
    pub best_changed: u64,
    /// The sum of all scores before.
    pub score_before: u64,
    /// The sum of all scores after.
    pub score_after: u64,
    /// How many pairs come and go among the first of their request, and between bands.
    #[serde(flatten)]
    pub pairs: Comparison,
}

/// Different fractions by their places.
#[derive(Clone, Debug, Default)]
struct Fractions {
    all: Vec<Fraction>,
    places: BTreeMap<(u64, u64), u32>,
}

impl Fractions {
    fn place_of(&mut self, fraction: Fraction) -> u32 {
        let next = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let key = (fraction.part(), fraction.whole());
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            self.all.push(fraction);
        }
        place
    }
}

impl Judged {
    /// Judges every offer for every request.
    #[must_use]
    pub fn new(requests: &[Request], offers: &[Offer], today: NaiveDate) -> Self {
        let mut offers: Vec<&Offer> = offers.iter().collect();
        offers.sort_by_cached_key(|offer| offer_place(offer));
        // No weight is asked for; a basis has some.
        let weights = WeightSet::standard();
        let basis = Basis::new(&weights, today);
        let mut fractions = Factors::from_fn(|_| Fractions::default());
        let pairs = requests.iter().map(|request| {
            let pairs = (0..).zip(&offers);
            let pairs = pairs.map(|(place, offer)| (place, Pair::new(request, offer, basis)));
            let passing = pairs.filter(|(_, pair)| pair.first_failed_gate().is_none());
            let parts = |pair: &Pair<'_>, fractions: &mut Factors<Fractions>| {
                Factors::from_fn(|factor| fractions.get_mut(factor).place_of(factor.fraction(pair)))
            };
            passing
                .map(|(place, pair)| (place, parts(&pair, &mut fractions)))
                .collect()
        });
        Self {
            pairs: pairs.collect(),
            requests: requests.iter().map(|request| request.id).collect(),
            offers: offers.iter().map(|offer| offer.id).collect(),
            fractions,
        }
    }

    /// Ranks all offers for all requests, as [`rank_offers`](crate::rank_offers) does for one.
    #[must_use]
    pub fn rank(&self, weights: &WeightSet) -> Standings {
        let points = Factors::from_fn(|factor| -> Vec<u32> {
            let all = self.fractions.get(factor).all.iter();
            let weight = weights.of(factor);
            all.map(|fraction| fraction.half_up(weight)).collect()
        });
        let score = |parts: &Factors<u32>| {
            let of = |factor: Factor| points.get(factor).get(at(*parts.get(factor))).copied();
            Score::sum(&Factors::from_fn(|factor| of(factor).unwrap_or(0)))
        };
        let ranked = self.pairs.iter().map(|pairs| {
            let scored = pairs.iter().map(|(offer, parts)| (*offer, score(parts)));
            let mut scored: Vec<_> = scored.collect();
            scored.sort_unstable_by_key(|(offer, score)| (Reverse(*score), *offer));
            scored
        });
        Standings(ranked.collect())
    }

    /// Each request with its offers and their scores, best first, in the order in which requests
    /// were given.
    pub fn named(
        &self,
        standings: &Standings,
    ) -> impl Iterator<Item = (RequestId, Vec<(OfferId, Score)>)> {
        self.requests
            .iter()
            .zip(&standings.0)
            .map(|(request, list)| {
                let named = list
                    .iter()
                    .filter_map(|(offer, score)| Some((self.offer(*offer)?, *score)));
                (*request, named.collect())
            })
    }

    /// What changes from one weight set to another; of each request the first `top` offers count as
    /// shown. Pairs are counted and not kept.
    #[must_use]
    pub fn shift(&self, before: &Standings, after: &Standings, top: usize) -> Shift {
        let mut shift = Shift::default();
        let mut was: Vec<Option<Placed>> = vec![None; self.offers.len()];
        for ((request, before), after) in self.requests.iter().zip(&before.0).zip(&after.0) {
            shift.take(before, after);
            for (rank, (offer, score)) in (1..).zip(before) {
                if let Some(place) = was.get_mut(at(*offer)) {
                    *place = Some(placed(rank, *score));
                }
            }
            for (rank, (offer, score)) in (1..).zip(after) {
                let before = was.get(at(*offer)).copied().flatten();
                if let Some((before, offer)) = before.zip(self.offer(*offer)) {
                    let change = PairChange {
                        request: *request,
                        offer,
                        before,
                        after: placed(rank, *score),
                    };
                    shift.pairs.take(change, Some(top));
                }
            }
            shift.pairs.pairs.clear();
        }
        shift
    }

    fn offer(&self, place: u32) -> Option<OfferId> {
        self.offers.get(at(place)).copied()
    }
}

impl Shift {
    fn take(&mut self, before: &[(u32, Score)], after: &[(u32, Score)]) {
        let best = |list: &[(u32, Score)]| list.first().map(|(offer, _)| *offer);
        let sum = |list: &[(u32, Score)]| -> u64 {
            list.iter()
                .map(|(_, score)| u64::from(score.points()))
                .sum()
        };
        self.requests += u64::from(!before.is_empty());
        self.best_changed += u64::from(best(before) != best(after));
        self.score_before += sum(before);
        self.score_after += sum(after);
    }
}

fn placed(rank: usize, score: Score) -> Placed {
    Placed {
        rank,
        score,
        band: score.band(),
    }
}

fn at(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}
