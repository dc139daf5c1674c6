//! What is done to a project: confirmed, planned, reported on, brought to an end.

mod add_entry;
mod add_update;
mod amend_entry;
mod answer_end;
mod answer_follow_up;
mod answer_join;
mod ask_to_join;
mod confirm_start;
mod give_feedback;
mod move_milestone;
mod propose_end;
mod reach_milestone;
mod set_milestone;
mod step;
mod withdraw_entry;

pub use add_entry::{AddEntry, add_entry};
pub use add_update::{AddUpdate, add_update};
pub use amend_entry::{AmendEntry, amend_entry};
pub use answer_end::{AnswerEnd, answer_end};
pub use answer_follow_up::{AnswerFollowUp, answer_follow_up};
pub use answer_join::{AnswerJoin, answer_join};
pub use ask_to_join::{AskToJoin, ask_to_join};
pub use confirm_start::{ConfirmStart, confirm_start};
pub use give_feedback::{GiveFeedback, give_feedback};
pub use move_milestone::{MoveMilestone, move_milestone};
pub use propose_end::{ProposeEnd, propose_end};
pub use reach_milestone::{ReachMilestone, reach_milestone};
pub use set_milestone::{SetMilestone, set_milestone};
pub use step::{StepProject, step_project};
pub use withdraw_entry::{WithdrawEntry, withdraw_entry};

use crate::routes::Route;

/// The page of a project; the list where nothing is called that.
fn page_of(reference: &str) -> Route {
    reference.parse().map_or(Route::Projects, Route::Project)
}
