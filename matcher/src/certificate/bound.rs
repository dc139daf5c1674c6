//! Adds up the bound, holds it against what the plan is worth, and checks signs, limits and totals.

use std::collections::BTreeMap;

use domain::record::{Offer, Request};
use domain::vocabulary::StateCode;

use super::book::{Book, Entry};
use super::claim::{ClaimedPlan, Policy};
use super::fault::{CertificateFault, Node, Total};
use super::sums::{Sums, Tally};
use super::worth::Worth;

/// What the first pair of a State, and of a request, is worth by itself.
struct Firsts {
    state: Worth,
    request: Worth,
}

impl Firsts {
    const fn of(policy: Policy) -> Self {
        match policy {
            Policy::BestFit => Self {
                state: Worth::ZERO,
                request: Worth::ZERO,
            },
            Policy::Widest => Self {
                state: Worth([1, 0, 0]),
                request: Worth([0, 1, 0]),
            },
        }
    }
}

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

fn settle_state(book: &Book<'_>, sums: &mut Sums, state: StateCode, tally: Tally, firsts: &Firsts) {
    let node = Node::State(state);
    if !tally.counts {
        return;
    }
    let Some(c) = book.state_price(state) else {
        return sums.note(CertificateFault::NoPrice(node));
    };
    if c > Worth::ZERO {
        let rule = "a State's is 0 or less";
        sums.note(CertificateFault::Sign {
            node,
            price: c,
            rule,
        });
    }
    let first = firsts.state + c;
    sums.bound = sums.bound + first.or_nothing();
    loose_first(sums, node, "STATE + c", first, tally.pairs);
    if tally.pairs >= 2 && c != Worth::ZERO {
        loose(
            sums,
            node,
            "c",
            c,
            "has to be 0 for a State with two pairs or more",
        );
    }
}

fn settle_request(book: &Book<'_>, sums: &mut Sums, request: &Entry<'_, Request>, firsts: &Firsts) {
    let node = Node::Request(request.record.id);
    let tally = sums.requests.get(request.place).copied();
    let Some((tally, u)) = priced(sums, request, node, tally) else {
        return;
    };
    // A State's missing price is noted with the State.
    let Some(c) = book.state_price(request.record.state) else {
        return;
    };
    let refuse = |rule| CertificateFault::Sign {
        node,
        price: u,
        rule,
    };
    if book.policy == Policy::BestFit && u < Worth::ZERO {
        sums.note(refuse("under best_fit a request's is 0 or more"));
    }
    if request.limit.is_none() && u > c {
        let rule = "that of a request without limit is no more than its State's";
        sums.note(refuse(rule));
    }
    let (first, more) = (firsts.request + u - c, u - c);
    let adds = match request.limit {
        Some(0) => Worth::ZERO,
        Some(limit) => first.or_nothing() + more.or_nothing().times(limit - 1),
        None => first.or_nothing(),
    };
    sums.bound = sums.bound + adds;
    loose_first(sums, node, "REQUEST + u - c", first, tally.pairs);
    if tally.pairs >= 2 && more < Worth::ZERO {
        loose(
            sums,
            node,
            "u - c",
            more,
            "may not be below 0 for a request with two pairs or more",
        );
    }
    let has_room = request.limit.is_none_or(|limit| tally.pairs < limit);
    if tally.pairs >= 1 && has_room && more > Worth::ZERO {
        loose(
            sums,
            node,
            "u - c",
            more,
            "may not be above 0 for a request that could take more",
        );
    }
}

fn settle_offer(sums: &mut Sums, offer: &Entry<'_, Offer>) {
    let node = Node::Offer(offer.record.id);
    let tally = sums.offers.get(offer.place).copied();
    let Some((tally, v)) = priced(sums, offer, node, tally) else {
        return;
    };
    let rule = match offer.limit {
        _ if v < Worth::ZERO => Some("an offer's is 0 or more"),
        None if v != Worth::ZERO => Some("that of an offer without limit is 0"),
        _ => None,
    };
    if let Some(rule) = rule {
        sums.note(CertificateFault::Sign {
            node,
            price: v,
            rule,
        });
    }
    let limit = offer.limit.unwrap_or(0);
    sums.bound = sums.bound + v.times(limit);
    if v > Worth::ZERO && tally.pairs < limit {
        loose(
            sums,
            node,
            "v",
            v,
            "has to be 0 for an offer that could take more",
        );
    }
}

/// The tally and the price of a record that counts; what is wrong with either is noted.
fn priced<T>(
    sums: &mut Sums,
    entry: &Entry<'_, T>,
    node: Node,
    tally: Option<Tally>,
) -> Option<(Tally, Worth)> {
    let tally = tally?;
    if let Some(limit) = entry.limit
        && tally.pairs > limit
    {
        let pairs = tally.pairs;
        sums.note(CertificateFault::Limit { node, pairs, limit });
    }
    match (tally.counts, entry.price) {
        (true, Some(price)) => return Some((tally, price)),
        (true, None) => sums.note(CertificateFault::NoPrice(node)),
        (false, Some(_)) => sums.note(CertificateFault::NeedlessPrice(node)),
        (false, None) => {}
    }
    None
}

/// The arc of the first pair: taken it may not cost, left it may not gain.
fn loose_first(sums: &mut Sums, node: Node, what: &'static str, gain: Worth, pairs: u64) {
    if pairs > 0 && gain < Worth::ZERO {
        loose(
            sums,
            node,
            what,
            gain,
            "may not be below 0 where there is a pair",
        );
    } else if pairs == 0 && gain > Worth::ZERO {
        loose(
            sums,
            node,
            what,
            gain,
            "may not be above 0 where there is no pair",
        );
    }
}

fn loose(sums: &mut Sums, node: Node, what: &'static str, gain: Worth, rule: &'static str) {
    sums.loose.push(CertificateFault::Loose {
        place: node.to_string(),
        what,
        gain,
        rule,
    });
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
