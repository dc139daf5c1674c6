//! What there is to count, from what a viewer may see.

use std::collections::{BTreeMap, BTreeSet};

use domain::lifecycle::MatchStatus;
use domain::policy::Viewer;
use domain::record::{Facet, RecordKind, Term};
use domain::vocabulary::{Code, SubRegion, ThemeGroup};
use sea_orm::sea_query::{Expr, ExprTrait, SelectStatement};
use sea_orm::{
    ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, QueryTrait, RelationTrait,
};
use uuid::Uuid;

use crate::Backend;
use crate::entity::{matching, record, record_term};
use crate::error::BackendError;
use crate::queries::browse::open;
use crate::queries::scope;
use crate::repo::match_states::codes_where;

/// An open request.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) region: SubRegion,
    pub(super) themes: BTreeSet<ThemeGroup>,
    /// Whether it has a match on offer, agreed or in delivery.
    pub(super) met: bool,
}

/// The open requests.
pub(super) async fn asked(backend: &Backend, viewer: &Viewer) -> Result<Vec<Asked>, BackendError> {
    let rows: Vec<(Uuid, String)> = record_term::Entity::find()
        .select_only()
        .column(record_term::Column::RecordId)
        .column(record_term::Column::Term)
        .filter(record_term::Column::RecordId.in_subquery(ids(
            backend,
            viewer,
            RecordKind::Request,
        )))
        .filter(record_term::Column::Term.is_in(themes().chain(regions())))
        .into_tuple()
        .all(backend.db())
        .await?;
    let met = met(backend, viewer).await?;
    let mut found: BTreeMap<Uuid, (BTreeSet<ThemeGroup>, Option<SubRegion>)> = BTreeMap::new();
    for (id, term) in rows {
        let (themes, region) = found.entry(id).or_default();
        match read(&term) {
            Some(Place::Theme(theme)) => {
                themes.insert(theme);
            }
            Some(Place::Region(of)) => *region = Some(of),
            None => {}
        }
    }
    let asked = found.into_iter().filter_map(|(id, (themes, region))| {
        Some(Asked {
            region: region?,
            themes,
            met: met.contains(&id),
        })
    });
    Ok(asked.collect())
}

/// How many open offers reach each theme in each sub-region.
pub(super) async fn offered(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<BTreeMap<(ThemeGroup, SubRegion), u64>, BackendError> {
    let region = || Expr::col(("place", record_term::Column::Term));
    let rows: Vec<(String, String, i64)> = record_term::Entity::find()
        .select_only()
        .column(record_term::Column::Term)
        .column_as(region(), "region")
        .column_as(record_term::Column::RecordId.count(), "records")
        .join_as(
            JoinType::InnerJoin,
            record_term::Relation::SameRecord.def(),
            "place",
        )
        .filter(record_term::Column::RecordId.in_subquery(ids(backend, viewer, RecordKind::Offer)))
        .filter(record_term::Column::Term.is_in(themes()))
        .filter(region().is_in(regions()))
        .group_by(record_term::Column::Term)
        .group_by(region())
        .into_tuple()
        .all(backend.db())
        .await?;
    let counts = rows.into_iter().filter_map(|(theme, region, count)| {
        match (read(&theme)?, read(&region)?) {
            (Place::Theme(theme), Place::Region(region)) => {
                Some(((theme, region), u64::try_from(count).unwrap_or_default()))
            }
            _ => None,
        }
    });
    Ok(counts.collect())
}

/// The requests that have a match on offer, agreed or in delivery with an offer that the viewer
/// may see.
pub(super) async fn met(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<BTreeSet<Uuid>, BackendError> {
    matched(backend, viewer, MatchStatus::is_open_to_parties).await
}

/// The requests that have a match in one of some states with an offer that the viewer may see.
pub(super) async fn matched(
    backend: &Backend,
    viewer: &Viewer,
    status: fn(MatchStatus) -> bool,
) -> Result<BTreeSet<Uuid>, BackendError> {
    let requests = ids(backend, viewer, RecordKind::Request);
    let given = scope::matches_with(matching::Column::OfferId, scope::visible_ids(viewer));
    let ids: Vec<Uuid> = matching::Entity::find()
        .select_only()
        .column(matching::Column::RequestId)
        .filter(matching::Column::Status.is_in(codes_where(status)))
        .filter(matching::Column::RequestId.in_subquery(requests))
        .filter(matching::Column::Id.in_subquery(given))
        .into_tuple()
        .all(backend.db())
        .await?;
    Ok(ids.into_iter().collect())
}

/// The open records of a kind.
fn ids(backend: &Backend, viewer: &Viewer, kind: RecordKind) -> SelectStatement {
    open(backend, viewer, kind)
        .select_only()
        .column(record::Column::Id)
        .into_query()
}

fn themes() -> impl Iterator<Item = String> {
    let groups = ThemeGroup::ALL.iter();
    groups.map(|group| Term::group(*group).to_string())
}

fn regions() -> impl Iterator<Item = String> {
    let regions = SubRegion::ALL.iter();
    regions.map(|region| Term::of(*region).to_string())
}

/// One side of the map.
enum Place {
    Theme(ThemeGroup),
    Region(SubRegion),
}

fn read(term: &str) -> Option<Place> {
    let term = Term::parse(term)?;
    match term.facet {
        Facet::Theme => ThemeGroup::parse(&term.code).map(Place::Theme),
        Facet::Region => SubRegion::parse(&term.code).map(Place::Region),
        _ => None,
    }
}
