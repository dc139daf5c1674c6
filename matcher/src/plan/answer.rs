//! A plan, as it is shown and written.

use std::collections::BTreeMap;

use domain::id::{OfferId, RequestId};
use domain::record::{Offer, Request};
use serde::Serialize;

use super::all_pairs::AllPairs;
use super::book::Book;
use super::candidates::Candidates;
use super::certificate::{Certificate, Price, certify};
use super::contradiction::Contradiction;
use super::flow::position::at;
use super::flow::{Malformed, Method};
use super::oversubscribed::{Oversubscribed, oversubscribed};
use super::pricing::{Solved, solve};
use super::shortlists::Shortlists;
use super::simpler::{Simpler, Worth, simpler, worth};
use super::terms::{Floor, Policy, Terms};
use crate::pair::Basis;
use crate::score::Score;

/// A pair of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Planned {
    /// Which request.
    pub request: RequestId,
    /// Which offer.
    pub offer: OfferId,
    /// What it scores.
    pub score: Score,
}

/// The best plan on some terms, with its proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// What it is the best at.
    pub policy: Policy,
    /// The least score of a pair that is not pinned.
    pub floor: Floor,
    /// States, requests and points.
    #[serde(flatten)]
    pub worth: Worth,
    /// In ascending order of request and offer.
    pub pairs: Vec<Planned>,
    /// What proves that no plan is better.
    pub certificate: Certificate,
    /// Offers of which it asks more than there is, by id.
    pub oversubscribed: Vec<Oversubscribed>,
    /// What simpler rules reach.
    pub simpler: Simpler,
    /// What found it; pages need not tell.
    #[serde(skip)]
    pub method: Method,
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPlan {
    /// The terms contradict themselves, the gates or the limits: every such fault.
    #[error("the terms contradict themselves")]
    Contradictions(Vec<Contradiction>),
    /// More records or pairs than can be numbered.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// An end was asked for before there was one.
    #[error("the plan was stopped before it was made")]
    Stopped,
}

/// The best plan for records in any order, every pair of them scored one by one.
///
/// # Errors
/// Every contradiction, by name.
pub fn plan(
    requests: &[Request],
    offers: &[Offer],
    basis: Basis<'_>,
    terms: &Terms,
) -> Result<Plan, NoPlan> {
    let mut requests: Vec<&Request> = requests.iter().collect();
    let mut offers: Vec<&Offer> = offers.iter().collect();
    requests.sort_unstable_by_key(|request| request.id);
    offers.sort_unstable_by_key(|offer| offer.id);
    let candidates = AllPairs::of(&requests, &offers, basis);
    plan_among(&requests, &offers, basis, terms, &candidates)
}

/// The best plan for records in ascending order of id, whose pairs come from `candidates`, by the
/// same positions.
///
/// # Errors
/// Every contradiction, by name.
pub fn plan_among(
    requests: &[&Request],
    offers: &[&Offer],
    basis: Basis<'_>,
    terms: &Terms,
    candidates: &impl Candidates,
) -> Result<Plan, NoPlan> {
    let book = Book::open(requests, offers, basis, terms).map_err(NoPlan::Contradictions)?;
    let (lists, seed) = Shortlists::of(&book, terms.floor.points(), candidates);
    let mut solved = solve(&book, terms, &lists, &seed)?;
    drop(seed);
    let pairs = pairs(&book, &solved);
    let worth = worth(&book, pairs.iter().copied());
    let certificate = certify(&book, terms, &mut solved, bound(terms.policy, worth));
    Ok(Plan {
        policy: terms.policy,
        floor: terms.floor,
        worth,
        certificate,
        oversubscribed: all_oversubscribed(&book, &pairs),
        simpler: simpler(&book, &lists),
        pairs: pairs
            .iter()
            .filter_map(|&pair| planned(&book, pair))
            .collect(),
        method: solved.matching.method(),
    })
}

/// What a plan of this worth has for its bound.
pub(super) fn bound(policy: Policy, worth: Worth) -> Price {
    let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    match policy {
        Policy::BestFit => Price::Points(signed(worth.total_score)),
        Policy::Widest => Price::Vector([
            signed(worth.states_served),
            signed(worth.requests_served),
            signed(worth.total_score),
        ]),
    }
}

/// All pairs with the pinned ones: request, offer, score, in ascending order.
pub(super) fn pairs(book: &Book<'_>, solved: &Solved) -> Vec<(u32, u32, u8)> {
    let found = solved.matching.pairs();
    let mut pairs: Vec<_> = found
        .into_iter()
        .map(|pair| {
            (
                pair.left,
                pair.right,
                u8::try_from(pair.value).unwrap_or(100),
            )
        })
        .chain(book.pinned.iter().copied())
        .collect();
    pairs.sort_unstable();
    pairs
}

pub(super) fn planned(book: &Book<'_>, (request, offer, score): (u32, u32, u8)) -> Option<Planned> {
    Some(Planned {
        request: book.requests.get(at(request))?.id,
        offer: book.offers.get(at(offer))?.id,
        score: Score::try_from(u32::from(score)).ok()?,
    })
}

pub(super) fn all_oversubscribed(book: &Book<'_>, pairs: &[(u32, u32, u8)]) -> Vec<Oversubscribed> {
    let mut by_offer: BTreeMap<u32, Vec<&Request>> = BTreeMap::new();
    for &(request, offer, _) in pairs {
        let request = book.requests.get(at(request)).copied();
        by_offer.entry(offer).or_default().extend(request);
    }
    let short = by_offer.into_iter().filter_map(|(offer, requests)| {
        oversubscribed(book.offers.get(at(offer))?, requests.into_iter())
    });
    short.collect()
}
