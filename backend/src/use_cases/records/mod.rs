//! What is done to a request or an offer.
//!
//! Both kinds share their envelope, drafts and versions, so one file serves both wherever the act
//! is the same; where the lifecycles differ, `domain::record::RecordKind` says which one holds.

mod answer_merge;
mod ask_to_merge;
mod confirm;
mod create;
mod discard_draft;
mod faults;
mod merge_news;
mod merging;
mod news;
mod reasoned;
mod refresh_regions;
mod resolve_set_aside;
mod save_draft;
mod step;
mod submit;
mod unmask;
mod warn_of_sleep;

pub use answer_merge::answer_merge;
pub use ask_to_merge::{Twins, ask_to_merge};
pub use confirm::confirm_request;
pub use create::{NewRecord, create_record};
pub use discard_draft::discard_draft;
pub(crate) use faults::faults;
pub(crate) use merge_news::is_told_of_merge;
pub(crate) use merging::{Merging, with_agreed_match};
pub(crate) use news::is_told;
pub(crate) use reasoned::Why;
pub use reasoned::{NOTE, Reasoned};
pub use refresh_regions::refresh_regions;
pub use resolve_set_aside::resolve_set_aside;
pub use save_draft::{DraftSaved, save_draft};
pub(crate) use step::one_step;
pub use step::{Which, step_offer, step_request};
pub use submit::{Submission, Submitted, submit};
pub use unmask::unmask;
pub(crate) use warn_of_sleep::sleeps_on;
pub use warn_of_sleep::warn_of_sleep;

use domain::event::SubjectKind;
use domain::record::RecordKind;

/// What the events of a kind of record are about.
const fn subject_kind(kind: RecordKind) -> SubjectKind {
    match kind {
        RecordKind::Request => SubjectKind::Request,
        RecordKind::Offer => SubjectKind::Offer,
    }
}
