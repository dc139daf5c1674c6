//! Requests and offers that were published.

use std::collections::BTreeMap;

use domain::record::{RecordKind, Term};
use domain::vocabulary::{ProviderType, SubRegion, ThemeGroup};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};

use super::{ByState, Counting, by_code, by_state, ids};
use crate::entity::{record, record_term};
use crate::error::BackendError;
use crate::queries::scope;

impl Counting<'_> {
    /// How many records of a kind were published.
    pub(in crate::queries::report) async fn records(
        &self,
        kind: RecordKind,
    ) -> Result<u64, BackendError> {
        Ok(self.published(kind).count(self.backend.db()).await?)
    }

    /// How many of them have each theme.
    pub(in crate::queries::report) async fn by_theme(
        &self,
        kind: RecordKind,
    ) -> Result<BTreeMap<ThemeGroup, u64>, BackendError> {
        let groups = ThemeGroup::ALL.iter();
        let counted = self.by_term(kind, groups.map(|group| Term::group(*group)));
        Ok(by_code(counted.await?))
    }

    /// How many of them reach each sub-region.
    pub(in crate::queries::report) async fn by_region(
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
    pub(in crate::queries::report) async fn requests_by_state(
        &self,
    ) -> Result<ByState, BackendError> {
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
    pub(in crate::queries::report) async fn offers_by_provider(
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
}
