//! What there is to count: one statement a table, whatever the number of records.

use std::collections::BTreeMap;

use domain::event::{EventKind, SubjectKind};
use domain::lifecycle::{MatchAct, ProjectStatus};
use domain::pace::Quarter;
use domain::period::Period;
use domain::policy::Viewer;
use domain::project::EntryKind;
use domain::record::{RecordKind, Term};
use domain::report::MatchOutcome;
use domain::vocabulary::{Area, Code, ProviderType, StateCode, SubRegion, ThemeGroup};
use sea_orm::sea_query::{CaseStatement, Condition, Expr, ExprTrait, SelectStatement};
use sea_orm::{
    ColumnTrait, DbBackend, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QuerySelect,
    QueryTrait, Select,
};

use super::view::ReportAsk;
use crate::Backend;
use crate::entity::{event, matching, project, project_entry, record, record_term};
use crate::error::BackendError;
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

/// What came of matches, by the quarter in which it did; `None` where the whole period is one.
pub(super) type Outcomes = BTreeMap<(Option<Quarter>, MatchOutcome), u64>;

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

    /// Records of a kind that were published in the period.
    fn published(&self, kind: RecordKind) -> Select<record::Entity> {
        let (begins, ends) = bounds(self.ask.period);
        self.in_scope(kind)
            .filter(scope::visible(self.viewer))
            .filter(record::Column::PublishedAt.gte(begins))
            .filter(record::Column::PublishedAt.lt(ends))
    }

    /// How many records of a kind were published.
    pub(super) async fn records(&self, kind: RecordKind) -> Result<u64, BackendError> {
        Ok(self.published(kind).count(self.backend.db()).await?)
    }

    /// How many of them have each theme.
    pub(super) async fn by_theme(
        &self,
        kind: RecordKind,
    ) -> Result<BTreeMap<ThemeGroup, u64>, BackendError> {
        let groups = ThemeGroup::ALL.iter();
        let counted = self.by_term(kind, groups.map(|group| Term::group(*group)));
        Ok(by_code(counted.await?))
    }

    /// How many of them reach each sub-region.
    pub(super) async fn by_region(
        &self,
        kind: RecordKind,
    ) -> Result<BTreeMap<SubRegion, u64>, BackendError> {
        let regions = SubRegion::ALL.iter();
        let counted = self.by_term(kind, regions.map(|region| Term::of(*region)));
        Ok(by_code(counted.await?))
    }

    async fn by_term(
        &self,
        kind: RecordKind,
        terms: impl Iterator<Item = Term>,
    ) -> Result<Vec<(String, i64)>, BackendError> {
        let rows: Vec<(String, i64)> = record_term::Entity::find()
            .select_only()
            .column(record_term::Column::Term)
            .column_as(record_term::Column::RecordId.count(), "records")
            .filter(record_term::Column::RecordId.in_subquery(ids(self.published(kind))))
            .filter(record_term::Column::Term.is_in(terms.map(|term| term.to_string())))
            .group_by(record_term::Column::Term)
            .into_tuple()
            .all(self.backend.db())
            .await?;
        let rows = rows.into_iter();
        Ok(rows
            .filter_map(|(term, count)| Some((Term::parse(&term)?.code, count)))
            .collect())
    }

    /// How many requests each State published, as far as their State may be told.
    pub(super) async fn requests_by_state(&self) -> Result<ByState, BackendError> {
        let rows: Vec<(Option<String>, i64)> = self
            .published(RecordKind::Request)
            .filter(scope::named(self.viewer))
            .select_only()
            .column(record::Column::State)
            .column_as(record::Column::Id.count(), "records")
            .group_by(record::Column::State)
            .into_tuple()
            .all(self.backend.db())
            .await?;
        Ok(by_state(rows))
    }

    /// How many offers each type of provider published.
    pub(super) async fn offers_by_provider(
        &self,
    ) -> Result<BTreeMap<ProviderType, u64>, BackendError> {
        let rows: Vec<(Option<String>, i64)> = self
            .published(RecordKind::Offer)
            .select_only()
            .column(record::Column::ProviderType)
            .column_as(record::Column::Id.count(), "records")
            .group_by(record::Column::ProviderType)
            .into_tuple()
            .all(self.backend.db())
            .await?;
        let rows = rows.into_iter();
        Ok(by_code(
            rows.filter_map(|(code, count)| Some((code?, count))),
        ))
    }

    /// Matches of which the viewer may be told in figures: both records are seen, and the request is in
    /// the scope.
    fn matches(&self) -> SelectStatement {
        matching::Entity::find()
            .select_only()
            .column(matching::Column::Id)
            .filter(matching::Column::RequestId.in_subquery(scope::visible_ids(self.viewer)))
            .filter(matching::Column::OfferId.in_subquery(scope::visible_ids(self.viewer)))
            .filter(
                matching::Column::RequestId.in_subquery(ids(self.in_scope(RecordKind::Request))),
            )
            .into_query()
    }

    /// What happened to matches in some quarters, or in the whole period.
    pub(super) async fn outcomes(
        &self,
        quarters: Option<&[Quarter]>,
    ) -> Result<Outcomes, BackendError> {
        let (begins, over) = match quarters {
            None => bounds(self.ask.period),
            Some(quarters) => match (quarters.first(), quarters.last()) {
                (Some(first), Some(last)) => (to_micros(first.begins()), ends(*last)),
                _ => return Ok(Outcomes::new()),
            },
        };
        let mut place = CaseStatement::new();
        for (number, quarter) in (0_i64..).zip(quarters.unwrap_or_default()) {
            place = place.case(event::Column::At.lt(ends(*quarter)), number);
        }
        let place: Expr = match quarters {
            None => Expr::cust("0"),
            Some(_) => place.finally(-1_i64).into(),
        };
        let acts = MatchAct::ALL.iter();
        let acts = acts.filter(|act| MatchOutcome::of(**act).is_some());
        let rows: Vec<(String, i64, i64)> = event::Entity::find()
            .select_only()
            .column(event::Column::Kind)
            .column_as(place.cast_as("bigint"), "place")
            .column_as(event::Column::Sequence.count(), "events")
            .filter(event::Column::SubjectKind.eq(SubjectKind::Match.code()))
            .filter(event::Column::Kind.is_in(acts.map(|act| EventKind::Match(*act).to_string())))
            .filter(event::Column::At.gte(begins))
            .filter(event::Column::At.lt(over))
            .filter(event::Column::SubjectId.in_subquery(self.matches()))
            .group_by(event::Column::Kind)
            .group_by(Expr::col("place"))
            .into_tuple()
            .all(self.backend.db())
            .await?;
        let mut found = Outcomes::new();
        for (kind, place, count) in rows {
            let Some(EventKind::Match(act)) = EventKind::parse(&kind) else {
                continue;
            };
            let quarter = usize::try_from(place).ok();
            let quarter = quarter.and_then(|place| quarters?.get(place).copied());
            if let Some(outcome) = MatchOutcome::of(act) {
                *found.entry((quarter, outcome)).or_default() += many(count);
            }
        }
        Ok(found)
    }

    /// How many matches of requests of each State were agreed in the period.
    pub(super) async fn agreed_by_state(&self) -> Result<ByState, BackendError> {
        let (begins, ends) = bounds(self.ask.period);
        let agreed = event::Entity::find()
            .select_only()
            .column(event::Column::SubjectId)
            .filter(event::Column::Kind.eq(EventKind::Match(MatchAct::Agree).to_string()))
            .filter(event::Column::At.gte(begins))
            .filter(event::Column::At.lt(ends))
            .into_query();
        let rows: Vec<(Option<String>, i64)> = matching::Entity::find()
            .select_only()
            .join(
                JoinType::InnerJoin,
                to_request(matching::Entity, matching::Column::RequestId),
            )
            .column(record::Column::State)
            .column_as(matching::Column::Id.count(), "matches")
            .filter(scope::named(self.viewer))
            .filter(matching::Column::Id.in_subquery(agreed))
            .filter(matching::Column::Id.in_subquery(self.matches()))
            .group_by(record::Column::State)
            .into_tuple()
            .all(self.backend.db())
            .await?;
        Ok(by_state(rows))
    }

    /// Projects that the viewer may see, of requests in the scope.
    fn projects(&self) -> Select<project::Entity> {
        let requests = ids(self.in_scope(RecordKind::Request));
        let found = project::Entity::find().filter(scope::visible_projects(self.viewer));
        if self.ask.is_whole() {
            found
        } else {
            found.filter(project::Column::RequestId.in_subquery(requests))
        }
    }

    /// How many projects that were opened in the period have come how far.
    pub(super) async fn projects_by_status(
        &self,
    ) -> Result<BTreeMap<ProjectStatus, u64>, BackendError> {
        let rows: Vec<(String, i64)> = self
            .projects()
            .filter(self.opened())
            .select_only()
            .column(project::Column::Status)
            .column_as(project::Column::Id.count(), "projects")
            .group_by(project::Column::Status)
            .into_tuple()
            .all(self.backend.db())
            .await?;
        Ok(by_code(rows))
    }

    fn opened(&self) -> Condition {
        let (begins, ends) = bounds(self.ask.period);
        Condition::all()
            .add(project::Column::OpenedAt.gte(begins))
            .add(project::Column::OpenedAt.lt(ends))
    }

    /// How many projects were opened in the period for requests of each State.
    pub(super) async fn opened_by_state(&self) -> Result<ByState, BackendError> {
        self.projects_by_state(self.opened()).await
    }

    /// How many were closed in it: their results are confirmed.
    pub(super) async fn delivered_by_state(&self) -> Result<ByState, BackendError> {
        let (begins, ends) = bounds(self.ask.period);
        let closed = Condition::all()
            .add(project::Column::Status.eq(ProjectStatus::Closed.code()))
            .add(project::Column::StatusSince.gte(begins))
            .add(project::Column::StatusSince.lt(ends));
        self.projects_by_state(closed).await
    }

    async fn projects_by_state(&self, which: Condition) -> Result<ByState, BackendError> {
        let rows: Vec<(Option<String>, i64)> = self
            .projects()
            .filter(which)
            .select_only()
            .join(
                JoinType::InnerJoin,
                to_request(project::Entity, project::Column::RequestId),
            )
            .column(record::Column::State)
            .column_as(project::Column::Id.count(), "projects")
            .filter(scope::named(self.viewer))
            .group_by(record::Column::State)
            .into_tuple()
            .all(self.backend.db())
            .await?;
        Ok(by_state(rows))
    }

    /// How many requests of the period have a project that is in some states.
    pub(super) async fn requests_with(
        &self,
        holds: fn(ProjectStatus) -> bool,
    ) -> Result<u64, BackendError> {
        let states = ProjectStatus::ALL.iter().filter(|status| holds(**status));
        let with = project::Entity::find()
            .select_only()
            .column(project::Column::RequestId)
            .filter(scope::visible_projects(self.viewer))
            .filter(project::Column::Status.is_in(states.map(|status| status.code())))
            .into_query();
        let found = self.published(RecordKind::Request);
        let found = found.filter(record::Column::Id.in_subquery(with));
        Ok(found.count(self.backend.db()).await?)
    }

    /// How many women, men and others took part in activities that ended in the period.
    pub(super) async fn took_part(&self) -> Result<[u64; 3], BackendError> {
        let db = self.backend.db();
        let sum = |who: &str| {
            // The figures stand in the body, which each database reads in its own way.
            let figure = match db.get_database_backend() {
                DbBackend::Postgres => {
                    format!("CAST(project_entries.body AS jsonb) #>> '{{took_part,{who}}}'")
                }
                _ => format!("json_extract(project_entries.body, '$.took_part.{who}')"),
            };
            let sum = format!("SUM(CAST({figure} AS bigint))");
            Expr::cust(format!("CAST(COALESCE({sum}, 0) AS bigint)"))
        };
        let projects = self
            .projects()
            .filter(project::Column::Status.ne(ProjectStatus::Cancelled.code()))
            .select_only()
            .column(project::Column::Id)
            .into_query();
        let sums: Option<(i64, i64, i64)> = project_entry::Entity::find()
            .select_only()
            .column_as(sum("women"), "women")
            .column_as(sum("men"), "men")
            .column_as(sum("others"), "others")
            .filter(project_entry::Column::Kind.eq(EntryKind::Activity.code()))
            .filter(project_entry::Column::SupersededAt.is_null())
            .filter(project_entry::Column::EndsOn.gte(self.ask.period.first()))
            .filter(project_entry::Column::EndsOn.lte(self.ask.period.last()))
            .filter(project_entry::Column::ProjectId.in_subquery(projects))
            .into_tuple()
            .one(db)
            .await?;
        let (women, men, others) = sums.unwrap_or_default();
        Ok([women, men, others].map(many))
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

fn ends(quarter: Quarter) -> i64 {
    quarter
        .next()
        .map_or(i64::MAX, |next| to_micros(next.begins()))
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
