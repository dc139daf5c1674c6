//! One change, and the plan again.

use matcher::plan::flow::Matching;

use crate::clock::Clock;
use crate::samples::{Sample, Stream};

/// How many of a kind are made, one after the other: the clock is exact to some milliseconds.
const MANY: usize = 20_000;

/// A kind of change.
#[derive(Clone, Copy, Debug)]
pub enum Change {
    PairScored,
    RequestLimit,
    OfferLimit,
    RequestScored,
    OfferScored,
    RequestGone,
    OfferGone,
    PairExcluded,
}

/// What a change needs, made before the clock starts.
struct Step {
    left: u32,
    right: u32,
    value: i32,
    limit: u32,
    row: Vec<(u32, i32)>,
}

impl Change {
    pub const ALL: [Self; 8] = [
        Self::PairScored,
        Self::RequestLimit,
        Self::OfferLimit,
        Self::RequestScored,
        Self::OfferScored,
        Self::RequestGone,
        Self::OfferGone,
        Self::PairExcluded,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::PairScored => "pair scored anew",
            Self::RequestLimit => "limit of a request",
            Self::OfferLimit => "limit of an offer",
            Self::RequestScored => "request scored anew",
            Self::OfferScored => "offer scored anew",
            Self::RequestGone => "request withdrawn or new",
            Self::OfferGone => "offer withdrawn or new",
            Self::PairExcluded => "pair excluded or not any more",
        }
    }

    fn make(self, matching: &mut Matching, step: &Step) {
        let Step {
            left,
            right,
            value,
            limit,
            ref row,
        } = *step;
        match self {
            Self::PairScored => matching.set_pair(left, right, Some(value)),
            Self::RequestLimit => matching.set_left_limit(left, limit, 0),
            Self::OfferLimit => matching.set_right_limit(right, limit, 0),
            Self::RequestScored => matching.replace_left(left, row),
            Self::OfferScored => matching.replace_right(right, row),
            Self::RequestGone => {
                matching.replace_left(left, &[]);
                matching.repair();
                matching.replace_left(left, row);
            }
            Self::OfferGone => {
                matching.replace_right(right, &[]);
                matching.repair();
                matching.replace_right(right, row);
            }
            Self::PairExcluded => {
                matching.set_pair(left, right, None);
                matching.repair();
                matching.set_pair(left, right, Some(value));
            }
        }
        matching.repair();
    }

    /// How many times a step of this kind repairs.
    fn repairs(self) -> usize {
        match self {
            Self::RequestGone | Self::OfferGone | Self::PairExcluded => 2,
            _ => 1,
        }
    }
}

/// The mean of many changes in microseconds; the matching is proved afterwards.
pub fn measure(matching: &mut Matching, sample: &Sample, change: Change) -> f64 {
    let most = sample
        .edges
        .iter()
        .map(|edge| edge.value)
        .max()
        .unwrap_or(1);
    let mut by_offer = vec![Vec::new(); sample.right_limits.len()];
    for edge in &sample.edges {
        by_offer[edge.right as usize].push((edge.left, edge.value));
    }
    let mut stream = Stream(88_172_645_463_325_252);
    let steps: Vec<Step> = (0..MANY)
        .map(|_| {
            let edge = sample.edges[stream.below(sample.edges.len() as u64) as usize];
            let shift = i32::try_from(stream.below(201)).expect("small") - 100;
            let moved = |value: i32| (value + shift * most / 1_000).clamp(1, most);
            let mut row = by_offer[edge.right as usize].clone();
            if matches!(change, Change::RequestScored | Change::RequestGone) {
                let first = sample.edges.partition_point(|other| other.left < edge.left);
                let of_request = sample.edges[first..].iter();
                let of_request = of_request.take_while(|other| other.left == edge.left);
                row = of_request.map(|other| (other.right, other.value)).collect();
            }
            for pair in &mut row {
                pair.1 = moved(pair.1);
            }
            let limit = u32::try_from(1 + stream.below(4)).expect("small");
            Step {
                left: edge.left,
                right: edge.right,
                value: moved(edge.value),
                limit,
                row,
            }
        })
        .collect();
    let clock = Clock::start();
    for step in &steps {
        change.make(matching, step);
    }
    let time = clock.microseconds();
    assert!(matching.is_proved(), "the optimum is proved");
    time / (MANY * change.repairs()) as f64
}
