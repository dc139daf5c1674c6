//! Why nothing yet: the records that came nearest to passing the gates.

use std::cmp::Reverse;

use domain::id::{OfferId, RequestId};
use domain::record::{Offer, Request};
use serde::Serialize;

use crate::gate::Gate;
use crate::order::{offer_place, request_place};
use crate::pair::{Basis, Pair};
use crate::rank::first;
use crate::score::Score;

/// A pair that fails gates. The score that it would have orders it and is not shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Near {
    /// Which request.
    pub request: RequestId,
    /// Which offer.
    pub offer: OfferId,
    /// Every gate that it fails, in their order; one or more.
    pub failed: Vec<Gate>,
}

/// The offers that come nearest to a request without passing: fewest failed gates first, then the
/// higher score they would have, then as ranked.
pub fn nearest_offers<'a>(
    request: &'a Request,
    offers: impl IntoIterator<Item = &'a Offer>,
    basis: Basis<'a>,
    top: usize,
) -> Vec<Near> {
    let pairs = offers
        .into_iter()
        .map(|offer| Pair::new(request, offer, basis));
    nearest(pairs, top, |pair| offer_place(pair.offer))
}

/// The requests that come nearest to an offer without passing, in the same order.
pub fn nearest_requests<'a>(
    offer: &'a Offer,
    requests: impl IntoIterator<Item = &'a Request>,
    basis: Basis<'a>,
    top: usize,
) -> Vec<Near> {
    let pairs = requests
        .into_iter()
        .map(|request| Pair::new(request, offer, basis));
    nearest(pairs, top, |pair| request_place(pair.request, basis.today))
}

fn nearest<'a, K: Ord>(
    pairs: impl Iterator<Item = Pair<'a>>,
    top: usize,
    place: impl Fn(&Pair<'a>) -> K,
) -> Vec<Near> {
    let keyed = pairs.filter_map(|pair| {
        let failed = pair.failed_gates();
        if failed.is_empty() {
            return None;
        }
        let score: Score = pair.score_past_gates().score;
        let key = (failed.len(), Reverse(score), place(&pair));
        let near = Near {
            request: pair.request.id,
            offer: pair.offer.id,
            failed,
        };
        Some((key, near))
    });
    first(keyed.collect(), Some(top))
}
