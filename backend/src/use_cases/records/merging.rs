//! An asking to merge, with the two requests that it is about.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::lifecycle::{MatchStatus, RequestAct, RequestStatus};
use domain::organisation::Membership;
use domain::policy::{Action, Viewer, decide};
use domain::record::{MergeOutcome, MergeParty};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::auth::viewer_on;
use crate::entity::{matching, request_merge};
use crate::error::BackendError;
use crate::repo::facts::{self, RecordFacts, StatusOf};
use crate::repo::match_states::codes_where;
use crate::repo::{corrupt, records};
use crate::{actor, text};

/// One, with the requests.
#[derive(Clone, Debug)]
pub(crate) struct Merging {
    pub(crate) row: request_merge::Model,
    /// The one that goes into the other.
    pub(crate) merged: RecordFacts,
    /// The one that stays.
    pub(crate) kept: RecordFacts,
    /// Who wrote the one that goes and the one that stays, as far as they may speak for it still.
    authors: [Option<Uuid>; 2],
}

impl Merging {
    /// Completes a row.
    pub(crate) async fn of(
        (db, today): (&impl ConnectionTrait, NaiveDate),
        row: request_merge::Model,
    ) -> Result<Self, BackendError> {
        let merged = request(db, row.merged_id).await?;
        let kept = request(db, row.kept_id).await?;
        let authors = [
            author((db, today), &merged).await?,
            author((db, today), &kept).await?,
        ];
        Ok(Self {
            row,
            merged,
            kept,
            authors,
        })
    }

    /// The request of a party.
    pub(crate) const fn of_party(&self, party: MergeParty) -> &RecordFacts {
        match party {
            MergeParty::Merged => &self.merged,
            MergeParty::Kept => &self.kept,
        }
    }

    /// What became of it.
    pub(crate) fn outcome(&self) -> MergeOutcome {
        let agreed = MergeParty::ALL.iter().all(|party| self.has_agreed(*party));
        if self.row.refused_at.is_some() {
            MergeOutcome::Refused
        } else if agreed {
            MergeOutcome::Merged
        } else if is_open(&self.merged) && is_open(&self.kept) {
            MergeOutcome::Open
        } else {
            MergeOutcome::Passed
        }
    }

    /// Whether the author of a request has said yes.
    pub(crate) const fn has_agreed(&self, party: MergeParty) -> bool {
        match party {
            MergeParty::Merged => self.row.merged_agreed_at.is_some(),
            MergeParty::Kept => self.row.kept_agreed_at.is_some(),
        }
    }

    /// Notes the yes of a request's author.
    pub(super) fn agree(&mut self, party: MergeParty, at: DateTime<Utc>) {
        let at = Some(text::to_micros(at));
        match party {
            MergeParty::Merged => self.row.merged_agreed_at = at,
            MergeParty::Kept => self.row.kept_agreed_at = at,
        }
    }

    /// As whom a viewer may say yes for a request, if they may: its author, or anybody who speaks for the
    /// State where its author does so no more.
    pub(crate) fn speaks(&self, viewer: &Viewer, party: MergeParty) -> Option<Membership> {
        let [merged, kept] = self.authors;
        let author = match party {
            MergeParty::Merged => merged,
            MergeParty::Kept => kept,
        };
        let is_own = |author| viewer.account().is_some_and(|own| own.uuid() == author);
        speaks_for(viewer, self.of_party(party)).filter(|_| author.is_none_or(is_own))
    }

    /// The requests for which a viewer may answer now, with as whom.
    pub(crate) fn answered_by(&self, viewer: &Viewer) -> Vec<(MergeParty, Membership)> {
        if self.outcome() != MergeOutcome::Open {
            return Vec::new();
        }
        let waits = MergeParty::ALL.iter().copied();
        let waits = waits.filter(|party| !self.has_agreed(*party));
        waits
            .filter_map(|party| Some((party, self.speaks(viewer, party)?)))
            .collect()
    }
}

/// Whether a request is open for matching.
pub(crate) fn is_open(request: &RecordFacts) -> bool {
    request.status() == StatusOf::Request(RequestStatus::Published)
}

/// As whom a viewer speaks for a request that is open, if they do.
fn speaks_for(viewer: &Viewer, request: &RecordFacts) -> Option<Membership> {
    decide(
        viewer,
        Action::Request(RequestAct::Merge),
        &request.subject(),
    )
    .ok()?;
    actor::of(viewer, request.organisation(), request.author_role()).ok()
}

/// Refuses two requests of which one cannot go into the other: something came of it already, or one of
/// them keeps its State's name back, which the link between them would tell.
pub(super) async fn must_be_twins(
    db: &impl ConnectionTrait,
    (merged, kept): (&RecordFacts, &RecordFacts),
) -> Result<(), BackendError> {
    let conflict = if merged.id() == kept.id() || merged.state() != kept.state() {
        Some("merge_not_twins")
    } else if !is_open(merged) || !is_open(kept) {
        Some("merge_not_open")
    } else if merged.row.masked || kept.row.masked {
        Some("merge_masked")
    } else if !with_agreed_match(db, [merged.id()]).await?.is_empty() {
        Some("merge_under_way")
    } else {
        None
    };
    conflict.map_or(Ok(()), |code| Err(BackendError::Conflict(code)))
}

/// Those of some requests on a match of which both sides have said yes: they cannot go into another.
pub(crate) async fn with_agreed_match(
    db: &impl ConnectionTrait,
    requests: impl IntoIterator<Item = Uuid>,
) -> Result<BTreeSet<Uuid>, BackendError> {
    let agreed = codes_where(MatchStatus::releases_contacts);
    let found: Vec<Uuid> = matching::Entity::find()
        .select_only()
        .column(matching::Column::RequestId)
        .filter(matching::Column::RequestId.is_in(requests))
        .filter(matching::Column::Status.is_in(agreed))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}

/// Who wrote a request, where they may speak for it today.
async fn author(
    (db, today): (&impl ConnectionTrait, NaiveDate),
    request: &RecordFacts,
) -> Result<Option<Uuid>, BackendError> {
    let author = request.row.created_by;
    let viewer = viewer_on(db, author, today).await?;
    Ok(speaks_for(&viewer, request).map(|_| author))
}

async fn request(db: &impl ConnectionTrait, id: Uuid) -> Result<RecordFacts, BackendError> {
    let row = records::find(db, id).await?;
    facts::with_parties(db, row.ok_or_else(|| corrupt("request_merges"))?).await
}
