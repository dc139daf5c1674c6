//! What is left of a bundle lapses where its requester does not say in time whether to go on.

use domain::bundle::BundleState;
use domain::lifecycle::{Lifecycle, MatchAct};
use uuid::Uuid;

use crate::Backend;
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::repo::{bundles, facts};
use crate::use_cases::matches::take;
use crate::use_cases::records::Why;

/// Lets lapse what is left of the bundles of which the last gap opened at a moment or before and was
/// not gone on from; says how many matches that were.
pub(crate) async fn lapse_waiting(backend: &Backend, since: i64) -> Result<usize, BackendError> {
    let mut lapsed = 0;
    for id in bundles::with_waiting(backend.db(), since).await? {
        lapsed += lapse_rest(backend, id, since).await?;
    }
    Ok(lapsed)
}

async fn lapse_rest(backend: &Backend, id: Uuid, since: i64) -> Result<usize, BackendError> {
    let mut tx = backend.begin().await?;
    let row = bundles::find(&*tx, id).await?;
    let record = facts::bundle_of(&*tx, row.ok_or(BackendError::NotFound)?).await?;
    let gone = record.parts.iter().filter(|one| one.facts.status.is_over());
    let opened = gone.map(|one| one.row.status_since).max();
    if record.state() != BundleState::Gap || opened.is_none_or(|opened| opened > since) {
        return Ok(0);
    }
    let mut lapsed = 0;
    for part in record.standing() {
        if part.facts.status.after(MatchAct::Lapse).is_ok() {
            let why = (Actor::System, Why::default());
            take(&mut tx, part.clone(), MatchAct::Lapse, why).await?;
            lapsed += 1;
        }
    }
    tx.commit().await?;
    Ok(lapsed)
}
