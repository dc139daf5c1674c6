//! Who somebody is: passwords, sessions, and what an account may act as today.
//!
//! The rule here: whatever is wrong with a sign-in, the answer is the same and takes as long, so
//! that nobody learns which addresses have an account. Start with [`sign_in`] and [`viewer`].

mod acts;
mod email;
mod network;
mod password;
mod rate_limit;
mod session_life;
mod session_store;
mod sign_in;
mod viewer;

pub use acts::count_act;
pub(crate) use email::checked_email;
pub(crate) use password::{Passwords, checked_password};
pub use session_life::{SESSION_IDLE, session_ends, session_is_due, session_is_over};
pub use session_store::SessionStore;
pub use sign_in::{Account, sign_in};
pub use viewer::viewer;
