//! All organisations, for reviewers.

use domain::organisation::Organisation;
use domain::policy::{Action, Subject, Viewer, decide};
use sea_orm::{EntityTrait, QueryOrder};

use crate::Backend;
use crate::entity::organisation::{Column, Entity};
use crate::error::BackendError;
use crate::repo::organisations::from_row;

/// Shows a reviewer all organisations, by their names.
///
/// # Errors
/// `Refused` for whoever is no reviewer.
pub async fn organisations(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<Vec<Organisation>, BackendError> {
    decide(viewer, Action::ManageOrganisations, &Subject::Platform)?;
    let rows = Entity::find()
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .all(backend.db())
        .await?;
    rows.into_iter().map(from_row).collect()
}
