//! All organisations, for reviewers.

use std::collections::BTreeSet;

use domain::id::OrganisationId;
use domain::organisation::Organisation;
use domain::policy::{Action, Subject, Viewer, decide};
use sea_orm::{EntityTrait, QueryOrder};

use crate::Backend;
use crate::entity::organisation::{Column, Entity};
use crate::error::BackendError;
use crate::repo;
use crate::repo::organisations::from_row;

/// All organisations.
#[derive(Clone, Debug)]
pub struct Organisations {
    /// By their names.
    pub all: Vec<Organisation>,
    /// Those with a mandate that waits for a second reviewer.
    pub waiting: BTreeSet<OrganisationId>,
}

/// Shows a reviewer all organisations.
///
/// # Errors
/// `Refused` for whoever is no reviewer.
pub async fn organisations(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<Organisations, BackendError> {
    decide(viewer, Action::ManageOrganisations, &Subject::Platform)?;
    let db = backend.db();
    let rows = Entity::find()
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    let waiting = repo::mandates::waiting(db).await?;
    Ok(Organisations {
        all: rows.into_iter().map(from_row).collect::<Result<_, _>>()?,
        waiting: waiting.into_iter().map(OrganisationId::new).collect(),
    })
}
