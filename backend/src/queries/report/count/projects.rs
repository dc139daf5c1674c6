//! Projects: how far they are, what was delivered, and who took part.

use std::collections::BTreeMap;

use domain::lifecycle::ProjectStatus;
use domain::project::EntryKind;
use domain::record::RecordKind;
use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{
    ColumnTrait, DbBackend, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QuerySelect,
    QueryTrait, Select,
};

use super::{ByState, Counting, bounds, by_code, by_state, ids, many, to_request};
use crate::entity::{project, project_entry, record};
use crate::error::BackendError;
use crate::queries::scope;

impl Counting<'_> {
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
    pub(in crate::queries::report) async fn projects_by_status(
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
    pub(in crate::queries::report) async fn opened_by_state(
        &self,
    ) -> Result<ByState, BackendError> {
        self.projects_by_state(self.opened()).await
    }

    /// How many were closed in it: their results are confirmed.
    pub(in crate::queries::report) async fn delivered_by_state(
        &self,
    ) -> Result<ByState, BackendError> {
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
    pub(in crate::queries::report) async fn requests_with(
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
    pub(in crate::queries::report) async fn took_part(&self) -> Result<[u64; 3], BackendError> {
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
