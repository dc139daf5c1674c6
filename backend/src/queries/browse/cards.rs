//! Records as a list shows them.

use std::collections::{BTreeMap, BTreeSet};

use domain::lifecycle::Computed;
use domain::mask::Mask;
use domain::policy::Viewer;
use domain::record::Term;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Select};
use uuid::Uuid;

use super::RecordCard;
use crate::Backend;
use crate::entity::{organisation, record, record_term};
use crate::error::BackendError;
use crate::queries::computed::computed;
use crate::repo::facts;
use crate::text;

/// Loads one page of records.
pub(super) async fn cards(
    backend: &Backend,
    viewer: &Viewer,
    page: Select<record::Entity>,
) -> Result<Vec<RecordCard>, BackendError> {
    let rows = page
        .find_also_related(organisation::Entity)
        .all(backend.db())
        .await?;
    let terms = terms_of(backend, rows.iter().map(|(row, _)| row.id).collect()).await?;
    let computed = computed(backend, viewer, rows.iter().map(|(row, _)| row)).await?;
    let mut masks = masks(backend, viewer, rows.iter().map(|(row, _)| row)).await?;
    rows.into_iter()
        .map(|(row, owner)| {
            let computed = computed.get(&row.id).copied();
            let whose = match masks.remove(&row.id) {
                Some(mask) => Whose::Masked(mask),
                None => Whose::Named(owner.map(|owner| owner.name).unwrap_or_default()),
            };
            card(row, whose, (&terms, computed))
        })
        .collect()
}

/// Whose a record is, as far as its reader may know.
enum Whose {
    /// The organisation of this name, and its State.
    Named(String),
    /// One of these States.
    Masked(Mask),
}

/// What is told of the States that ask in place of their names, by the records of which the viewer
/// may not know who asks.
async fn masks(
    backend: &Backend,
    viewer: &Viewer,
    rows: impl Iterator<Item = &record::Model>,
) -> Result<BTreeMap<Uuid, Mask>, BackendError> {
    let masked = rows.filter(|row| row.masked).map(|row| row.id);
    let mut masks = BTreeMap::new();
    for (id, record) in facts::records_by_id(backend.db(), masked).await? {
        if let Some(mask) = record.mask_for(viewer)? {
            masks.insert(id, mask);
        }
    }
    Ok(masks)
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
    whose: Whose,
    (terms, computed): (&BTreeMap<Uuid, BTreeSet<Term>>, Option<Computed>),
) -> Result<RecordCard, BackendError> {
    let (organisation, mask) = match whose {
        Whose::Named(organisation) => (organisation, None),
        Whose::Masked(mask) => (String::new(), Some(mask)),
    };
    let state = row.state.as_deref().filter(|_| mask.is_none());
    Ok(RecordCard {
        reference: text::parse("records.reference", &row.reference)?,
        language: text::parse("records.language", &row.language)?,
        organisation,
        state: text::parse_option("records.state", state)?,
        mask,
        provider_type: text::parse_option("records.provider_type", row.provider_type.as_deref())?,
        terms: terms.get(&row.id).cloned().unwrap_or_default(),
        published_at: text::moment_option("records.published_at", row.published_at)?,
        expires_on: row.expires_on,
        title: row.title,
        status: row.status,
        computed,
    })
}
