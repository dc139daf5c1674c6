//! What became of an earlier plan: the records that changed since, and the pairs that were tried.

use std::collections::BTreeSet;

use domain::event::SubjectKind;
use domain::policy::{Field, Viewer, sees};
use uuid::Uuid;

use super::ask::NamedPair;
use super::rows::named;
use super::view::{PlanPage, RecordName};
use crate::Backend;
use crate::error::BackendError;
use crate::event_log::{self, Event};
use crate::repo::facts;
use crate::use_cases::matches::{MOST_AT_ONCE, PlannedPair, Unheld, hold};

/// The most events that are looked through.
const EVENTS: u64 = 1_000;

/// The records to which something happened after a place of the log, also through their matches, that the
/// viewer may see.
pub(super) async fn since(
    backend: &Backend,
    viewer: &Viewer,
    place: Option<i64>,
) -> Result<Vec<RecordName>, BackendError> {
    let Some(place) = place else {
        return Ok(Vec::new());
    };
    let events = event_log::read_after(backend.db(), place, EVENTS).await?;
    let touched: BTreeSet<Uuid> = events.iter().flat_map(records_of).collect();
    let touched = touched.into_iter().take(PlanPage::NAMED);
    let records = facts::records_by_id(backend.db(), touched).await?;
    let seen = records.values().filter(|record| {
        let fields = [Field::Record, Field::Asker];
        fields
            .iter()
            .all(|field| sees(viewer, &record.subject(), *field))
    });
    seen.map(named).collect()
}

fn records_of(event: &Event) -> Vec<Uuid> {
    match event.kind.subject() {
        SubjectKind::Request | SubjectKind::Offer => vec![event.subject],
        SubjectKind::Match => ["request", "offer"]
            .into_iter()
            .filter_map(|name| event.payload.get(name)?.as_str()?.parse().ok())
            .collect(),
        SubjectKind::Project | SubjectKind::Account | SubjectKind::Organisation => Vec::new(),
    }
}

/// The pairs that were tried, each with why it does not hold now.
pub(super) async fn tried(
    backend: &Backend,
    viewer: &Viewer,
    pairs: &[PlannedPair],
) -> Result<Vec<(NamedPair, Option<Unheld>)>, BackendError> {
    let pairs = pairs.get(..MOST_AT_ONCE).unwrap_or(pairs);
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let held = hold(backend.db(), viewer, backend.clock().today(), pairs).await?;
    let named = |pair: &PlannedPair| NamedPair {
        request: pair.request.clone(),
        offer: pair.offer.clone(),
    };
    let looked_at = pairs.iter().zip(held);
    Ok(looked_at
        .map(|(pair, found)| (named(pair), found.err()))
        .collect())
}
