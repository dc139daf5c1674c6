//! The requests with which another one could become one.

use std::collections::BTreeSet;

use domain::id::RequestId;
use domain::lifecycle::{Computed, RequestStatus};
use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::{MergeOutcome, RecordKind};
use domain::vocabulary::{StateCode, ThemeCode};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::Backend;
use crate::entity::record;
use crate::error::BackendError;
use crate::queries::computed::computed;
use crate::queries::scope;
use crate::repo::facts::{self, RecordFacts};
use crate::use_cases::records::{Merging, with_agreed_match};

/// How many are offered.
const OFFERED: usize = 5;

/// One of them.
pub(super) struct Twin {
    pub(super) other: RecordFacts,
    /// Whether it could go, as no match of it is agreed.
    pub(super) may_go: bool,
    /// Whether the request itself could.
    pub(super) may_stay: bool,
}

/// The other open requests of its State that have a theme in common with an open one, which the viewer may
/// ask about, and of which nothing is asked. What is met is no twin, nor has one.
pub(super) async fn twins(
    backend: &Backend,
    viewer: &Viewer,
    (own, askings): (&RecordFacts, &[Merging]),
) -> Result<Vec<Twin>, BackendError> {
    let ask = Action::Record(RecordAction::AskToMerge);
    let state = own.state().filter(|_| is_open(own));
    let (Some(state), Ok(())) = (state, decide(viewer, ask, &own.subject())) else {
        return Ok(Vec::new());
    };
    let near = near(backend, viewer, (own, state)).await?;
    let near = near.into_iter().filter(|row| !is_asked(askings, row.id));
    let near: Vec<record::Model> = near.take(OFFERED).collect();
    if near.is_empty() {
        return Ok(Vec::new());
    }
    let outcomes = computed(backend, viewer, near.iter().chain([&own.row])).await?;
    let is_met = |id: Uuid| outcomes.get(&id) == Some(&Computed::Fulfilled);
    if is_met(own.id()) {
        return Ok(Vec::new());
    }
    let left = near.iter().map(|row| row.id).filter(|id| !is_met(*id));
    let found = facts::records_by_id(backend.db(), left).await?;
    let all = found.keys().copied().chain([own.id()]);
    let agreed = with_agreed_match(backend.db(), all).await?;
    let may_stay = !agreed.contains(&own.id());
    let twins = found.into_values().rev().map(|other| Twin {
        may_go: !agreed.contains(&other.id()),
        may_stay,
        other,
    });
    Ok(twins.filter(|one| one.may_go || one.may_stay).collect())
}

fn is_open(request: &RecordFacts) -> bool {
    request.row.status == RequestStatus::Published.code() && !request.row.masked
}

fn is_asked(askings: &[Merging], other: Uuid) -> bool {
    let open = askings
        .iter()
        .filter(|one| one.outcome() == MergeOutcome::Open);
    let mut of = open.flat_map(|one| [one.merged.id(), one.kept.id()]);
    of.any(|one| one == other)
}

/// The other open requests of a State under its name that have a theme in common with one, the latest first.
async fn near(
    backend: &Backend,
    viewer: &Viewer,
    (own, state): (&RecordFacts, StateCode),
) -> Result<Vec<record::Model>, BackendError> {
    let db = backend.db();
    let index = backend.index().now(db, backend.clock().today()).await?;
    let themes = |id: Uuid| -> BTreeSet<ThemeCode> {
        let request = index.request(RequestId::new(id));
        let themes = request.into_iter().flat_map(|one| &one.content.themes);
        themes.map(|share| share.code).collect()
    };
    let wanted = themes(own.id());
    let mut rows = record::Entity::find()
        .filter(record::Column::Kind.eq(RecordKind::Request.code()))
        .filter(record::Column::Status.eq(RequestStatus::Published.code()))
        .filter(record::Column::State.eq(state.code()))
        .filter(record::Column::Masked.eq(false))
        .filter(record::Column::Id.ne(own.id()))
        .filter(scope::visible(viewer))
        .order_by_desc(record::Column::Id)
        .all(db)
        .await?;
    rows.retain(|row| !wanted.is_disjoint(&themes(row.id)));
    Ok(rows)
}
