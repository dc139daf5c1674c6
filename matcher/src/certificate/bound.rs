//! Ends the sums: the bound against what the plan is worth, and the totals.

use std::collections::BTreeMap;

use domain::vocabulary::StateCode;

use super::book::Book;
use super::claim::{ClaimedPlan, Policy};
use super::fault::{CertificateFault, Node, Total};
use super::nodes::{Firsts, settle_offer, settle_request, settle_state};
use super::sums::{Sums, Tally};
use super::worth::Worth;

/// Ends the sums: what the plan is worth, with every fault that is left to find.
pub(super) fn settle(book: &mut Book<'_>, sums: &mut Sums, plan: &ClaimedPlan) -> Worth {
    let firsts = Firsts::of(book.policy);
    let states = states(book, sums);
    for (state, tally) in &states {
        settle_state(book, sums, *state, *tally, &firsts);
    }
    for state in book.states.keys() {
        if states.get(state).is_none_or(|tally| !tally.counts) {
            sums.note(CertificateFault::NeedlessPrice(Node::State(*state)));
        }
    }
    for request in book.requests() {
        settle_request(book, sums, request, &firsts);
    }
    for offer in book.offers() {
        settle_offer(sums, offer);
    }
    let served = [
        count(states.values()),
        count(sums.requests.iter()),
        sums.total,
    ];
    let given = [plan.states_served, plan.requests_served, plan.total_score];
    let totals = [Total::States, Total::Requests, Total::Score];
    for ((total, given), right) in totals.into_iter().zip(given).zip(served) {
        if given != right {
            sums.note(CertificateFault::Total {
                total,
                given,
                right,
            });
        }
    }
    let worth = match book.policy {
        Policy::BestFit => Worth::score(sums.total.into()),
        Policy::Widest => Worth(served.map(i128::from)),
    };
    conclude(sums, plan, worth);
    worth
}

fn count<'a>(tallies: impl Iterator<Item = &'a Tally>) -> u64 {
    tallies.filter(|tally| tally.pairs > 0).map(|_| 1).sum()
}

/// The States of the requests, each with what its requests come to.
fn states(book: &Book<'_>, sums: &Sums) -> BTreeMap<StateCode, Tally> {
    let mut states: BTreeMap<StateCode, Tally> = BTreeMap::new();
    for (request, tally) in book.requests().iter().zip(&sums.requests) {
        let state = states.entry(request.record.state).or_default();
        state.counts |= tally.counts;
        state.pairs += tally.pairs;
    }
    states
}

/// Holds the bound against what was claimed and what the plan is worth.
fn conclude(sums: &mut Sums, plan: &ClaimedPlan, worth: Worth) {
    let right = sums.bound;
    match plan.certificate.bound.worth(plan.policy) {
        None => sums.note(CertificateFault::Shape("certificate.bound".to_owned())),
        Some(given) if given != right => sums.note(CertificateFault::Bound { given, right }),
        Some(_) => {}
    }
    if worth != right {
        let bound = right;
        sums.note(CertificateFault::NotProved { worth, bound });
        for fault in std::mem::take(&mut sums.loose) {
            sums.note(fault);
        }
    }
}
