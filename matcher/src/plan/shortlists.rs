//! The best pairs of every request, found in one pass over all pairs, and what a plan starts with.

use super::book::Book;
use super::candidates::Candidates;
use super::flow::Edge;
use super::flow::position::at;
use super::seed::BestOfOffers;
use super::shortlist::Shortlist;

/// How many pairs of each record a plan starts with: so many that few are missing. At 20,000 a side
/// they were 1.5 of 11 million pairs, and a few more were added in two rounds.
const SEED: usize = 50;

/// How many pairs are kept for all requests together, of 5 bytes each: 40 MiB.
const MOST_KEPT: usize = 1 << 23;

/// A list for each request, by position.
pub(super) struct Shortlists<'a, C> {
    candidates: &'a C,
    floor: u8,
    lists: Vec<Shortlist>,
}

impl<'a, C: Candidates> Shortlists<'a, C> {
    /// Looks at every pair once, and keeps the best; with them the pairs that a plan starts with: the
    /// best of each request and of each offer, by request and offer ascending.
    pub(super) fn of(book: &Book<'_>, floor: u8, candidates: &'a C) -> (Self, Vec<Edge>) {
        let each = MOST_KEPT / book.requests.len().max(1);
        let each = each.max(SEED + book.most_excluded());
        Self::keeping(book, floor, candidates, each)
    }

    /// The same, with about so many pairs kept of each request.
    pub(super) fn keeping(
        book: &Book<'_>,
        floor: u8,
        candidates: &'a C,
        most: usize,
    ) -> (Self, Vec<Edge>) {
        let top = SEED + book.most_excluded();
        let free = vec![0; book.offers.len()];
        let mut of_offers = BestOfOffers::new(book.offers.len(), top);
        let mut found = Vec::new();
        let mut list = |request| {
            found.clear();
            candidates.beating(request, floor, 0, &free, &mut found);
            for &(offer, score) in &found {
                of_offers.take(request, offer, score);
            }
            Shortlist::cut(&found, floor, most)
        };
        let requests = (0..).zip(book.requests).map(|(request, _)| request);
        let lists: Vec<_> = requests.map(&mut list).collect();
        let of_offers = of_offers.by_request(lists.len());
        let mut edges = Vec::new();
        for ((left, list), mut pairs) in (0..).zip(&lists).zip(of_offers) {
            pairs.extend(list.pairs().take(top));
            pairs.sort_unstable();
            pairs.dedup();
            let free = pairs
                .into_iter()
                .filter(|(right, _)| book.is_free(left, *right));
            edges.extend(free.map(|(right, score)| Edge {
                left,
                right,
                value: score.into(),
            }));
        }
        let lists = Self {
            candidates,
            floor,
            lists,
        };
        (lists, edges)
    }

    /// What is kept of a request.
    pub(super) fn of_request(&self, request: u32) -> Option<&Shortlist> {
        self.lists.get(at(request))
    }

    /// What of a request follows below a score, of offers with these prices: a list again that may end
    /// before all do; `None` where there can be no more.
    pub(super) fn rest(&self, request: u32, below: u8, prices: &[i64]) -> Option<Shortlist> {
        if below <= self.floor {
            return None;
        }
        let mut found = Vec::new();
        let candidates = self.candidates;
        candidates.beating(request, self.floor, 0, prices, &mut found);
        found.retain(|(_, score)| *score < below);
        Some(Shortlist::cut(&found, self.floor, SEED))
    }

    /// Appends the pairs of a request that score more than `above` and the price of the offer.
    pub(super) fn beating(
        &self,
        request: u32,
        above: i64,
        prices: &[i64],
        found: &mut Vec<(u32, u8)>,
    ) {
        let list = self.of_request(request);
        let Some(list) = list.filter(|list| above >= i64::from(list.least) - 1) else {
            let candidates = self.candidates;
            return candidates.beating(request, self.floor, above, prices, found);
        };
        let worthy = list
            .pairs()
            .take_while(|(_, score)| i64::from(*score) > above);
        found.extend(worthy.filter(|(offer, score)| {
            let price = prices.get(at(*offer)).copied().unwrap_or(0);
            i64::from(*score) > above.saturating_add(price)
        }));
    }
}
