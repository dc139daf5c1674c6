//! Requests and offers that are together already.

use std::collections::{BTreeMap, BTreeSet};

use domain::lifecycle::MatchStatus;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
};
use uuid::Uuid;

use super::match_states::codes_where;
use super::projects::open_codes;
use crate::entity::{matching, project, project_part};
use crate::error::BackendError;
use crate::text;

/// A request and an offer in a match that may still come to something, or in the open project that it
/// became.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Couple {
    /// The request.
    pub(crate) request: Uuid,
    /// The offer.
    pub(crate) offer: Uuid,
    /// Whether it is only put forward: it takes no place of its records yet.
    pub(crate) waits: bool,
    /// The bundle that it is a part of; the couples of one take one place of their request.
    pub(crate) bundle: Option<Uuid>,
}

/// That a match may still come to something, or became a project that is open: its records do not meet
/// anew. A project that is over lets them.
pub(crate) fn together() -> Condition {
    let under_way = project::Entity::find()
        .select_only()
        .column(project::Column::MatchId)
        .filter(project::Column::Status.is_in(open_codes()))
        .into_query();
    let open_projects = project::Entity::find()
        .select_only()
        .column(project::Column::Id)
        .filter(project::Column::Status.is_in(open_codes()))
        .into_query();
    let parts_under_way = project_part::Entity::find()
        .select_only()
        .column(project_part::Column::MatchId)
        .filter(project_part::Column::ProjectId.in_subquery(open_projects))
        .into_query();
    let open = |status: MatchStatus| !status.is_over() && status != MatchStatus::Converted;
    Condition::any()
        .add(matching::Column::Status.is_in(codes_where(open)))
        .add(matching::Column::Id.in_subquery(under_way))
        .add(matching::Column::Id.in_subquery(parts_under_way))
}

/// The couples of all records.
pub(crate) async fn all_couples(db: &impl ConnectionTrait) -> Result<Vec<Couple>, BackendError> {
    couples(db, Condition::all()).await
}

/// The couples of some records, each with any other.
pub(crate) async fn couples_of(
    db: &impl ConnectionTrait,
    records: &BTreeSet<Uuid>,
) -> Result<Vec<Couple>, BackendError> {
    if records.is_empty() {
        return Ok(Vec::new());
    }
    let ids = || records.iter().copied();
    let of_these = Condition::any()
        .add(matching::Column::RequestId.is_in(ids()))
        .add(matching::Column::OfferId.is_in(ids()));
    couples(db, of_these).await
}

async fn couples(db: &impl ConnectionTrait, of: Condition) -> Result<Vec<Couple>, BackendError> {
    let rows: Vec<(Uuid, Uuid, String, Option<Uuid>)> = matching::Entity::find()
        .select_only()
        .column(matching::Column::RequestId)
        .column(matching::Column::OfferId)
        .column(matching::Column::Status)
        .column(matching::Column::BundleId)
        .filter(together())
        .filter(of)
        .into_tuple()
        .all(db)
        .await?;
    let couple = |(request, offer, status, bundle): (Uuid, Uuid, String, Option<Uuid>)| {
        let status: MatchStatus = text::parse("matches.status", &status)?;
        Ok(Couple {
            request,
            offer,
            waits: !status.is_active() && status != MatchStatus::Converted,
            bundle,
        })
    };
    rows.into_iter().map(couple).collect()
}

/// How many places of each record are spoken for by matches that are only put forward. The rule counts
/// matches from their review on; whoever plans would otherwise fill the same place twice.
pub(crate) fn waiting(couples: &[Couple]) -> BTreeMap<Uuid, u32> {
    let mut waiting = BTreeMap::new();
    // A bundle of which a match is in review holds its place already.
    let holding = couples.iter().filter(|couple| !couple.waits);
    let mut bundles: BTreeSet<Uuid> = holding.filter_map(|couple| couple.bundle).collect();
    for couple in couples.iter().filter(|couple| couple.waits) {
        if couple.bundle.is_none_or(|bundle| bundles.insert(bundle)) {
            *waiting.entry(couple.request).or_insert(0) += 1;
        }
        *waiting.entry(couple.offer).or_insert(0) += 1;
    }
    waiting
}
