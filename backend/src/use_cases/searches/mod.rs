//! What people look for and want to be told of: saved, forgotten, looked for again as records open.

mod forget;
mod save;
mod tell;
mod wanted;

pub use forget::forget_search;
pub use save::save_search;
pub use tell::tell_of_finds;
pub(crate) use wanted::Saved;
pub use wanted::{LEAST, Wanted};
