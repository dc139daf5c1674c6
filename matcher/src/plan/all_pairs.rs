//! Every passing pair of a few records, scored one by one.

use domain::record::{Offer, Request};

use super::candidates::Candidates;
use super::flow::position::at;
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
}
