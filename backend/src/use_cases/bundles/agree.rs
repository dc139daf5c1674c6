//! The yes that was missing last agrees a bundle as a whole.

use domain::bundle::BundleState;
use domain::lifecycle::MatchAct;
use uuid::Uuid;

use crate::error::BackendError;
use crate::event_log::Actor;
use crate::repo::{bundles, corrupt, facts};
use crate::use_cases::matches::{supersede_unfit, take};
use crate::use_cases::records::Why;
use crate::write::WriteTransaction;

/// Agrees all matches of a bundle that stand, once everybody of them has said yes: contacts are
/// released among all of them in this one transaction. Only then the matches end for which that
/// leaves no room: the bundle's own take their places together.
pub(crate) async fn agree_if_whole(
    tx: &mut WriteTransaction,
    bundle: Uuid,
    by: Actor,
) -> Result<(), BackendError> {
    let row = bundles::find(&**tx, bundle).await?;
    let row = row.ok_or_else(|| corrupt("matches.bundle_id"))?;
    let record = facts::bundle_of(&**tx, row).await?;
    if record.state() != BundleState::Ready {
        return Ok(());
    }
    let mut agreed = Vec::new();
    for part in record.standing() {
        let why = (by, Why::default());
        agreed.push(take(tx, part.clone(), MatchAct::Agree, why).await?);
    }
    for part in &agreed {
        supersede_unfit(tx, part).await?;
    }
    Ok(())
}
