//! What is done to matches.

use domain::policy::Side;
use domain::reason::{DeclineReason, DismissReason};

use super::{Stage, of};
use crate::error::BackendError;
use crate::use_cases::matches::{self, Proposer};
use crate::use_cases::records::Reasoned;

impl Stage<'_> {
    pub(super) async fn propose(&mut self, place: usize) -> Result<(), BackendError> {
        let couple = self.couple(place)?;
        let viewer = match couple.proposer {
            Proposer::Requester => self.party(place, Side::Requester)?.0,
            Proposer::Provider => self.party(place, Side::Provider)?.0,
            Proposer::Reviewer => self.referee(place)?,
        };
        let request = of(&self.records, couple.request)?;
        let offer = of(&self.records, couple.offer)?;
        let pair = (request, offer);
        let reference = matches::propose(self.backend(), viewer, pair, couple.proposer).await?;
        self.matches.insert(place, reference);
        Ok(())
    }

    /// A reviewer with no interest in either side.
    fn referee(&self, place: usize) -> Result<&domain::policy::Viewer, BackendError> {
        let couple = self.couple(place)?;
        let states = [
            self.part(couple.request)?.state(),
            self.part(couple.offer)?.state(),
        ];
        self.reviewer(place, states)
    }

    pub(super) async fn take_up(&self, place: usize) -> Result<(), BackendError> {
        let reference = of(&self.matches, place)?;
        matches::take_up(self.backend(), self.referee(place)?, reference).await
    }

    pub(super) async fn endorse(&self, place: usize) -> Result<(), BackendError> {
        let reference = of(&self.matches, place)?;
        matches::endorse(self.backend(), self.referee(place)?, reference, None).await
    }

    pub(super) async fn dismiss(&self, place: usize) -> Result<(), BackendError> {
        let reason = DismissReason::ALL.get(place % DismissReason::ALL.len());
        let why = Reasoned {
            reason: reason.map(|reason| reason.code()),
            note: None,
        };
        let reference = of(&self.matches, place)?;
        matches::dismiss(self.backend(), self.referee(place)?, reference, why).await
    }

    pub(super) async fn accept(&self, place: usize, side: Side) -> Result<(), BackendError> {
        let (viewer, _) = self.party(place, side)?;
        matches::accept(self.backend(), viewer, of(&self.matches, place)?, side).await
    }

    pub(super) async fn decline(&self, place: usize, side: Side) -> Result<(), BackendError> {
        const REASONS: [DeclineReason; 3] = [
            DeclineReason::Timing,
            DeclineReason::Scope,
            DeclineReason::Capacity,
        ];
        let (viewer, part) = self.party(place, side)?;
        let turn = place % REASONS.len();
        let why = Reasoned {
            reason: REASONS.get(turn).map(|reason| reason.code()),
            note: self.words(part).declined.get(turn).map(String::as_str),
        };
        matches::decline(self.backend(), viewer, of(&self.matches, place)?, side, why).await
    }

    pub(super) async fn open_project(
        &mut self,
        place: usize,
        side: Side,
    ) -> Result<(), BackendError> {
        let (viewer, _) = self.party(place, side)?;
        let of_match = of(&self.matches, place)?;
        let reference = matches::open_project(self.backend(), viewer, of_match).await?;
        self.projects.insert(place, reference);
        Ok(())
    }
}
