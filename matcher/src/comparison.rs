//! What other weights would change: the same records ranked by two weight sets, side by side.
//!
//! Gates do not look at weights, so that the same pairs pass before and after; scores, bands and
//! places move.

use std::collections::HashMap;

use domain::id::{OfferId, RequestId};
use domain::record::{Offer, Request};
use serde::Serialize;

use crate::pair::Basis;
use crate::rank::{Ranking, rank_offers, rank_requests};
use crate::score::{Band, Score, Scored};

/// Where a pair stands in a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Placed {
    /// Its place, from 1.
    pub rank: usize,
    /// Its score.
    pub score: Score,
    /// The score in a word.
    pub band: Band,
}

/// A pair that is among the first in one of the two rankings, with its place in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PairChange {
    /// Which request.
    pub request: RequestId,
    /// Which offer.
    pub offer: OfferId,
    /// Where it stands now.
    pub before: Placed,
    /// Where it would stand.
    pub after: Placed,
}

/// How many pairs are in one band before and in one after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct BandMove {
    /// The band before.
    pub before: Band,
    /// The band after.
    pub after: Band,
    /// How many pairs; 1 or more.
    pub pairs: u64,
}

/// What other weights would change for one record, or for many together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// Pairs that pass the gates.
    pub passed: u64,
    /// Pairs that come among the first.
    pub entered: u64,
    /// Pairs that are no longer among the first.
    pub left: u64,
    /// Pairs among the first before and after, at another place.
    pub moved: u64,
    /// Pairs among the first before and after, at the same place.
    pub stayed: u64,
    /// From which band to which, over all pairs that pass; from weak to strong.
    pub bands: Vec<BandMove>,
    /// The pairs among the first in either ranking, in the order after.
    #[serde(skip)]
    pub pairs: Vec<PairChange>,
}

/// Compares the offers for a request, of which the first `top` are shown (all, where none is said).
pub fn compare_offers<'a>(
    request: &'a Request,
    offers: impl IntoIterator<Item = &'a Offer> + Clone,
    (before, after): (Basis<'a>, Basis<'a>),
    top: Option<usize>,
) -> Comparison {
    let before = rank_offers(request, offers.clone(), before, None);
    let after = rank_offers(request, offers, after, None);
    Comparison::between(&before, &after, top)
}

/// Compares the requests for an offer, in the same way.
pub fn compare_requests<'a>(
    offer: &'a Offer,
    requests: impl IntoIterator<Item = &'a Request> + Clone,
    (before, after): (Basis<'a>, Basis<'a>),
    top: Option<usize>,
) -> Comparison {
    let before = rank_requests(offer, requests.clone(), before, None);
    let after = rank_requests(offer, requests, after, None);
    Comparison::between(&before, &after, top)
}

impl Comparison {
    /// Compares two whole rankings of the same record by two weight sets.
    #[must_use]
    pub fn between(before: &Ranking, after: &Ranking, top: Option<usize>) -> Self {
        let placed = |(rank, scored): (usize, &Scored)| Placed {
            rank,
            score: scored.score,
            band: scored.band,
        };
        let was: HashMap<(RequestId, OfferId), Placed> = (1..)
            .zip(&before.matches)
            .map(|(rank, scored)| ((scored.request, scored.offer), placed((rank, scored))))
            .collect();
        let mut comparison = Self::default();
        for (rank, scored) in (1..).zip(&after.matches) {
            if let Some(before) = was.get(&(scored.request, scored.offer)) {
                let change = PairChange {
                    request: scored.request,
                    offer: scored.offer,
                    before: *before,
                    after: placed((rank, scored)),
                };
                comparison.take(change, top);
            }
        }
        comparison
    }

    /// Counts one more pair, with its places in both rankings.
    pub(crate) fn take(&mut self, change: PairChange, top: Option<usize>) {
        let (before, after) = (change.before, change.after);
        let is_first = |placed: Placed| top.is_none_or(|top| placed.rank <= top);
        self.passed += 1;
        self.move_between(before.band, after.band, 1);
        let count = match (is_first(before), is_first(after)) {
            (false, false) => return,
            (false, true) => &mut self.entered,
            (true, false) => &mut self.left,
            (true, true) if before.rank == after.rank => &mut self.stayed,
            (true, true) => &mut self.moved,
        };
        *count += 1;
        self.pairs.push(change);
    }

    /// Counts another record's comparison in; its pairs are not kept.
    pub fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.entered += other.entered;
        self.left += other.left;
        self.moved += other.moved;
        self.stayed += other.stayed;
        for each in &other.bands {
            self.move_between(each.before, each.after, each.pairs);
        }
    }

    fn move_between(&mut self, before: Band, after: Band, pairs: u64) {
        let key = |each: &BandMove| (each.before, each.after);
        match self.bands.binary_search_by_key(&(before, after), key) {
            Ok(place) => {
                if let Some(each) = self.bands.get_mut(place) {
                    each.pairs += pairs;
                }
            }
            Err(place) => self.bands.insert(
                place,
                BandMove {
                    before,
                    after,
                    pairs,
                },
            ),
        }
    }
}
