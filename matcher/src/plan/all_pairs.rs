//! Every passing pair of a few records, scored one by one.

use domain::record::{Offer, Request};

use super::candidates::Candidates;
use super::flow::position::{at, stored};
use crate::pair::{Basis, Pair};

/// Every passing pair, kept: a byte and a number for each. For a few thousand records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllPairs {
    /// For each request, its offers and scores by offer ascending.
    rows: Vec<Vec<(u32, u8)>>,
    offers: usize,
}

impl AllPairs {
    /// Scores every pair of the records, which are in ascending order of id.
    #[must_use]
    pub fn of(requests: &[&Request], offers: &[&Offer], basis: Basis<'_>) -> Self {
        let row = |request: &&Request| {
            let scored = (0..).zip(offers).filter_map(|(position, offer)| {
                let scored = Pair::new(request, offer, basis).score().ok()?;
                Some((position, u8::try_from(scored.score.points()).ok()?))
            });
            scored.collect()
        };
        Self {
            rows: requests.iter().map(row).collect(),
            offers: offers.len(),
        }
    }

    /// Pairs scored elsewhere: for each request its offers and scores by offer ascending.
    #[must_use]
    pub fn from_rows(rows: Vec<Vec<(u32, u8)>>, offers: usize) -> Self {
        Self { rows, offers }
    }
}

impl Candidates for AllPairs {
    fn requests(&self) -> usize {
        self.rows.len()
    }

    fn offers(&self) -> usize {
        self.offers
    }

    fn beating(
        &self,
        request: u32,
        floor: u8,
        above: i64,
        prices: &[i64],
        found: &mut Vec<(u32, u8)>,
    ) {
        let row = self.rows.get(at(request)).into_iter().flatten();
        found.extend(row.filter(|(offer, score)| {
            let price = prices.get(at(*offer)).copied().unwrap_or(0);
            *score >= floor && i64::from(*score) > above + price
        }));
    }

    fn seed(&self, floor: u8, top: usize) -> Vec<(u32, u32, u8)> {
        let mut by_offer = vec![Vec::new(); self.offers];
        let mut seed = Vec::new();
        for (request, row) in (0..).zip(&self.rows) {
            let passing = row.iter().filter(|(_, score)| *score >= floor);
            let mut mine: Vec<_> = passing.map(|&(offer, score)| (score, offer)).collect();
            for &(score, offer) in &mine {
                if let Some(offers) = by_offer.get_mut(at(offer)) {
                    offers.push((score, request));
                }
            }
            cut(&mut mine, top);
            seed.extend(
                mine.into_iter()
                    .map(|(score, offer)| (request, offer, score)),
            );
        }
        for (offer, mut mine) in by_offer.into_iter().enumerate() {
            cut(&mut mine, top);
            let mine = mine.into_iter();
            seed.extend(mine.map(|(score, request)| (request, stored(offer), score)));
        }
        seed.sort_unstable();
        seed.dedup();
        seed
    }
}

/// Leaves the best `top`; among equals the first by position.
fn cut(pairs: &mut Vec<(u8, u32)>, top: usize) {
    pairs.sort_unstable_by_key(|&(score, position)| (std::cmp::Reverse(score), position));
    pairs.truncate(top);
}
