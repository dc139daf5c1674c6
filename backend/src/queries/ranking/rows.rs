//! What a reader needs to know of each record that fits, beside what the matcher says.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::lifecycle::MatchStatus;
use domain::policy::{PairFacts, Subject, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::vocabulary::{ProviderType, StateCode};
use matcher::Explanation;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::Backend;
use crate::entity::matching;
use crate::error::BackendError;
use crate::queries::narrowed::{Narrowed, narrowed};
use crate::queries::{money, scope};
use crate::repo::facts::{self, RecordFacts};
use crate::repo::match_states::codes_where;
use crate::repo::organisations::{Names, names};
use crate::text;
use crate::use_cases::matches::Proposer;

/// A record of the other kind, with how well it fits.
#[derive(Clone, Debug)]
pub struct RankedRow {
    /// How to cite it.
    pub reference: Reference,
    /// What it is called.
    pub title: String,
    /// Whose it is.
    pub organisation: String,
    /// The State that asks, or whose body the provider is.
    pub state: Option<StateCode>,
    /// What kind of provider, if it is an offer.
    pub provider_type: Option<ProviderType>,
    /// The gates, factors and improvements.
    pub explanation: Explanation,
    /// The match in which the two already are together.
    pub open_match: Option<Reference>,
    /// As whom the viewer may put the two together.
    pub may_propose: Option<Proposer>,
    /// What that would tell of a State that keeps its name back, where it is its own yes.
    pub narrowed: Option<Narrowed>,
}

/// Records that the matcher explained, in its order.
pub(super) type Explained = Vec<(Uuid, Explanation)>;

/// What is known of the other records of one.
pub(super) struct Others {
    records: BTreeMap<Uuid, RecordFacts>,
    names: Names,
    /// The matches in which both are already together, as far as the viewer may know, by the other.
    together: BTreeMap<Uuid, String>,
    today: NaiveDate,
}

impl Others {
    /// Loads them, many in as many statements as one.
    pub(super) async fn load(
        backend: &Backend,
        viewer: &Viewer,
        record: &RecordFacts,
        ids: Vec<Uuid>,
    ) -> Result<Self, BackendError> {
        let db = backend.db();
        let records = facts::records_by_id(db, ids).await?;
        let owners = records.values().map(|other| other.row.organisation_id);
        let names = names(db, owners.collect::<Vec<_>>()).await?;
        Ok(Self {
            records,
            names,
            together: open_matches(backend, viewer, record).await?,
            today: backend.clock().today(),
        })
    }

    /// The rows of what was explained. A record that is gone meanwhile is left out.
    pub(super) fn rows(
        &self,
        viewer: &Viewer,
        record: &RecordFacts,
        explained: Explained,
    ) -> Result<Vec<RankedRow>, BackendError> {
        explained
            .into_iter()
            .filter_map(|(id, explanation)| {
                let other = self.records.get(&id)?;
                Some(self.row(viewer, (record, other), explanation))
            })
            .collect()
    }

    fn row(
        &self,
        viewer: &Viewer,
        (record, other): (&RecordFacts, &RecordFacts),
        explanation: Explanation,
    ) -> Result<RankedRow, BackendError> {
        let open_match = self
            .together
            .get(&other.id())
            .map(|reference| text::parse("matches.reference", reference))
            .transpose()?;
        let may_propose = match (&explanation.outcome, &open_match) {
            (Some(_), None) => proposer(viewer, record, other)?,
            _ => None,
        };
        let narrowed = match may_propose {
            Some(Proposer::Requester) => narrowed(record, &explanation, self.today)?,
            _ => None,
        };
        Ok(RankedRow {
            reference: text::parse("records.reference", &other.row.reference)?,
            organisation: self.names.of(other.row.organisation_id),
            state: other.state(),
            provider_type: text::parse_option(
                "records.provider_type",
                other.row.provider_type.as_deref(),
            )?,
            title: other.row.title.clone(),
            explanation: money::for_reader(viewer, [record, other], explanation),
            open_match,
            may_propose,
            narrowed,
        })
    }
}

/// The matches in which a record is and of which the viewer may know, by the other record.
async fn open_matches(
    backend: &Backend,
    viewer: &Viewer,
    record: &RecordFacts,
) -> Result<BTreeMap<Uuid, String>, BackendError> {
    let (own, other) = match record.kind() {
        RecordKind::Request => (matching::Column::RequestId, matching::Column::OfferId),
        RecordKind::Offer => (matching::Column::OfferId, matching::Column::RequestId),
    };
    let found: Vec<(Uuid, String)> = matching::Entity::find()
        .select_only()
        .column(other)
        .column(matching::Column::Reference)
        .filter(own.eq(record.id()))
        .filter(matching::Column::Status.is_not_in(codes_where(MatchStatus::is_over)))
        .filter(Condition::all().add(scope::known_matches(viewer)))
        .into_tuple()
        .all(backend.db())
        .await?;
    Ok(found.into_iter().collect())
}

/// As whom a viewer may put two records together.
fn proposer(
    viewer: &Viewer,
    one: &RecordFacts,
    other: &RecordFacts,
) -> Result<Option<Proposer>, BackendError> {
    let (request, offer) = match one.kind() {
        RecordKind::Request => (one.request()?, other.offer()?),
        RecordKind::Offer => (other.request()?, one.offer()?),
    };
    let pair = Subject::Pair(PairFacts { request, offer });
    Ok(Proposer::ALL
        .iter()
        .copied()
        .find(|proposer| decide(viewer, proposer.action(), &pair).is_ok()))
}
