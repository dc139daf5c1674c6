//! Who somebody is: passwords, sessions, and what an account may act as today.
//!
//! The rule here: whatever is wrong with a sign-in, the answer is the same and takes as long, so
//! that nobody learns which addresses have an account. Start with [`sign_in`] and [`viewer`].

mod acts;
mod device;
mod email;
mod end_session;
mod link;
mod network;
mod new_password;
mod password;
mod rate_limit;
mod recovery;
mod session_life;
mod session_store;
mod sign_in;
mod signed_in;
mod viewer;

pub use acts::count_act;
pub use device::note_device;
pub(crate) use email::checked_email;
pub use end_session::end_session;
pub(crate) use link::{Purpose, follow as follow_link, gone as link_gone, make as make_link};
pub use new_password::change_password;
pub(crate) use new_password::confirm_password;
pub(crate) use password::{Passwords, checked_password};
pub(crate) use rate_limit::Limit;
pub(crate) use recovery::GOOD_FOR as RECOVERY_GOOD_FOR;
pub use recovery::{ask_for_recovery, recovery_of, reset_password};
pub use session_life::{SESSION_IDLE, session_ends, session_is_due, session_is_over};
pub use session_store::SessionStore;
pub(crate) use session_store::digest as session_digest;
pub use sign_in::{Account, sign_in};
pub use signed_in::{SIGNED_IN, SignedIn};
pub use viewer::viewer;
