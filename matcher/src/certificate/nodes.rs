//! What each State, request and offer adds to the bound, and whether its price is one: signs, limits,
//! and where price and plan do not agree.

use domain::record::{Offer, Request};
use domain::vocabulary::StateCode;

use super::book::{Book, Entry};
use super::claim::Policy;
use super::fault::{CertificateFault, Node};
use super::sums::{Sums, Tally};
use super::worth::Worth;

/// What the first pair of a State, and of a request, is worth by itself.
pub(super) struct Firsts {
    state: Worth,
    request: Worth,
}

impl Firsts {
    pub(super) const fn of(policy: Policy) -> Self {
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

/// A State: the arc from the source, its first unit and the others.
pub(super) fn settle_state(
    book: &Book<'_>,
    sums: &mut Sums,
    state: StateCode,
    tally: Tally,
    firsts: &Firsts,
) {
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

/// A request: the arc from its State, its first unit and the others.
pub(super) fn settle_request(
    book: &Book<'_>,
    sums: &mut Sums,
    request: &Entry<'_, Request>,
    firsts: &Firsts,
) {
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

/// An offer: the arc to the sink.
pub(super) fn settle_offer(sums: &mut Sums, offer: &Entry<'_, Offer>) {
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
