//! Who somebody is: passwords, sessions, and what an account may act as today.
//!
//! The rule here: whatever is wrong with a sign-in, the answer is the same and takes as long, so
//! that nobody learns which addresses have an account. Start with [`sign_in`] and [`viewer`].

mod acts;
mod authenticator;
mod common;
mod device;
mod email;
mod end_session;
mod factor;
mod identity;
mod link;
mod network;
mod new_password;
mod own_password;
mod passkey;
mod password;
mod rate_limit;
mod recovery;
mod recovery_codes;
mod reset;
mod second_step;
mod session_life;
mod session_store;
mod sign_in;
mod signed_in;
mod step;
mod totp;
mod viewer;
mod way_in;

pub use acts::count_act;
pub(crate) use authenticator::WAITS as AUTHENTICATOR_WAITS;
pub use authenticator::{
    begin_authenticator, confirm_authenticator, make_recovery_codes, remove_authenticator,
};
pub use device::note_device;
pub(crate) use email::checked_email;
pub use end_session::{end_session, leave_name};
pub use identity::{begin_identity, come_back, count_identity, member_by_identity};
pub(crate) use link::{Purpose, follow as follow_link, gone as link_gone, make as make_link};
pub use new_password::change_password;
pub(crate) use own_password::owner as confirm_password;
pub use passkey::{
    Challenge, RelyingParty, add_passkey, begin_passkey, begin_passkey_sign_in, remove_passkey,
    sign_in_by_passkey,
};
pub(crate) use password::{Passwords, checked_password};
pub(crate) use rate_limit::Limit;
pub(crate) use recovery::GOOD_FOR as RECOVERY_GOOD_FOR;
pub use recovery::{ask_for_recovery, recovery_of, reset_password};
pub(crate) use recovery_codes::{codes as recovery_codes, digest as recovery_code_digest};
pub use reset::reset_ways_in;
pub use second_step::{pass_second_step, waits_for_code};
pub use session_life::{SESSION_IDLE, session_ends, session_is_due, session_is_over};
pub use session_store::SessionStore;
pub(crate) use session_store::digest as session_digest;
pub use sign_in::{Account, Entry, sign_in};
pub use signed_in::{SIGNED_IN, SignedIn};
#[cfg(feature = "testing")]
pub(crate) use totp::code_at;
pub(crate) use viewer::viewer_on;
pub use viewer::{viewer, viewer_and_change};
pub use way_in::{WayIn, note_refused};
