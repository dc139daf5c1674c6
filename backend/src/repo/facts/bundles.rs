//! Bundles with the facts that the policy decides on.

use domain::bundle::BundleState;
use domain::policy::BundleFacts;
use domain::reference::Reference;
use sea_orm::ConnectionTrait;

use super::matches::{MatchRecord, matches_of};
use crate::entity::bundle;
use crate::error::BackendError;
use crate::repo::bundles;

/// A bundle's row, with its facts and its matches.
#[derive(Clone, Debug)]
pub(crate) struct BundleRecord {
    pub(crate) row: bundle::Model,
    pub(crate) facts: BundleFacts,
    pub(crate) parts: Vec<MatchRecord>,
}

impl BundleRecord {
    /// How far it has come.
    pub(crate) fn state(&self) -> BundleState {
        let without = usize::try_from(self.row.gone_on_without).unwrap_or_default();
        BundleState::of(&self.facts.parts, without)
    }

    /// The matches of it that did not come to nothing.
    pub(crate) fn standing(&self) -> impl Iterator<Item = &MatchRecord> {
        let parts = self.parts.iter();
        parts.filter(|part| !part.facts.status.is_over())
    }
}

/// Loads a bundle by its reference.
pub(crate) async fn bundle(
    db: &impl ConnectionTrait,
    reference: &Reference,
) -> Result<BundleRecord, BackendError> {
    let row = bundles::by_reference(db, reference).await?;
    bundle_of(db, row.ok_or(BackendError::NotFound)?).await
}

/// Completes a bundle's row.
pub(crate) async fn bundle_of(
    db: &impl ConnectionTrait,
    row: bundle::Model,
) -> Result<BundleRecord, BackendError> {
    let parts = matches_of(db, bundles::parts(db, row.id).await?).await?;
    let facts = BundleFacts {
        parts: parts.iter().map(|part| part.facts.clone()).collect(),
    };
    Ok(BundleRecord { row, facts, parts })
}
