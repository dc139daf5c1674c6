//! What is done to a match: proposed, decided upon, answered, made a project.

mod answer;
mod convert;
mod decide;
mod decline;
mod propose;
mod transition;

pub use answer::accept;
pub use convert::open_project;
pub use decide::{dismiss, endorse};
pub use decline::decline;
pub use propose::{Proposer, propose};
