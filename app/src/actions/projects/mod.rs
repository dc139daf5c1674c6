//! What is done to a project: confirmed, planned, reported on, brought to an end.

mod add_update;
mod confirm_start;
mod reach_milestone;
mod set_milestone;
mod step;

pub use add_update::{AddUpdate, add_update};
pub use confirm_start::{ConfirmStart, confirm_start};
pub use reach_milestone::{ReachMilestone, reach_milestone};
pub use set_milestone::{SetMilestone, set_milestone};
pub use step::{StepProject, step_project};

use crate::routes::Route;

/// The page of a project; the list where nothing is called that.
fn page_of(reference: &str) -> Route {
    reference.parse().map_or(Route::Projects, Route::Project)
}
