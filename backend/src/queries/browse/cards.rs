//! Records as a list shows them.

use std::collections::{BTreeMap, BTreeSet};

use domain::record::Term;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Select};
use uuid::Uuid;

use super::RecordCard;
use crate::Backend;
use crate::entity::{organisation, record, record_term};
use crate::error::BackendError;
use crate::text;

/// Loads one page of records.
pub(super) async fn cards(
    backend: &Backend,
    page: Select<record::Entity>,
) -> Result<Vec<RecordCard>, BackendError> {
    let rows = page
        .find_also_related(organisation::Entity)
        .all(backend.db())
        .await?;
    let terms = terms_of(backend, rows.iter().map(|(row, _)| row.id).collect()).await?;
    rows.into_iter()
        .map(|(row, owner)| card(row, owner, &terms))
        .collect()
}

/// The terms of each of some records.
async fn terms_of(
    backend: &Backend,
    records: Vec<Uuid>,
) -> Result<BTreeMap<Uuid, BTreeSet<Term>>, BackendError> {
    let rows = record_term::Entity::find()
        .filter(record_term::Column::RecordId.is_in(records))
        .all(backend.db())
        .await?;
    let mut terms: BTreeMap<Uuid, BTreeSet<Term>> = BTreeMap::new();
    for row in rows {
        terms
            .entry(row.record_id)
            .or_default()
            .extend(Term::parse(&row.term));
    }
    Ok(terms)
}

fn card(
    row: record::Model,
    owner: Option<organisation::Model>,
    terms: &BTreeMap<Uuid, BTreeSet<Term>>,
) -> Result<RecordCard, BackendError> {
    Ok(RecordCard {
        reference: text::parse("records.reference", &row.reference)?,
        language: text::parse("records.language", &row.language)?,
        organisation: owner.map(|owner| owner.name).unwrap_or_default(),
        state: text::parse_option("records.state", row.state.as_deref())?,
        provider_type: text::parse_option("records.provider_type", row.provider_type.as_deref())?,
        terms: terms.get(&row.id).cloned().unwrap_or_default(),
        published_at: text::moment_option("records.published_at", row.published_at)?,
        expires_on: row.expires_on,
        title: row.title,
        status: row.status,
    })
}
