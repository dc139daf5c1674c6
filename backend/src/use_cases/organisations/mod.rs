//! Organisations and who acts for them: founded by a reviewer, joined by invitation.

mod accept;
mod end_membership;
mod found;
mod invite;
mod join;
mod revoke;

pub use accept::{Newcomer, accept_invitation};
pub use end_membership::end_membership;
pub use found::found_organisation;
pub use invite::{Invitee, invite};
pub use join::join_by_invitation;
pub use revoke::revoke_invitation;

use chrono::{DateTime, Utc};
use domain::organisation::Role;
use domain::policy::{Subject, Viewer};
use sea_orm::ConnectionTrait;

use crate::actor;
use crate::auth::{Purpose, follow_link, link_gone};
use crate::entity::invitation;
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::repo;
use crate::text;

/// The people of an organisation, as the policy is asked about them.
pub(crate) fn people(of: &domain::organisation::Organisation) -> Subject<'static> {
    Subject::People {
        organisation: of.id,
        state: of.state,
    }
}

/// In whose name the viewer invites to an organisation: their own membership of it, or else as a
/// reviewer.
fn inviter(
    viewer: &Viewer,
    of: &domain::organisation::Organisation,
) -> Result<Actor, BackendError> {
    [Role::FocalPoint, Role::ProviderEditor]
        .into_iter()
        .find_map(|role| actor::of(viewer, of.id, role).ok())
        .map_or_else(|| actor::reviewer(viewer), Ok)
        .map(|member| Actor::member(&member))
}

/// The invitation that a link is to, while it can be accepted, and the address that it went to.
pub(crate) async fn invitation_of(
    db: &impl ConnectionTrait,
    token: &str,
    now: DateTime<Utc>,
) -> Result<(invitation::Model, String), BackendError> {
    let id = follow_link(db, (Purpose::Invitation, token), now).await?;
    let row = repo::invitations::find(db, id).await?;
    let open = row.filter(|row| {
        row.accepted_at.is_none()
            && row.revoked_at.is_none()
            && row.expires_at > text::to_micros(now)
    });
    let row = open.ok_or_else(link_gone)?;
    let email = row.email.clone().ok_or_else(link_gone)?;
    Ok((row, email))
}
