//! What a saved search finds.

use std::collections::BTreeSet;

use domain::id::{OfferId, OrganisationId, RequestId};
use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::RecordKind;
use matcher::{Basis, Index, Score, WeightSet};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::browse::{Browse, filtered};
use super::ranking::visible_ids;
use crate::Backend;
use crate::entity::record;
use crate::error::BackendError;
use crate::repo::facts;
use crate::use_cases::searches::Saved;

/// The open records that a search finds, among those that the viewer may see and that are not of their
/// own organisations; where only some are in question, no others.
///
/// What is to fit a record is found again where that record itself is among those in question. Nothing
/// fits a record that is open no more, or that the viewer may not rank any longer.
pub(crate) async fn found_now(
    backend: &Backend,
    viewer: &Viewer,
    search: &Saved,
    only: Option<&BTreeSet<Uuid>>,
) -> Result<BTreeSet<Uuid>, BackendError> {
    match search {
        Saved::List(ask) => listed(backend, viewer, (ask, only)).await,
        Saved::Fits(kind, record, least) => {
            let only = only.filter(|only| !only.contains(record));
            fitting(backend, viewer, (*kind, *record, *least), only).await
        }
    }
}

async fn listed(
    backend: &Backend,
    viewer: &Viewer,
    (ask, only): (&Browse, Option<&BTreeSet<Uuid>>),
) -> Result<BTreeSet<Uuid>, BackendError> {
    let own = viewer.memberships().iter();
    let own = own.map(|own| OrganisationId::uuid(own.organisation));
    let ids: Vec<Uuid> = filtered(backend, viewer, ask, None)
        .select_only()
        .column(record::Column::Id)
        .filter(record::Column::OrganisationId.is_not_in(own))
        .apply_if(only, |found, only| {
            found.filter(record::Column::Id.is_in(only.iter().copied()))
        })
        .into_tuple()
        .all(backend.db())
        .await?;
    Ok(ids.into_iter().collect())
}

async fn fitting(
    backend: &Backend,
    viewer: &Viewer,
    (kind, record, least): (RecordKind, Uuid, Score),
    only: Option<&BTreeSet<Uuid>>,
) -> Result<BTreeSet<Uuid>, BackendError> {
    let db = backend.db();
    let Some(row) = record::Entity::find_by_id(record).one(db).await? else {
        return Ok(BTreeSet::new());
    };
    let of = facts::with_parties(db, row).await?;
    let rank = Action::Record(RecordAction::Rank);
    if decide(viewer, rank, &of.subject()).is_err() {
        return Ok(BTreeSet::new());
    }
    let mut seen = visible_ids(backend, viewer, kind.other()).await?;
    if let Some(only) = only {
        seen.retain(|id| only.contains(id));
    }
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, backend.clock().today());
    let index = backend.index().now(db, basis.today).await?;
    seen.retain(|other| score(&index, (kind, record), *other, basis) >= Some(least));
    Ok(seen)
}

/// What two records score; nothing where a gate parts them, or one is not open.
fn score(
    index: &Index,
    (kind, record): (RecordKind, Uuid),
    other: Uuid,
    basis: Basis<'_>,
) -> Option<Score> {
    let (request, offer) = match kind {
        RecordKind::Request => (record, other),
        RecordKind::Offer => (other, record),
    };
    let pair = index.pair(RequestId::new(request), OfferId::new(offer), basis)?;
    pair.score().ok().map(|scored| scored.score)
}
