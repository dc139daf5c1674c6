//! What people are told: read, chosen, looked for, turned off.

mod choose;
mod forget_search;
mod read;
mod read_all;
mod save_fit;
mod save_search;
mod unsubscribe;

pub use choose::{ChoosePaces, choose_paces};
pub use forget_search::{ForgetSearch, forget_search};
pub use read::{ReadNotice, read_notice};
pub use read_all::{ReadAllNotices, read_all_notices};
pub use save_fit::{SaveFit, save_fit};
pub use save_search::{SaveSearch, save_search};
pub use unsubscribe::{Unsubscribe, unsubscribe};
