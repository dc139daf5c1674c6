//! An asking to join, with the match that asks and the project that is asked.

use domain::lifecycle::MatchStatus;
use domain::organisation::Membership;
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::project::{JoinOutcome, JoinParty, comes_in_as};
use sea_orm::ConnectionTrait;

use crate::actor;
use crate::entity::project_join;
use crate::error::BackendError;
use crate::repo::facts::{self, MatchRecord, ProjectRecord};
use crate::repo::{corrupt, matches, projects};

/// One, with what it is about.
#[derive(Clone, Debug)]
pub(crate) struct Joining {
    pub(crate) row: project_join::Model,
    pub(crate) matching: MatchRecord,
    pub(crate) project: ProjectRecord,
    /// The side on which somebody comes in.
    pub(crate) newcomer: Side,
}

impl Joining {
    /// Completes a row.
    pub(crate) async fn of(
        db: &impl ConnectionTrait,
        row: project_join::Model,
    ) -> Result<Self, BackendError> {
        let matching = matches::find(db, row.match_id).await?;
        let matching = matching.ok_or_else(|| corrupt("project_joins.match_id"))?;
        let project = projects::find(db, row.project_id).await?;
        let project = project.ok_or_else(|| corrupt("project_joins.project_id"))?;
        let matching = facts::match_of(db, matching).await?;
        let project = facts::project_of(db, project).await?;
        let newcomer = newcomer(&matching, &project);
        Ok(Self {
            newcomer: newcomer.ok_or_else(|| corrupt("project_joins"))?,
            row,
            matching,
            project,
        })
    }

    /// What became of it.
    pub(crate) fn outcome(&self) -> JoinOutcome {
        let mut parts = self.project.parts.iter();
        if self.row.refused_at.is_some() {
            JoinOutcome::Refused
        } else if parts.any(|part| part.row.id == self.matching.row.id) {
            JoinOutcome::Joined
        } else if self.matching.facts.status == MatchStatus::Agreed
            && self.project.facts.status.is_open()
        {
            JoinOutcome::Open
        } else {
            JoinOutcome::Passed
        }
    }

    /// Whether a party has said yes.
    pub(crate) fn has_agreed(&self, party: JoinParty) -> bool {
        match party {
            JoinParty::Shared => self.row.shared_agreed_at.is_some(),
            JoinParty::Host => self.row.host_agreed_at.is_some(),
        }
    }

    /// The parties for which a viewer may answer now, with as whom.
    pub(crate) fn answered_by(&self, viewer: &Viewer) -> Vec<(JoinParty, Membership)> {
        if self.outcome() != JoinOutcome::Open || !may_join(viewer, &self.project) {
            return Vec::new();
        }
        let waits = JoinParty::ALL.iter().copied();
        let waits = waits.filter(|party| !self.has_agreed(*party));
        let as_whom = |party: JoinParty| {
            let side = party.side(self.newcomer);
            let by = actor::side(viewer, &self.project.origin, side).ok()?;
            Some((party, by))
        };
        waits.filter_map(as_whom).collect()
    }
}

/// Whether a viewer may answer for a side of a project.
fn may_join(viewer: &Viewer, project: &ProjectRecord) -> bool {
    decide(viewer, Action::Join, &Subject::Project(&project.facts)).is_ok()
}

/// The side on which a match would bring somebody into a project; none where it cannot.
pub(crate) fn newcomer(matching: &MatchRecord, project: &ProjectRecord) -> Option<Side> {
    comes_in_as(
        matching.row.request_id == project.row.request_id,
        matching.row.offer_id == project.row.offer_id,
    )
}
