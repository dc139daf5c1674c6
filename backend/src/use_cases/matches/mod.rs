//! What is done to a match: proposed, decided upon, answered, made a project.

mod agree;
mod answer;
mod convert;
mod decide;
mod decline;
mod fit;
mod hold;
mod planned;
mod propose;
mod propose_planned;
mod release_name;
mod supersede;
mod transition;

pub use answer::accept;
pub use convert::open_project;
pub use decide::{dismiss, endorse, take_up};
pub use decline::decline;
pub(crate) use hold::hold;
pub use planned::{MalformedPair, PlannedPair, Unheld};
pub use propose::{Proposer, propose};
pub use propose_planned::{Applied, MOST_AT_ONCE, propose_planned};
pub use release_name::release_name;
pub(crate) use supersede::supersede_all;
pub(crate) use transition::take;
