//! The matches of the viewer's organisations: what waits for them, and the rest.

use chrono::{DateTime, Utc};
use domain::lifecycle::MatchStatus;
use domain::policy::{Side, Viewer};
use domain::reference::Reference;
use domain::turn::Turn;
use sea_orm::{EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::paging::Paging;
use super::party::{PartyView, names_of, party};
use super::scope;
use crate::Backend;
use crate::entity::matching;
use crate::error::BackendError;
use crate::repo::facts;
use crate::text;

/// How many of the others one page lists.
const PAGE_SIZE: u64 = 25;

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
    /// Whose turn it is, and until when.
    pub turn: Option<Turn>,
}

/// The matches of the viewer's organisations.
#[derive(Clone, Debug)]
pub struct MyMatches {
    /// When the page was made, from which the time that is left counts.
    pub now: DateTime<Utc>,
    /// All that wait for the viewer, the longest wait first.
    pub waiting: Vec<MatchRow>,
    /// One page of the others, the latest change first.
    pub others: Vec<MatchRow>,
    /// Which page of the others this is, and of how many.
    pub paging: Paging,
}

/// Lists the matches of the viewer's organisations that the viewer may know of; of those that do
/// not wait for the viewer, one page.
///
/// # Errors
/// Where the database does.
pub async fn my_matches(
    backend: &Backend,
    viewer: &Viewer,
    page: u64,
) -> Result<MyMatches, BackendError> {
    let db = backend.db();
    let own = matching::Entity::find()
        .filter(scope::matches_of_own(viewer))
        .filter(scope::known_matches(viewer));
    let waiting = own
        .clone()
        .filter(scope::waiting_matches(viewer))
        .order_by_asc(matching::Column::StatusSince)
        .order_by_asc(matching::Column::Id)
        .all(db)
        .await?;
    let others = own.filter(scope::waiting_matches(viewer).not());
    let paging = Paging::of(page, others.clone().count(db).await?, PAGE_SIZE);
    let others = others
        .order_by_desc(matching::Column::StatusSince)
        .order_by_asc(matching::Column::Id)
        .limit(PAGE_SIZE)
        .offset(paging.offset())
        .all(db)
        .await?;
    Ok(MyMatches {
        now: backend.clock().now(),
        waiting: rows(backend, viewer, waiting).await?,
        others: rows(backend, viewer, others).await?,
        paging,
    })
}

async fn rows(
    backend: &Backend,
    viewer: &Viewer,
    found: Vec<matching::Model>,
) -> Result<Vec<MatchRow>, BackendError> {
    let db = backend.db();
    let found = facts::matches_of(db, found).await?;
    let names = names_of(db, &found).await?;
    found
        .iter()
        .map(|record| {
            Ok(MatchRow {
                reference: text::parse("matches.reference", &record.row.reference)?,
                request: party(viewer, record, Side::Requester, &names)?,
                offer: party(viewer, record, Side::Provider, &names)?,
                score: record.row.score,
                status: record.facts.status,
                since: text::from_micros("matches.status_since", record.row.status_since)?,
                turn: record.turn(backend.terms())?,
            })
        })
        .collect()
}
