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
mod hold;
mod news;
mod planned;
mod propose;
mod propose_planned;
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
pub(crate) use hold::hold;
pub use planned::{MalformedPair, PlannedPair, Unheld};
pub(crate) use propose::{Origin, may_propose, must_be_apart, put_forward};
pub use propose::{Proposer, propose};
pub use propose_planned::{Applied, MOST_AT_ONCE, propose_planned};
pub use release_name::release_name;
pub use remind::remind;
pub(crate) use supersede::{supersede_all, supersede_unfit};
pub(crate) use transition::take;
