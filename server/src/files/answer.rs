//! Asks the matcher about every record of a file.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::{OfferId, RequestId};
use domain::record::{Offer, RecordKind, Request};
use matcher::{
    Basis, Explanation, Funnel, Near, Pair, Ranking, Scored, nearest_offers, nearest_requests,
    rank_offers, rank_requests,
};
use serde::Serialize;

use super::args::MatchArgs;

/// How many records that came nearest are explained.
const NEAREST: usize = 3;

/// What the two files hold, in their order.
pub(super) struct Records {
    pub(super) requests: Vec<Request>,
    pub(super) offers: Vec<Offer>,
}

/// The same records by id.
pub(super) struct Catalogue<'a> {
    pub(super) requests: BTreeMap<RequestId, &'a Request>,
    pub(super) offers: BTreeMap<OfferId, &'a Offer>,
    basis: Basis<'a>,
}

impl<'a> Catalogue<'a> {
    pub(super) fn new(records: &'a Records, basis: Basis<'a>) -> Self {
        let requests = records.requests.iter();
        let offers = records.offers.iter();
        Self {
            requests: requests.map(|request| (request.id, request)).collect(),
            offers: offers.map(|offer| (offer.id, offer)).collect(),
            basis,
        }
    }

    fn explain(&self, request: RequestId, offer: OfferId) -> Option<Explanation> {
        let (request, offer) = (self.requests.get(&request)?, self.offers.get(&offer)?);
        Some(Pair::new(request, offer, self.basis).explain())
    }
}

/// The answer for a whole file; as JSON it is the shape that `docs/MATCHING.md` lists.
#[derive(Serialize)]
pub(super) struct Answer {
    /// The name of the weight set.
    pub(super) weights: String,
    /// The day of the question.
    pub(super) today: NaiveDate,
    /// One result for each record asked for, in the order of the file.
    pub(super) results: Vec<Answered>,
    /// Which records were asked for.
    #[serde(skip)]
    pub(super) kind: RecordKind,
}

/// The answer for one record.
#[derive(Serialize)]
pub(super) struct Answered {
    /// Whose id it is depends on what was asked for.
    #[serde(rename = "for")]
    pub(super) id: String,
    /// The best first.
    pub(super) matches: Vec<Matched>,
    /// What became of all that were considered.
    pub(super) funnel: Funnel,
    /// What came nearest without passing; only where an explanation was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) nearest: Option<Vec<Missed>>,
}

/// A match, with its reasons where they were asked for.
#[derive(Serialize)]
pub(super) struct Matched {
    #[serde(flatten)]
    pub(super) scored: Scored,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) explanation: Option<Explanation>,
}

/// A pair that failed gates, with what they compared.
#[derive(Serialize)]
pub(super) struct Missed {
    #[serde(flatten)]
    pub(super) near: Near,
    pub(super) explanation: Option<Explanation>,
}

impl Answer {
    /// Ranks for every record asked for.
    pub(super) fn find(records: &Records, catalogue: &Catalogue<'_>, args: &MatchArgs) -> Self {
        let basis = catalogue.basis;
        let (requests, offers) = (&records.requests, &records.offers);
        let top = args.top.0;
        let reasons = args.explain.then_some(catalogue);
        let for_request = |request: &Request| {
            let ranking = rank_offers(request, offers, basis, top);
            let nearest = reasons.map(|_| nearest_offers(request, offers, basis, NEAREST));
            Answered::new(request.id.to_string(), ranking, nearest, reasons)
        };
        let for_offer = |offer: &Offer| {
            let ranking = rank_requests(offer, requests, basis, top);
            let nearest = reasons.map(|_| nearest_requests(offer, requests, basis, NEAREST));
            Answered::new(offer.id.to_string(), ranking, nearest, reasons)
        };
        Self {
            weights: basis.weights.name().to_owned(),
            today: basis.today,
            results: match args.kind {
                RecordKind::Request => requests.iter().map(for_request).collect(),
                RecordKind::Offer => offers.iter().map(for_offer).collect(),
            },
            kind: args.kind,
        }
    }
}

impl Answered {
    fn new(
        id: String,
        ranking: Ranking,
        nearest: Option<Vec<Near>>,
        reasons: Option<&Catalogue<'_>>,
    ) -> Self {
        let explain = |request, offer| reasons?.explain(request, offer);
        let matched = |scored: Scored| Matched {
            explanation: explain(scored.request, scored.offer),
            scored,
        };
        let missed = |near: Near| Missed {
            explanation: explain(near.request, near.offer),
            near,
        };
        Self {
            id,
            matches: ranking.matches.into_iter().map(matched).collect(),
            funnel: ranking.funnel,
            nearest: nearest.map(|near| near.into_iter().map(missed).collect()),
        }
    }
}
