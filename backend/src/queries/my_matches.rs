//! The matches of the viewer's organisations: what waits for them, and the rest.

use chrono::{DateTime, Utc};
use domain::lifecycle::MatchStatus;
use domain::policy::{Action, RecordAction, Side, Subject, Viewer, decide};
use domain::reference::Reference;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::match_page::{PartyView, party};
use crate::Backend;
use crate::entity::{matching, record};
use crate::error::BackendError;
use crate::repo::facts;
use crate::text;

/// How many matches are listed.
const LISTED: u64 = 200;

/// A match in a list.
#[derive(Clone, Debug)]
pub struct MatchRow {
    /// How to cite it.
    pub reference: Reference,
    /// The request.
    pub request: PartyView,
    /// The offer.
    pub offer: PartyView,
    /// Its score when it was proposed.
    pub score: i16,
    /// How far it has come.
    pub status: MatchStatus,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whose answer is awaited.
    pub awaited: Option<Side>,
}

/// The matches of the viewer's organisations.
#[derive(Clone, Debug, Default)]
pub struct MyMatches {
    /// Those that wait for the viewer, the longest wait first.
    pub waiting: Vec<MatchRow>,
    /// The others, the latest change first.
    pub others: Vec<MatchRow>,
}

/// Lists the matches of the viewer's organisations that the viewer may know of.
///
/// # Errors
/// Where the database does.
pub async fn my_matches(backend: &Backend, viewer: &Viewer) -> Result<MyMatches, BackendError> {
    let db = backend.db();
    let own: Vec<Uuid> = viewer
        .memberships()
        .iter()
        .map(|own| own.organisation.uuid())
        .collect();
    let records: Vec<Uuid> = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .filter(record::Column::OrganisationId.is_in(own))
        .into_tuple()
        .all(db)
        .await?;
    let rows = matching::Entity::find()
        .filter(
            Condition::any()
                .add(matching::Column::RequestId.is_in(records.iter().copied()))
                .add(matching::Column::OfferId.is_in(records.iter().copied())),
        )
        .order_by_desc(matching::Column::StatusSince)
        .limit(LISTED)
        .all(db)
        .await?;
    let mut mine = MyMatches::default();
    for row in rows {
        let found = facts::match_of(db, row).await?;
        let subject = Subject::Match(&found.facts);
        if decide(viewer, Action::Record(RecordAction::Read), &subject).is_err() {
            continue;
        }
        let waits = found.facts.awaited().is_some_and(|side| {
            let accept = match side {
                Side::Requester => Action::AcceptAsRequester,
                Side::Provider => Action::AcceptAsProvider,
            };
            decide(viewer, accept, &subject).is_ok()
        });
        let shown = MatchRow {
            reference: text::parse("matches.reference", &found.row.reference)?,
            request: party(backend, viewer, &found, Side::Requester).await?,
            offer: party(backend, viewer, &found, Side::Provider).await?,
            score: found.row.score,
            status: found.facts.status,
            since: text::from_micros("matches.status_since", found.row.status_since)?,
            awaited: found.facts.awaited(),
        };
        if waits {
            mine.waiting.push(shown);
        } else {
            mine.others.push(shown);
        }
    }
    mine.waiting.reverse();
    Ok(mine)
}
