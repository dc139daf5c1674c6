//! What people are told: read, chosen, turned off.

mod choose;
mod read;
mod read_all;
mod unsubscribe;

pub use choose::{ChoosePaces, choose_paces};
pub use read::{ReadNotice, read_notice};
pub use read_all::{ReadAllNotices, read_all_notices};
pub use unsubscribe::{Unsubscribe, unsubscribe};
