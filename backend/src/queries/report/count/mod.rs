//! What there is to count: one statement a table, whatever the number of records.

mod matches;
mod projects;
mod records;

use std::collections::BTreeMap;

use domain::lifecycle::RequestStatus;
use domain::period::Period;
use domain::policy::Viewer;
use domain::record::{RecordKind, Term};
use domain::vocabulary::{Area, Code, StateCode, SubRegion};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use super::view::ReportAsk;
use crate::Backend;
use crate::entity::{record, record_term};
use crate::queries::scope;
use crate::text::to_micros;

/// Counts by State; those that keep their State's name back are not in it.
pub(super) type ByState = BTreeMap<StateCode, u64>;

/// Counts what one viewer may see of what is asked for.
pub(super) struct Counting<'a> {
    pub(super) backend: &'a Backend,
    pub(super) viewer: &'a Viewer,
    pub(super) ask: &'a ReportAsk,
}

impl Counting<'_> {
    /// Records of a kind that are in the scope, of all times.
    fn in_scope(&self, kind: RecordKind) -> Select<record::Entity> {
        let today = self.backend.clock().today();
        let mut found = record::Entity::find().filter(record::Column::Kind.eq(kind.code()));
        if let Some(theme) = self.ask.theme {
            let term = Term::group(theme).to_string();
            found = found.filter(record::Column::Id.in_subquery(with_terms([term])));
        }
        match (self.ask.area, kind) {
            (None, _) => found,
            (Some(area), RecordKind::Request) => {
                let states = StateCode::ALL.iter().copied();
                let states = states.filter(|state| area.contains(*state, today));
                found
                    .filter(scope::named(self.viewer))
                    .filter(record::Column::State.is_in(states.map(StateCode::code)))
            }
            (Some(area), RecordKind::Offer) => {
                let regions = sub_regions(area).into_iter();
                let terms = regions.map(|one| Term::of(one).to_string());
                found.filter(record::Column::Id.in_subquery(with_terms(terms)))
            }
        }
    }

    /// Records of a kind that were published in the period. What went into another request is asked for
    /// there, and counts once.
    fn published(&self, kind: RecordKind) -> Select<record::Entity> {
        let (begins, ends) = bounds(self.ask.period);
        self.in_scope(kind)
            .filter(scope::visible(self.viewer))
            .filter(record::Column::Status.ne(RequestStatus::Merged.code()))
            .filter(record::Column::PublishedAt.gte(begins))
            .filter(record::Column::PublishedAt.lt(ends))
    }
}

/// The sub-regions that make up an area; none of a situation, which has no place on the map.
pub(super) fn sub_regions(area: Area) -> Vec<SubRegion> {
    match area {
        Area::World => SubRegion::ALL.to_vec(),
        Area::Region(region) => region.sub_regions().to_vec(),
        Area::SubRegion(one) => vec![one],
        Area::Organisation(_) | Area::Situation(_) => Vec::new(),
        Area::State(state) => vec![state.sub_region()],
    }
}

fn bounds(period: Period) -> (i64, i64) {
    (to_micros(period.begins()), to_micros(period.ends()))
}

fn ids(records: Select<record::Entity>) -> SelectStatement {
    records
        .select_only()
        .column(record::Column::Id)
        .into_query()
}

fn with_terms(terms: impl IntoIterator<Item = String>) -> SelectStatement {
    record_term::Entity::find()
        .select_only()
        .column(record_term::Column::RecordId)
        .filter(record_term::Column::Term.is_in(terms))
        .into_query()
}

fn to_request<E: EntityTrait>(_: E, column: E::Column) -> sea_orm::RelationDef {
    E::belongs_to(record::Entity)
        .from(column)
        .to(record::Column::Id)
        .into()
}

fn many(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}

fn by_code<C: Code>(rows: impl IntoIterator<Item = (String, i64)>) -> BTreeMap<C, u64> {
    let rows = rows.into_iter();
    rows.filter_map(|(code, count)| Some((C::parse(&code)?, many(count))))
        .collect()
}

fn by_state(rows: Vec<(Option<String>, i64)>) -> ByState {
    let rows = rows.into_iter();
    by_code(rows.filter_map(|(code, count)| Some((code?, count))))
}
