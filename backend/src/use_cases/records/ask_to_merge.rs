//! Somebody asks that two requests of one State become one.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::organisation::Membership;
use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::{MergeOutcome, MergeParty, RecordKind};
use domain::reference::Reference;
use serde_json::json;
use uuid::Uuid;

use super::answer_merge::merge;
use super::merge_news::tell;
use super::merging::{Merging, must_be_twins};
use super::reasoned::Why;
use crate::entity::request_merge;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::outbox::MergeNews;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::request_merges;
use crate::write::WriteTransaction;
use crate::{Backend, actor, text};

/// Two requests that ask for the same.
#[derive(Clone, Copy, Debug)]
pub struct Twins<'a> {
    /// The one that goes into the other.
    pub merged: &'a Reference,
    /// The one that stays.
    pub kept: &'a Reference,
}

/// Asks the authors of two published requests of one State whether one goes into the other. Asking is the
/// yes of an author: whoever wrote both merges them at once. A reviewer or a colleague only asks.
///
/// # Errors
/// As the policy says; [`BackendError::Conflict`] with `merge_not_twins` for one request or two States,
/// `merge_not_open` where one is not published, `merge_masked` where a State's name is kept back,
/// `merge_under_way` where both sides have agreed on a match of the one that is to go, and `merge_asked`
/// where that waits for an answer already.
pub async fn ask_to_merge(
    backend: &Backend,
    viewer: &Viewer,
    twins: Twins<'_>,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let merged = facts::record(&*tx, RecordKind::Request, twins.merged).await?;
    let kept = facts::record(&*tx, RecordKind::Request, twins.kept).await?;
    for one in [&merged, &kept] {
        let ask = Action::Record(RecordAction::AskToMerge);
        decide(viewer, ask, &one.subject())?;
    }
    let by = actor::for_record(viewer, &merged)?;
    must_be_twins(&*tx, (&merged, &kept)).await?;
    must_be_new(&tx, &merged, &kept).await?;
    let row = request_merge::Model {
        id: tx.new_id(),
        merged_id: merged.id(),
        kept_id: kept.id(),
        account_id: by.account.uuid(),
        asked_at: text::to_micros(tx.now()),
        merged_agreed_at: None,
        kept_agreed_at: None,
        refused_at: None,
        refused_by: None,
    };
    let mut asking = Merging::of((&*tx, tx.today()), row).await?;
    for (party, _) in asking.answered_by(viewer) {
        asking.agree(party, tx.now());
    }
    request_merges::insert(&*tx, asking.row.clone()).await?;
    note(
        &mut tx,
        &asking,
        (Occurrence::MergeAsked, &by, Why::default()),
    )
    .await?;
    // Boxed: it takes several steps, and would be too large for the stack.
    if asking.outcome() == MergeOutcome::Merged {
        Box::pin(merge(&mut tx, asking, &by)).await?;
    } else {
        Box::pin(tell(&mut tx, &asking, MergeNews::Asked, &by)).await?;
    }
    tx.commit().await
}

/// Refuses a second asking about the same two while one waits: each could be agreed to.
async fn must_be_new(
    tx: &WriteTransaction,
    merged: &RecordFacts,
    kept: &RecordFacts,
) -> Result<(), BackendError> {
    for row in request_merges::of_request(&**tx, merged.id()).await? {
        if [row.merged_id, row.kept_id].contains(&kept.id())
            && Merging::of((&**tx, tx.today()), row).await?.outcome() == MergeOutcome::Open
        {
            return Err(BackendError::Conflict("merge_asked"));
        }
    }
    Ok(())
}

/// Appends to the history of both requests what happened to an asking.
pub(super) async fn note(
    tx: &mut WriteTransaction,
    asking: &Merging,
    (happened, by, why): (Occurrence, &Membership, Why<'_>),
) -> Result<(), BackendError> {
    for party in MergeParty::ALL {
        let request = asking.of_party(*party).id();
        let event = event(request, &asking.row, (happened, by));
        tx.append(why.given_for(event)).await?;
    }
    Ok(())
}

/// What happened to an asking, in the history of one request.
pub(super) fn event(
    request: Uuid,
    row: &request_merge::Model,
    (happened, by): (Occurrence, &Membership),
) -> NewEvent<'static> {
    let kind = EventKind::Other(SubjectKind::Request, happened);
    let payload = json!({"merge": row.id, "merged": row.merged_id, "kept": row.kept_id});
    NewEvent::new(kind, request, Actor::member(by)).payload(payload)
}
