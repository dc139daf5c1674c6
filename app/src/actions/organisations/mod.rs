//! Organisations and who acts for them.

mod create;
mod invite;
mod revoke_invitation;

pub use create::{CreateOrganisation, create_organisation};
pub use invite::{Invite, invite};
pub use revoke_invitation::{RevokeInvitation, revoke_invitation};
