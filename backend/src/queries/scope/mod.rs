//! What a viewer may see, as a condition of the query itself.
//!
//! Each condition is made by asking the policy about a stranger's record, match or project in every
//! state, so that the rule stays in one place.

mod matches;
mod notices;
mod projects;
mod records;

pub(super) use matches::{known_matches, matches_of_own, matches_with, waiting_matches};
pub(super) use notices::own_notices;
pub(super) use projects::{projects_of, visible_projects};
pub(super) use records::{named, visible, visible_ids};
