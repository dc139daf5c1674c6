//! Accounts whose person goes: by themselves, or once they have left.

mod erase;
mod left;
mod needed;

pub use erase::erase_own_account;
pub use left::erase_who_left;
pub(crate) use needed::{is_last_reviewer, is_last_with};
