//! Inviting somebody to act for an organisation.

use chrono::TimeDelta;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::OrganisationId;
use domain::organisation::{Organisation, Role};
use domain::policy::{Action, Viewer, decide};
use domain::vocabulary::LanguageTag;
use serde_json::json;
use uuid::Uuid;

use super::{inviter, people};
use crate::auth::{Limit, checked_email};
use crate::backend::Backend;
use crate::entity::invitation;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::outbox::Letter;
use crate::use_cases::give_membership::must_fit;
use crate::write::WriteTransaction;
use crate::{repo, text};

/// How long an invitation can be accepted: a working week with a weekend in it.
const OPEN: TimeDelta = TimeDelta::days(7);

/// More than anybody invites in a day, and too few to flood mailboxes with.
const A_DAY: Limit = Limit {
    name: "invite",
    tries: 100,
    window: TimeDelta::days(1),
};

/// Who is invited.
#[derive(Clone, Copy, Debug)]
pub struct Invitee<'a> {
    /// The address that the invitation goes to, and that they sign in with.
    pub email: &'a str,
    /// The language of the message.
    pub language: LanguageTag,
    /// What they are to do for the organisation.
    pub role: Role,
}

/// Invites somebody by a message with a link of their own. An earlier invitation of the same
/// address to the organisation ends.
///
/// # Errors
/// As the policy says; `Invalid` for what is no address or for a role that the organisation cannot
/// have; `Conflict("state_taken")` where another organisation speaks for the State.
pub async fn invite(
    backend: &Backend,
    viewer: &Viewer,
    organisation: OrganisationId,
    invitee: Invitee<'_>,
) -> Result<Uuid, BackendError> {
    let email = checked_email("email", invitee.email).map_err(|fault| vec![fault])?;
    count(backend, viewer).await?;
    let mut tx = backend.begin().await?;
    let of = repo::organisations::find(&*tx, organisation)
        .await?
        .ok_or(BackendError::NotFound)?;
    decide(viewer, Action::Invite(invitee.role), &people(&of))?;
    let by = inviter(viewer, &of)?;
    let id = insert(&mut tx, by, (&of, &email), invitee).await?;
    tx.commit().await?;
    Ok(id)
}

/// Counts an invitation against its inviter's.
pub(super) async fn count(backend: &Backend, viewer: &Viewer) -> Result<(), BackendError> {
    match viewer.account() {
        Some(account) => A_DAY.count(backend, &account.to_string()).await,
        None => Ok(()),
    }
}

/// Stores an invitation to a checked address, and writes its message.
pub(super) async fn insert(
    tx: &mut WriteTransaction,
    by: Actor,
    (of, email): (&Organisation, &str),
    invitee: Invitee<'_>,
) -> Result<Uuid, BackendError> {
    must_fit(tx, of, invitee.role).await?;
    let now = text::to_micros(tx.now());
    for earlier in repo::invitations::open_of(&**tx, of.id).await? {
        if earlier.email.as_deref() == Some(email) {
            repo::invitations::revoke(&**tx, earlier.id, now).await?;
            repo::links::delete_to(&**tx, earlier.id).await?;
        }
    }
    let id = tx.new_id();
    let row = invitation::Model {
        id,
        organisation_id: of.id.uuid(),
        role: invitee.role.to_string(),
        email: Some(email.to_owned()),
        language: invitee.language.to_string(),
        created_at: now,
        expires_at: text::to_micros(tx.now() + OPEN),
        accepted_at: None,
        accepted_by: None,
        revoked_at: None,
    };
    repo::invitations::insert(&**tx, row).await?;
    let kind = EventKind::Other(SubjectKind::Organisation, Occurrence::Invited);
    let payload = json!({"invitation": id, "role": invitee.role});
    tx.append(NewEvent::new(kind, of.id.uuid(), by).payload(payload))
        .await?;
    let letter = Letter::Invitation { invitation: id };
    tx.post(&letter, (email, invitee.language)).await?;
    Ok(id)
}
