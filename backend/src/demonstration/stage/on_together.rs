//! What is done to what several share.

use std::collections::BTreeSet;

use chrono::Days;
use domain::policy::Side;

use super::{Stage, of};
use crate::error::BackendError;
use crate::use_cases::bundles::propose_bundle;
use crate::use_cases::matches::Proposer;
use crate::use_cases::projects;
use crate::use_cases::records::{Twins, ask_to_merge};

/// How many days from today the last day is that a side would have.
const LONGER: Days = Days::new(210);

impl Stage<'_> {
    pub(super) async fn propose_end(&self, place: usize, side: Side) -> Result<(), BackendError> {
        let (viewer, part) = self.party(place, side)?;
        let project = of(&self.projects, place)?;
        let today = self.backend().clock().today();
        let day = today.checked_add_days(LONGER).unwrap_or(today);
        let why = &self.words(part).delay;
        projects::propose_end(self.backend(), viewer, project, (day, 0), why).await
    }

    pub(super) async fn propose_bundle(
        &self,
        request: usize,
        offers: [usize; 2],
    ) -> Result<(), BackendError> {
        let asks = self.author(self.part(request)?)?;
        let mut given = BTreeSet::new();
        for offer in offers {
            given.insert(of(&self.records, offer)?.clone());
        }
        let pair = (of(&self.records, request)?, &given);
        propose_bundle(self.backend(), asks, pair, Proposer::Requester)
            .await
            .map(drop)
    }

    pub(super) async fn ask_to_join(
        &self,
        couple: usize,
        project: usize,
    ) -> Result<(), BackendError> {
        let (comes, _) = self.party(couple, Side::Requester)?;
        let pair = (of(&self.matches, couple)?, of(&self.projects, project)?);
        projects::ask_to_join(self.backend(), comes, pair)
            .await
            .map(drop)
    }

    /// A reviewer with no interest in the State asks whether one request goes into another.
    pub(super) async fn ask_to_merge(
        &self,
        merged: usize,
        kept: usize,
    ) -> Result<(), BackendError> {
        let state = self.part(merged)?.state();
        let asks = self.reviewer(merged, [state])?;
        let twins = Twins {
            merged: of(&self.records, merged)?,
            kept: of(&self.records, kept)?,
        };
        ask_to_merge(self.backend(), asks, twins).await
    }
}
