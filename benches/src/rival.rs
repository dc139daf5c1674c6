//! What a yardstick has to do: the best offers for a request, as the rule has them.

use domain::record::{Offer, Request};
use instances::{INSTANCE_DAY, Instance};

/// An offer's place in ascending order of id, with its score.
pub type Ranked = (u32, u32);

/// How many offers are asked for.
pub const TOP: usize = 20;

/// Something that one could pick instead of the matcher.
pub trait Rival {
    /// What it is called in the table.
    fn name(&self) -> &'static str;
    /// The first [`TOP`] offers for the request at this place, best first.
    fn top(&mut self, request: usize) -> Vec<Ranked>;
    /// Whether another process does the work, so that the wall clock has to measure it.
    fn is_elsewhere(&self) -> bool {
        false
    }
    /// On how many requests it is measured: a slow one on few.
    fn sample(&self) -> usize;
}

/// The records of an instance with offers in ascending order of id, which all rivals share: a
/// request's place and an offer's place mean the same to all.
pub struct Field {
    pub requests: Vec<Request>,
    pub offers: Vec<Offer>,
}

impl Field {
    pub fn new(instance: Instance) -> Self {
        let Instance {
            mut requests,
            mut offers,
        } = instance;
        requests.sort_by_key(|request| request.id);
        offers.sort_by_key(|offer| offer.id);
        Self { requests, offers }
    }

    /// Offers by their place among equals (fewest active matches, earlier published, id): for each
    /// offer its rank there.
    pub fn ranks(&self) -> Vec<u32> {
        let key = |place: &usize| {
            let offer = &self.offers[*place];
            (
                offer.active_matches,
                offer.published_at.is_none(),
                offer.published_at,
                offer.id,
            )
        };
        let mut places: Vec<usize> = (0..self.offers.len()).collect();
        places.sort_by_key(key);
        let mut ranks = vec![0; places.len()];
        for (rank, place) in (0..).zip(places) {
            ranks[place] = rank;
        }
        ranks
    }
}

/// Days since the first of the era, as rivals without dates count them.
pub fn day(date: chrono::NaiveDate) -> i32 {
    chrono::Datelike::num_days_from_ce(&date)
}

/// The day of the instances.
pub fn today() -> i32 {
    day(INSTANCE_DAY)
}

/// `floor((2a + b) / 2b)` of weight x part / whole.
pub fn half_up(weight: u64, part: u64, whole: u64) -> u32 {
    let (a, b) = (weight * part.min(whole), whole);
    u32::try_from((2 * a + b) / (2 * b)).unwrap_or(0)
}
