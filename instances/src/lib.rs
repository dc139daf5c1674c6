//! Requests and offers for measurements and tests: the same for the same seed, on every machine.
//!
//! What holds here: a record depends on the seed, the family, the selectivity, its kind and its place,
//! and on nothing else. So a longer instance begins with the shorter one, one record can be made
//! without the others, and no order of work shows. Whole numbers only. Every record is valid as a
//! file may hold it, and its title says that it is nobody's need.
//!
//! Start at [`Spec`]. `realistic.rs` and `uniform.rs` have the two families, `dial.rs` what the
//! selectivity turns, `random.rs` the random numbers.

mod content;
mod dial;
mod places;
mod random;
mod realistic;
mod tables;
mod uniform;

use chrono::NaiveDate;
use domain::codes;
use domain::record::{Offer, Request};

use random::Random;

pub use dial::Selectivity;

/// The day for which instances are made: windows begin on or after it, and memberships are those of
/// this day.
pub const INSTANCE_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 12, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

codes! {
    /// What the records of an instance are like.
    Family, "family" {
        /// As a register could hold: few themes are asked for often, languages and coverage follow
        /// regions, sizes and dates are mixed, some records are closed or used up.
        Realistic = "realistic",
        /// Every choice equally likely and no two fields related: scores lie close together, which
        /// is hard for a plan.
        Uniform = "uniform",
    }
}

/// What to generate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Where the random numbers start.
    pub seed: u64,
    /// How many requests.
    pub requests: usize,
    /// How many offers.
    pub offers: usize,
    /// What the records are like.
    pub family: Family,
    /// About what part of the pairs passes the gates.
    pub selectivity: Selectivity,
}

/// The records of an instance, by place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// What States ask for.
    pub requests: Vec<Request>,
    /// What is offered.
    pub offers: Vec<Offer>,
}

/// Which of the two kinds of record a sequence of random numbers is for.
#[derive(Clone, Copy)]
enum Kind {
    Request,
    Offer,
}

impl Spec {
    /// A realistic instance of so many records a side, of which 2.5 % of the pairs pass.
    #[must_use]
    pub const fn realistic(seed: u64, a_side: usize) -> Self {
        Self {
            seed,
            requests: a_side,
            offers: a_side,
            family: Family::Realistic,
            selectivity: Selectivity::P2_5,
        }
    }

    /// The same instance with another part of the pairs passing.
    #[must_use]
    pub const fn passing(self, selectivity: Selectivity) -> Self {
        Self {
            selectivity,
            ..self
        }
    }

    /// The same size and seed in another family.
    #[must_use]
    pub const fn of_family(self, family: Family) -> Self {
        Self { family, ..self }
    }

    /// Makes all records.
    #[must_use]
    pub fn generate(&self) -> Instance {
        Instance {
            requests: (0..self.requests)
                .map(|place| self.request(place))
                .collect(),
            offers: (0..self.offers).map(|place| self.offer(place)).collect(),
        }
    }

    /// The request at a place, whether or not the instance is so long.
    #[must_use]
    pub fn request(&self, place: usize) -> Request {
        let mut random = self.random(Kind::Request, place);
        let dial = self.selectivity.dial(self.family);
        match self.family {
            Family::Realistic => realistic::request(&mut random, &dial, place),
            Family::Uniform => uniform::request(&mut random, &dial, place),
        }
    }

    /// The offer at a place, whether or not the instance is so long.
    #[must_use]
    pub fn offer(&self, place: usize) -> Offer {
        let mut random = self.random(Kind::Offer, place);
        let dial = self.selectivity.dial(self.family);
        match self.family {
            Family::Realistic => realistic::offer(&mut random, &dial, place),
            Family::Uniform => uniform::offer(&mut random, &dial, place),
        }
    }

    fn random(&self, kind: Kind, place: usize) -> Random {
        let kind = match kind {
            Kind::Request => 1,
            Kind::Offer => 2,
        };
        let place = u64::try_from(place).unwrap_or(u64::MAX);
        Random::new([self.seed, kind, place])
    }
}
