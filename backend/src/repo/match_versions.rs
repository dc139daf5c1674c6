//! What the sides of a match proposed to each other, one row a proposal.

use domain::arrangement::Arrangement;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::entity::match_version::{Column, Entity, Model};
use crate::error::BackendError;
use crate::repo::corrupt;
use crate::text;

pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    super::insert_row::<Entity>(db, row).await
}

/// All proposals of some matches, those of each in their order, in one statement at most.
pub(crate) async fn of(
    db: &impl ConnectionTrait,
    matches: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<Model>, BackendError> {
    let matches: Vec<Uuid> = matches.into_iter().collect();
    if matches.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(Column::MatchId.is_in(matches))
        .order_by_asc(Column::MatchId)
        .order_by_asc(Column::Number)
        .all(db);
    Ok(rows.await?)
}

/// What a row proposes.
pub(crate) fn arrangement(row: &Model) -> Result<Arrangement, BackendError> {
    let seats = row.seats.map(u32::try_from).transpose();
    Ok(Arrangement {
        days: Some((row.starts_on, row.ends_on)),
        seats: seats.map_err(|_| corrupt("match_versions.seats"))?,
        modality: Some(text::parse("match_versions.modality", &row.modality)?),
    })
}
