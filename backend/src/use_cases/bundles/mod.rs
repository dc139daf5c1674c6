//! What is done to a bundle: put forward, gone on with, ended. Its matches are answered one by one.

mod agree;
mod end;
mod go_on;
mod lapse;
mod propose;

pub(crate) use agree::agree_if_whole;
pub use end::end_bundle;
pub use go_on::go_on;
pub(crate) use lapse::lapse_waiting;
pub(crate) use propose::as_one;
pub use propose::propose_bundle;
