//! What is done to a match: proposed, decided upon, answered, made a project.

mod acknowledge;
mod acting;
mod agree;
mod answer;
mod clarify;
mod convert;
mod counter_propose;
mod decide;
mod decline;
mod fit;
mod news;
mod propose;
mod release_name;
mod remind;
mod supersede;
mod transition;

pub use acknowledge::acknowledge;
pub(crate) use acting::{Concerned, is_concerned};
pub use answer::{Yes, accept};
pub use clarify::{MESSAGE, clarify};
pub use convert::open_project;
pub use counter_propose::{CounterProposal, PROPOSALS, counter_propose};
pub use decide::{dismiss, endorse, take_up};
pub use decline::decline;
pub use propose::{Proposer, propose};
pub use release_name::release_name;
pub use remind::remind;
pub(crate) use supersede::supersede_all;
pub(crate) use transition::take;
