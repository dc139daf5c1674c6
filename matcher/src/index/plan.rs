//! The best plan for all records of an index.

use domain::record::{Offer, Request};

use super::Index;
use crate::pair::Basis;
use crate::plan::{NoPlan, Plan, Terms, plan_among};
use crate::weights::WeightSet;

impl Index {
    /// The best plan for the records that are here, on the day of the index. Equal to
    /// [`plan`](crate::plan::plan()) of the same records, and keeps no list of all pairs: memory grows
    /// with the records.
    ///
    /// # Errors
    /// Every contradiction, by name.
    pub fn plan(&self, weights: &WeightSet, terms: &Terms) -> Result<Plan, NoPlan> {
        let positions = self.positions(weights);
        let requests: Vec<&Request> = (0..)
            .map_while(|place| self.request(positions.request(place)?))
            .collect();
        let offers: Vec<&Offer> = (0..)
            .map_while(|place| self.offer(positions.offer(place)?))
            .collect();
        let basis = Basis::new(weights, self.day());
        plan_among(&requests, &offers, basis, terms, &positions)
    }
}
