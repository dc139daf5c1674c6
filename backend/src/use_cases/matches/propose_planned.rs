//! A reviewer puts the pairs of a plan forward, all of them or none.

use domain::policy::{Action, Subject, Viewer, decide};
use domain::reference::Reference;

use super::hold::hold;
use super::planned::{PlannedPair, Unheld};
use super::propose::{Origin, Proposer, put_forward};
use crate::error::BackendError;
use crate::{Backend, actor};

/// The most pairs at once: all other writers wait until they are written.
pub const MOST_AT_ONCE: usize = 100;

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Applied {
    /// Every pair is a match that waits for its review, in the order of the pairs.
    All(Vec<Reference>),
    /// Nothing was done, because of these pairs.
    Nothing(Vec<(PlannedPair, Unheld)>),
}

/// Puts pairs forward for both sides, each as a match of its own, in one transaction. `made_at` is the
/// place of the event log at which the plan was made; each match's event names it.
///
/// Where a single pair no longer holds, or concerns the reviewer's own State or organisation, nothing
/// is done and every such pair is named.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is no reviewer; [`BackendError::Conflict`] with
/// `plan_none_chosen` or `plan_too_many` where there are none or more than [`MOST_AT_ONCE`].
pub async fn propose_planned(
    backend: &Backend,
    viewer: &Viewer,
    planned: &[PlannedPair],
    made_at: i64,
) -> Result<Applied, BackendError> {
    decide(viewer, Action::Plan, &Subject::Platform)?;
    if planned.is_empty() {
        return Err(BackendError::Conflict("plan_none_chosen"));
    }
    if planned.len() > MOST_AT_ONCE {
        return Err(BackendError::Conflict("plan_too_many"));
    }
    let by = actor::reviewer(viewer)?;
    let mut tx = backend.begin().await?;
    let (mut held, mut unheld) = (Vec::new(), Vec::new());
    let looked_at = hold(&*tx, viewer, tx.today(), planned).await?;
    for (pair, found) in planned.iter().zip(looked_at) {
        match found {
            Ok(found) => held.push(found),
            Err(why) => unheld.push((pair.clone(), why)),
        }
    }
    if !unheld.is_empty() {
        return Ok(Applied::Nothing(unheld));
    }
    let mut references = Vec::new();
    for pair in held {
        let records = (&pair.request, &pair.offer);
        let by = (Proposer::Reviewer, &by);
        let origin = Origin {
            plan: Some(made_at),
            bundle: None,
        };
        references.push(put_forward(&mut tx, records, by, (&pair.card, origin)).await?);
    }
    tx.commit().await?;
    Ok(Applied::All(references))
}
