//! What is done to a project: confirmed, planned, reported on, brought to an end.

mod answer_end;
mod answer_join;
mod ask_to_join;
mod confirm;
mod end_news;
mod entries;
mod feedback;
mod follow_up;
mod join_news;
mod joining;
mod milestone;
mod move_milestone;
mod news;
mod propose_end;
mod step;
mod update;

pub use answer_end::answer_end;
pub use answer_join::answer_join;
pub use ask_to_join::ask_to_join;
pub use confirm::confirm_start;
pub(crate) use end_news::{answers_for, side_of as end_side_of};
pub(crate) use entries::entry_seen;
pub use entries::{add_entry, amend_entry, withdraw_entry};
pub use feedback::give_feedback;
pub use follow_up::{answer_follow_up, ask_follow_ups};
pub(crate) use join_news::is_told_of_join;
pub(crate) use joining::Joining;
pub use milestone::{reach_milestone, set_milestone};
pub use move_milestone::move_milestone;
pub(crate) use news::{is_told, may_confirm_start};
pub use propose_end::propose_end;
pub use step::step_project;
pub use update::add_update;
