//! What follows for records from their matches and projects, as far as a viewer may know of those.
//!
//! Nothing that the viewer may not know is counted: a match that they were not asked about, or a
//! project that they may not see. How matches stand is told to the record's own side and to the
//! reviewers alone; others learn what projects and the last day say.

use std::collections::{BTreeMap, BTreeSet};

use domain::lifecycle::{Computed, MatchStatus, Outcome, ProjectStatus};
use domain::policy::{Field, Viewer, sees};
use domain::visibility::Detail;
use sea_orm::sea_query::{Condition, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::scope;
use crate::Backend;
use crate::entity::{matching, project, record};
use crate::error::BackendError;
use crate::repo::facts::{RecordFacts, StatusOf, without_parties};
use crate::repo::matching::{Asked, places_left_of};
use crate::repo::project_parts;
use crate::text;

/// Works out what follows for some records; takes as many statements for many as for one.
pub(super) async fn computed(
    backend: &Backend,
    viewer: &Viewer,
    rows: impl IntoIterator<Item = &record::Model>,
) -> Result<BTreeMap<Uuid, Computed>, BackendError> {
    // What is not handed in yet has no matches, and no version to read.
    let handed_in = rows.into_iter().filter(|row| row.version > 0);
    let records = handed_in.map(|row| without_parties(row.clone()));
    let records = records.collect::<Result<Vec<RecordFacts>, _>>()?;
    let told = records.iter().filter(|record| is_told(viewer, record));
    let told: BTreeSet<Uuid> = told.map(RecordFacts::id).collect();
    let requests = records.iter().filter(|record| record.request().is_ok());
    let mut known = Known::default();
    known
        .add_projects(backend, viewer, requests.map(RecordFacts::id).collect())
        .await?;
    known.add_matches(backend, viewer, &told).await?;
    let left = known
        .places_left(backend, viewer, (&records, &told))
        .await?;
    let today = backend.clock().today();
    let of = |record: &RecordFacts| {
        let mut found = known
            .outcomes
            .get(&record.id())
            .copied()
            .unwrap_or_default();
        found.places_left = left.get(&record.id()).copied().flatten();
        let days = (record.row.expires_on, today);
        let computed = match record.status() {
            StatusOf::Request(status) => Computed::of_request(status, days, found),
            StatusOf::Offer(status) => Computed::of_offer(status, days, found),
        };
        computed.filter(|computed| told.contains(&record.id()) || !computed.tells_of_matches())
    };
    Ok(records
        .iter()
        .filter_map(|record| Some((record.id(), of(record)?)))
        .collect())
}

fn is_told(viewer: &Viewer, record: &RecordFacts) -> bool {
    sees(viewer, &record.subject(), Field::Progress)
}

/// What of a record does not count for its places: what enters no score, and what the viewer may not
/// see; money only for those who are told of its matches.
fn hidden(viewer: &Viewer, record: &RecordFacts, told: bool) -> BTreeSet<Detail> {
    let (kind, visibility) = (record.kind(), record.visibility());
    let counts = |detail: Detail| {
        visibility.enters_score(detail, kind)
            && sees(viewer, &record.subject(), Field::Detail(detail))
            && (told || detail != Detail::Budget)
    };
    Detail::of(kind).filter(|detail| !counts(*detail)).collect()
}

/// The matches and projects that the viewer may know of.
#[derive(Debug, Default)]
struct Known {
    outcomes: BTreeMap<Uuid, Outcome>,
    /// The matches that take of the records.
    taking: BTreeSet<Uuid>,
}

impl Known {
    /// Adds what was delivered or will be, to requests: of an offer a project says only that its
    /// match took something.
    async fn add_projects(
        &mut self,
        backend: &Backend,
        viewer: &Viewer,
        requests: Vec<Uuid>,
    ) -> Result<(), BackendError> {
        if requests.is_empty() {
            return Ok(());
        }
        let joined = matching::Column::RequestId.is_in(requests.clone());
        let joined = Condition::all().add(joined);
        let rows: Vec<(Uuid, Uuid, Uuid, String)> = project::Entity::find()
            .select_only()
            .column(project::Column::Id)
            .column(project::Column::MatchId)
            .column(project::Column::RequestId)
            .column(project::Column::Status)
            .filter(
                Condition::any()
                    .add(project::Column::RequestId.is_in(requests))
                    .add(project::Column::Id.in_subquery(project_parts::projects_with(joined))),
            )
            .filter(scope::visible_projects(viewer))
            .into_tuple()
            .all(backend.db())
            .await?;
        let ids: Vec<Uuid> = rows.iter().map(|row| row.0).collect();
        let parts = project_parts::matches_of(backend.db(), &ids).await?;
        self.taking.extend(parts.iter().map(|(_, part)| part.id));
        for (id, of_match, request, status) in rows {
            let status: ProjectStatus = text::parse("projects.status", &status)?;
            let of_it = parts.iter().filter(|(project, _)| *project == id);
            let further = of_it.map(|(_, part)| part.request_id);
            // The further matches of one request are of the same project.
            let asked: BTreeSet<Uuid> = further.chain([request]).collect();
            for request in asked {
                let outcome = self.outcomes.entry(request).or_default();
                outcome.add_project(status);
            }
            self.taking.insert(of_match);
        }
        Ok(())
    }

    /// Adds the matches of records of which the viewer is told.
    async fn add_matches(
        &mut self,
        backend: &Backend,
        viewer: &Viewer,
        told: &BTreeSet<Uuid>,
    ) -> Result<(), BackendError> {
        if told.is_empty() {
            return Ok(());
        }
        let ids = || told.iter().copied();
        let of_them = matching::Column::RequestId
            .is_in(ids())
            .or(matching::Column::OfferId.is_in(ids()));
        let rows: Vec<(Uuid, Uuid, Uuid, String)> = matching::Entity::find()
            .select_only()
            .column(matching::Column::Id)
            .column(matching::Column::RequestId)
            .column(matching::Column::OfferId)
            .column(matching::Column::Status)
            .filter(of_them)
            .filter(scope::known_matches(viewer))
            .into_tuple()
            .all(backend.db())
            .await?;
        for (id, request, offer, status) in rows {
            let status: MatchStatus = text::parse("matches.status", &status)?;
            for record in [request, offer].into_iter().filter(|id| told.contains(id)) {
                self.outcomes.entry(record).or_default().add_match(status);
            }
            // A request is met by what was agreed; an offer gives a place away from the review on.
            if status.releases_contacts() || (told.contains(&offer) && status.is_active()) {
                self.taking.insert(id);
            }
        }
        Ok(())
    }

    /// The room that is left of records to which it matters.
    async fn places_left(
        &self,
        backend: &Backend,
        viewer: &Viewer,
        (records, told): (&[RecordFacts], &BTreeSet<Uuid>),
    ) -> Result<BTreeMap<Uuid, Option<u32>>, BackendError> {
        let matters = |record: &&RecordFacts| match record.status() {
            StatusOf::Request(_) => self.outcomes.contains_key(&record.id()),
            StatusOf::Offer(_) => told.contains(&record.id()),
        };
        let asked = records.iter().filter(matters).map(|record| Asked {
            id: record.id(),
            kind: record.kind(),
            version: record.row.version,
            hidden: hidden(viewer, record, told.contains(&record.id())),
        });
        places_left_of(backend.db(), &asked.collect::<Vec<_>>(), &self.taking).await
    }
}
