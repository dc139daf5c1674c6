//! What is done to a match: proposed, decided upon, answered, made a project.

mod accept;
mod acknowledge;
mod clarify;
mod counter_propose;
mod decline;
mod dismiss;
mod endorse;
mod open_project;
mod propose;
mod propose_planned;
mod release_name;
mod take_up;

pub use accept::{Accept, accept};
pub use acknowledge::{Acknowledge, acknowledge};
pub use clarify::{Clarify, clarify};
pub use counter_propose::{CounterPropose, counter_propose};
pub use decline::{Decline, decline};
pub use dismiss::{Dismiss, dismiss};
pub use endorse::{Endorse, endorse};
pub use open_project::{OpenProject, open_project};
pub use propose::{Propose, propose};
pub use propose_planned::{ProposePlanned, propose_planned};
pub use release_name::{ReleaseName, release_name};
pub use take_up::{TakeUp, take_up};

use crate::routes::Route;

/// The page of a match; the list where nothing is called that.
fn page_of(reference: &str) -> Route {
    reference.parse().map_or(Route::Matches, Route::Match)
}
