//! The best plan for all records of an index.

use domain::record::{Offer, Request};

use super::Index;
use crate::pair::Basis;
use crate::plan::{NoPlan, Plan, Progress, Terms, Watched, plan_among};
use crate::weights::WeightSet;

impl Index {
    /// The best plan for the records that are here, on the day of the index. Equal to
    /// [`plan`](crate::plan::plan()) of the same records, and keeps no list of all pairs: memory grows
    /// with the records.
    ///
    /// # Errors
    /// Every contradiction, by name.
    pub fn plan(&self, weights: &WeightSet, terms: &Terms) -> Result<Plan, NoPlan> {
        self.plan_watched(weights, terms, &Progress::default())
    }

    /// The same, for those who wait to see how far it is, or may end it.
    ///
    /// # Errors
    /// As [`plan`](Self::plan); [`NoPlan::Stopped`] where an end was asked for.
    pub fn plan_watched(
        &self,
        weights: &WeightSet,
        terms: &Terms,
        progress: &Progress,
    ) -> Result<Plan, NoPlan> {
        let positions = self.positions(weights);
        let requests: Vec<&Request> = (0..)
            .map_while(|place| self.request(positions.request(place)?))
            .collect();
        let offers: Vec<&Offer> = (0..)
            .map_while(|place| self.offer(positions.offer(place)?))
            .collect();
        let basis = Basis::new(weights, self.day());
        let candidates = Watched::new(&positions, progress);
        let plan = plan_among(&requests, &offers, basis, terms, &candidates)?;
        if progress.is_stopped() {
            return Err(NoPlan::Stopped);
        }
        Ok(plan)
    }
}
