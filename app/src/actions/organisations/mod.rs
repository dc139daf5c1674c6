//! Organisations and who acts for them.

mod confirm_mandate;
mod create;
mod end_membership;
mod invite;
mod record_mandate;
mod revoke_invitation;

pub use confirm_mandate::{ConfirmMandate, confirm_mandate};
pub use create::{CreateOrganisation, create_organisation};
pub use end_membership::{EndMembership, end_membership};
pub use invite::{Invite, invite};
pub use record_mandate::{RecordMandate, record_mandate};
pub use revoke_invitation::{RevokeInvitation, revoke_invitation};
