//! What lists filter records by.

use std::collections::{BTreeMap, BTreeSet};

use domain::record::Facet;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use crate::entity::record_term::{Column, Entity, Model};
use crate::error::BackendError;

/// Replaces what lists filter a record by.
pub(crate) async fn replace(
    db: &impl ConnectionTrait,
    id: Uuid,
    terms: impl IntoIterator<Item = String>,
) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::RecordId.eq(id))
        .exec(db)
        .await?;
    insert(db, id, terms).await
}

/// Replaces what lists filter a record by in one facet.
pub(crate) async fn replace_facet(
    db: &impl ConnectionTrait,
    id: Uuid,
    facet: Facet,
    terms: &BTreeSet<String>,
) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::RecordId.eq(id))
        .filter(Column::Term.starts_with(format!("{facet}:")))
        .exec(db)
        .await?;
    insert(db, id, terms.iter().cloned()).await
}

/// The terms of some records in one facet.
pub(crate) async fn of_facet(
    db: &impl ConnectionTrait,
    records: impl Iterator<Item = Uuid>,
    facet: Facet,
) -> Result<BTreeMap<Uuid, BTreeSet<String>>, BackendError> {
    let rows = Entity::find()
        .filter(Column::RecordId.is_in(records))
        .filter(Column::Term.starts_with(format!("{facet}:")))
        .all(db)
        .await?;
    let mut terms: BTreeMap<Uuid, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        terms.entry(row.record_id).or_default().insert(row.term);
    }
    Ok(terms)
}

async fn insert(
    db: &impl ConnectionTrait,
    record_id: Uuid,
    terms: impl IntoIterator<Item = String>,
) -> Result<(), BackendError> {
    let rows = terms
        .into_iter()
        .map(|term| Model { record_id, term }.into_active_model());
    Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}
