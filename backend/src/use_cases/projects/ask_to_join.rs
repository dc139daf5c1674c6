//! Whoever has agreed with a party of a project asks that the project deliver their match too.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::MatchStatus;
use domain::policy::{Action, Field, Refusal, Subject, Viewer, decide, sees};
use domain::project::{JoinOutcome, JoinParty};
use domain::reference::Reference;
use serde_json::json;
use uuid::Uuid;

use super::join_news::tell;
use super::joining::{Joining, newcomer};
use crate::Backend;
use crate::actor;
use crate::entity::project_join;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::outbox::JoinNews;
use crate::repo::{facts, project_joins};
use crate::text;
use crate::write::WriteTransaction;

/// Asks both parties of a project that is under way to take up an agreed match: those of its offer for
/// another State, or of its request for another provider. Asking is the yes of whoever comes.
///
/// # Errors
/// [`BackendError::Conflict`] with `not_agreed`, `project_over`, `nothing_shared` where match and
/// project have neither the offer nor the request in common or the match is one of a bundle,
/// `join_masked` where the State keeps its name back, and `join_asked` where that is asked already;
/// [`BackendError::NotFound`] where the viewer may not see the project, [`BackendError::Refused`] where they
/// are in it already.
pub async fn ask_to_join(
    backend: &Backend,
    viewer: &Viewer,
    (matching, project): (&Reference, &Reference),
) -> Result<Uuid, BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::a_match(&*tx, matching).await?;
    decide(viewer, Action::Join, &Subject::Match(&record.facts))?;
    let project = facts::project(&*tx, project).await?;
    if !sees(viewer, &Subject::Project(&project.facts), Field::Record) {
        return Err(BackendError::NotFound);
    }
    project.must_be_open()?;
    if record.facts.status != MatchStatus::Agreed {
        return Err(BackendError::Conflict("not_agreed"));
    }
    let side = newcomer(&record, &project).filter(|_| record.row.bundle_id.is_none());
    let side = side.ok_or(BackendError::Conflict("nothing_shared"))?;
    if record.request.row.masked {
        return Err(BackendError::Conflict("join_masked"));
    }
    let by = actor::side(viewer, &record, side).map_err(|_| Refusal::NotAllowed)?;
    must_be_new(&tx, record.row.id).await?;
    let now = text::to_micros(tx.now());
    let asked = |party: JoinParty| project.facts.organisation(party.side(side));
    let own = |party: JoinParty| (asked(party) == by.organisation).then_some(now);
    let row = project_join::Model {
        id: tx.new_id(),
        match_id: record.row.id,
        project_id: project.row.id,
        account_id: by.account.uuid(),
        asked_at: now,
        shared_agreed_at: own(JoinParty::Shared),
        host_agreed_at: own(JoinParty::Host),
        refused_at: None,
        refused_by: None,
    };
    let id = row.id;
    project_joins::insert(&*tx, row.clone()).await?;
    // In the history of the match: that of the project is read by others who have a part in it, too.
    let kind = EventKind::Other(SubjectKind::Match, Occurrence::JoinAsked);
    let payload = json!({"join": id, "project": project.row.id});
    let event = NewEvent::new(kind, record.row.id, Actor::member(&by));
    tx.append(event.payload(payload)).await?;
    let joining = Joining::of(&*tx, row).await?;
    tell(&mut tx, &joining, JoinNews::Asked, &by).await?;
    tx.commit().await?;
    Ok(id)
}

/// Refuses a second asking while one waits: each could be agreed to.
async fn must_be_new(tx: &WriteTransaction, matching: Uuid) -> Result<(), BackendError> {
    for row in project_joins::of_match(&**tx, matching).await? {
        if Joining::of(&**tx, row).await?.outcome() == JoinOutcome::Open {
            return Err(BackendError::Conflict("join_asked"));
        }
    }
    Ok(())
}
