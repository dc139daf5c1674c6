//! Rankings: the best of many for one record. The order of the input plays no part.

use std::cmp::Reverse;

use domain::record::{Offer, Request};
use serde::Serialize;

use crate::funnel::Funnel;
use crate::order::{offer_place, request_place};
use crate::pair::{Basis, Pair};
use crate::score::{Score, Scored};

/// What fits one record, best first, with what became of all that were looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ranking {
    /// Those that passed the gates, best first, perhaps only the first so many.
    pub matches: Vec<Scored>,
    /// How many were looked at and where they fell.
    pub funnel: Funnel,
}

/// Ranks offers for a request; `top` cuts the list, never the funnel.
pub fn rank_offers<'a>(
    request: &'a Request,
    offers: impl IntoIterator<Item = &'a Offer>,
    basis: Basis<'a>,
    top: Option<usize>,
) -> Ranking {
    let pairs = offers
        .into_iter()
        .map(|offer| Pair::new(request, offer, basis));
    rank(pairs, top, |pair, score| {
        (Reverse(score), offer_place(pair.offer))
    })
}

/// Ranks requests for an offer; `top` cuts the list, never the funnel.
pub fn rank_requests<'a>(
    offer: &'a Offer,
    requests: impl IntoIterator<Item = &'a Request>,
    basis: Basis<'a>,
    top: Option<usize>,
) -> Ranking {
    let pairs = requests
        .into_iter()
        .map(|request| Pair::new(request, offer, basis));
    rank(pairs, top, |pair, score| {
        (Reverse(score), request_place(pair.request, basis.today))
    })
}

fn rank<'a, K: Ord>(
    pairs: impl Iterator<Item = Pair<'a>>,
    top: Option<usize>,
    place: impl Fn(&Pair<'a>, Score) -> K,
) -> Ranking {
    let mut funnel = Funnel::default();
    let mut passed = Vec::new();
    for pair in pairs {
        let scored = pair.score();
        funnel.count(scored.as_ref().err().copied());
        passed.extend(scored.map(|scored| (place(&pair, scored.score), scored)));
    }
    Ranking {
        matches: first(passed, top),
        funnel,
    }
}

/// The items in the order of their keys, no more than `top` of them.
pub(crate) fn first<K: Ord, T>(mut keyed: Vec<(K, T)>, top: Option<usize>) -> Vec<T> {
    if let Some(top) = top
        && top < keyed.len()
    {
        // Sorting a thousand to show twenty would be waste.
        keyed.select_nth_unstable_by(top, |(a, _), (b, _)| a.cmp(b));
        keyed.truncate(top);
    }
    keyed.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    keyed.into_iter().map(|(_, item)| item).collect()
}
