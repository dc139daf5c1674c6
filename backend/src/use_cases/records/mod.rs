//! What is done to a request or an offer.
//!
//! Both kinds share their envelope, drafts and versions, so one file serves both wherever the act
//! is the same; where the lifecycles differ, [`RecordKind`] says which one holds.

mod create;
mod discard_draft;
mod save_draft;
mod step;
mod submit;

pub use create::{NewRecord, create_record};
pub use discard_draft::discard_draft;
pub use save_draft::{DraftSaved, save_draft};
pub use step::{Reasoned, step_offer, step_request};
pub use submit::{Submission, Submitted, submit};
