//! What is done to a project: confirmed, planned, reported on, brought to an end.

mod confirm;
mod milestone;
mod step;
mod update;

pub use confirm::confirm_start;
pub use milestone::{reach_milestone, set_milestone};
pub use step::step_project;
pub use update::add_update;
