//! A plan as its page shows it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::vocabulary::{Region, StateCode};
use matcher::plan::{Shortage, Worth};
use matcher::{Explanation, Gate, Score};

use super::ask::NamedPair;
use crate::queries::Paging;
use crate::use_cases::matches::{PlannedPair, Unheld};

/// The page of a plan.
#[derive(Clone, Debug)]
pub struct PlanPage {
    /// The place of the event log at which the plan was made.
    pub sequence: i64,
    /// When.
    pub made_at: DateTime<Utc>,
    /// For which day.
    pub today: NaiveDate,
    /// Records that changed since the place that was asked for, the first [`Self::NAMED`].
    pub changed: Vec<RecordName>,
    /// The pairs that were tried, each with why it does not hold; `None` where it does.
    pub tried: Vec<(NamedPair, Option<Unheld>)>,
    /// The plan, or why there is none.
    pub answer: PlanAnswer,
}

impl PlanPage {
    /// The most changed records, and requests left without, that are named.
    pub const NAMED: usize = 100;
}

/// A plan, or why there is none.
#[derive(Clone, Debug)]
pub enum PlanAnswer {
    /// The best plan.
    Made(Box<PlanView>),
    /// The pins cannot be kept: every reason.
    Refused(Vec<PinFault>),
    /// More open records of a kind than a page plans.
    TooMany {
        /// The most of a kind.
        most: usize,
    },
    /// It takes longer than somebody waits for a page.
    Slow,
}

/// The best plan.
#[derive(Clone, Debug)]
pub struct PlanView {
    /// Open requests and open offers that it is made of.
    pub records: (usize, usize),
    /// What it is worth.
    pub worth: Worth,
    /// What the best pair first, then the next, would be worth.
    pub greedy: Worth,
    /// What first come, first served would be worth.
    pub first_come: Worth,
    /// One page of its pairs, the best scores first.
    pub pairs: Vec<PairRow>,
    /// Which page this is, and how many pairs there are.
    pub paging: Paging,
    /// The States served, by code.
    pub states_served: Vec<StateCode>,
    /// By region of the world.
    pub regions: Vec<RegionRow>,
    /// Requests without a pair: the first [`PlanPage::NAMED`], those that came nearest first.
    pub left_out: Vec<LeftOutRow>,
    /// How many there are.
    pub left_out_in_all: usize,
    /// Offers of which it asks more than there is.
    pub oversubscribed: Vec<OversubscribedRow>,
    /// How many pairs are out of it because they are together already.
    pub together: usize,
}

/// A pair of a plan.
#[derive(Clone, Debug)]
pub struct PairRow {
    /// The pair, with what it was planned from: what is sent back to put it forward.
    pub planned: PlannedPair,
    /// What the request is called.
    pub request_title: String,
    /// Who asks.
    pub state: StateCode,
    /// What the offer is called.
    pub offer_title: String,
    /// Who offers.
    pub provider: String,
    /// What it scores by the weights of the plan.
    pub score: Score,
    /// Why it fits, as the viewer may see it.
    pub explanation: Explanation,
    /// Whether it is pinned.
    pub pinned: bool,
    /// Whether the viewer may put it forward; not where it is of their own State or organisation.
    pub may_propose: bool,
}

/// What a plan does for a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegionRow {
    /// Which region.
    pub region: Region,
    /// Its open requests.
    pub requests: usize,
    /// Those of them that have a pair.
    pub requests_served: usize,
    /// Its States that ask.
    pub states: usize,
    /// Those of them that have a pair.
    pub states_served: usize,
}

/// Why a request has no pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It takes no more matches: what it asked for is matched or waits for a review.
    Full,
    /// No offer passes the gates; most fell at this one. `None` where there is no offer.
    NothingFits(Option<Gate>),
    /// The best offer scores less than the floor.
    BelowFloor(Score),
    /// The best offer that scores enough went to others, is excluded or with it already.
    Taken(Score),
}

/// A request without a pair.
#[derive(Clone, Debug)]
pub struct LeftOutRow {
    /// Which.
    pub request: RecordName,
    /// Who asks.
    pub state: StateCode,
    /// Why.
    pub why: LeftOut,
}

/// An offer of which a plan asks more than there is.
#[derive(Clone, Debug)]
pub struct OversubscribedRow {
    /// Which.
    pub offer: RecordName,
    /// Of its seats, if so.
    pub seats: Option<Shortage>,
    /// Of its amount in US dollars, if so and the viewer may see it.
    pub amount_usd: Option<Shortage>,
}

/// A record by what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordName {
    /// What kind of record.
    pub kind: RecordKind,
    /// How to cite it.
    pub reference: Reference,
    /// What it is called.
    pub title: String,
}

/// Why a pin cannot be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PinFault {
    /// A record is not open, or not to be seen by the viewer.
    NotOpen(Reference),
    /// The pair is excluded too.
    Excluded(NamedPair),
    /// The two are together already.
    Together(NamedPair),
    /// The pair fails these gates.
    Gates(NamedPair, Vec<Gate>),
    /// More pins of a record than matches it takes.
    Limit {
        /// Which record.
        record: Reference,
        /// How many pairs are pinned to it.
        pins: u32,
        /// How many it takes.
        limit: u32,
    },
    /// There are more pairs than can be numbered.
    Unmanageable,
}
