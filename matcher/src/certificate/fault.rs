//! What can be wrong with a plan or its certificate.

use std::fmt;

use domain::id::{OfferId, RequestId};
use domain::vocabulary::StateCode;

use super::claim::Named;
use super::worth::Worth;
use crate::gate::Gate;

/// No more faults than this are told: a wrong price can make thousands.
pub(super) const MOST: usize = 100;

/// What has a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    /// A State.
    State(StateCode),
    /// A request.
    Request(RequestId),
    /// An offer.
    Offer(OfferId),
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::State(state) => write!(f, "State {state}"),
            Self::Request(id) => write!(f, "request {id}"),
            Self::Offer(id) => write!(f, "offer {id}"),
        }
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "pair of request {} and offer {}",
            self.request, self.offer
        )
    }
}

/// A list of pairs in the plan's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairList {
    /// The plan itself.
    Pairs,
    /// What has to be in it.
    Pinned,
    /// What may not be in it.
    Excluded,
}

impl fmt::Display for PairList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pairs => "pairs",
            Self::Pinned => "certificate.pinned",
            Self::Excluded => "certificate.excluded",
        })
    }
}

/// A sum that the plan's file tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// `states_served`
    States,
    /// `requests_served`
    Requests,
    /// `total_score`
    Score,
}

impl fmt::Display for Total {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::States => "states_served",
            Self::Requests => "requests_served",
            Self::Score => "total_score",
        })
    }
}

/// Why a pair may not be in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlace {
    /// It fails this gate first.
    Gate(Gate),
    /// It scores less than the floor and is not pinned.
    BelowFloor(u32),
    /// It is excluded.
    Excluded,
}

impl fmt::Display for NoPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gate(gate) => write!(f, "it fails the gate `{gate}`"),
            Self::BelowFloor(score) => write!(f, "it scores {score}, which is below the floor"),
            Self::Excluded => f.write_str("it is excluded"),
        }
    }
}

/// One thing that is wrong with a plan or its certificate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CertificateFault {
    /// A floor outside 1 to 100.
    #[error("floor: given {0}, allowed 1 to 100")]
    Floor(u32),
    /// Two records with one id.
    #[error("{0}: two records have this id")]
    SameId(Node),
    /// A record that is not among those given.
    #[error("{list}: {pair}: no such request or offer was given")]
    Unknown {
        /// Where it is named.
        list: PairList,
        /// In which pair.
        pair: Named,
    },
    /// A pair that a list has twice.
    #[error("{list}: {pair}: it is listed twice")]
    Twice {
        /// Which list.
        list: PairList,
        /// Which pair.
        pair: Named,
    },
    /// A pair of the plan, or a pin, that may not be in it.
    #[error("{list}: {pair}: {why}")]
    NoPlace {
        /// Where it is listed.
        list: PairList,
        /// Which pair.
        pair: Named,
        /// Why not.
        why: NoPlace,
    },
    /// A pair with another score than the rule gives it.
    #[error("{pair}: given the score {given}, it is {right}")]
    Score {
        /// Which pair.
        pair: Named,
        /// As the plan says.
        given: u32,
        /// As the rule says.
        right: u32,
    },
    /// A record in more pairs than it can take.
    #[error("{node}: it is in {pairs} pairs, its limit is {limit}")]
    Limit {
        /// Which record.
        node: Node,
        /// In how many pairs it is.
        pairs: u64,
        /// How many it can take.
        limit: u64,
    },
    /// A pinned pair that the plan leaves out.
    #[error("{0}: it is pinned and not in the plan")]
    PinLeftOut(Named),
    /// A sum that is wrong.
    #[error("{total}: given {given}, it is {right}")]
    Total {
        /// Which sum.
        total: Total,
        /// As the plan says.
        given: u64,
        /// As its pairs add up.
        right: u64,
    },
    /// A record or State that counts and has no price.
    #[error("{0}: it has no price")]
    NoPrice(Node),
    /// A record or State that has more than one price.
    #[error("{0}: it has two prices")]
    TwoPrices(Node),
    /// A price of something that does not count.
    #[error("{0}: it has a price, and no eligible pair")]
    NeedlessPrice(Node),
    /// A price, or a bound, of the wrong shape.
    #[error("{0}: allowed is a whole number under best_fit, three of them under widest")]
    Shape(String),
    /// A price that breaks a rule of signs and limits.
    #[error("{node}: the price {price} is wrong: {rule}")]
    Sign {
        /// Whose price.
        node: Node,
        /// The price.
        price: Worth,
        /// The rule that it breaks.
        rule: &'static str,
    },
    /// A bound that is not what the prices add up to.
    #[error("certificate.bound: given {given}, the prices add up to {right}")]
    Bound {
        /// As the certificate says.
        given: Worth,
        /// As it is.
        right: Worth,
    },
    /// The prices leave room for a better plan.
    #[error("the plan is worth {worth}, the prices allow {bound}: it is not proved to be the best")]
    NotProved {
        /// What the plan is worth.
        worth: Worth,
        /// What its prices allow.
        bound: Worth,
    },
    /// Where the prices and the plan do not agree.
    #[error("{place}: {what} is {gain}, which {rule}")]
    Loose {
        /// At which pair, record or State.
        place: String,
        /// What was reckoned, in the letters of `docs/MATCHING.md`.
        what: &'static str,
        /// What came out.
        gain: Worth,
        /// What would be right.
        rule: &'static str,
    },
}
