//! What is done to requests and offers.
//!
//! Saving, saving by itself and submitting take the same [`RecordForm`], so that one form with
//! several buttons serves all three.

mod answer_merge;
mod ask_to_merge;
mod autosave;
mod confirm;
mod create;
mod discard;
mod drop_set_aside;
mod form;
mod save;
mod step;
mod submit;
mod unmask;

pub use answer_merge::{AnswerMerge, answer_merge};
pub use ask_to_merge::{AskToMerge, ask_to_merge};
pub use autosave::{Autosave, Kept, autosave};
pub use confirm::{ConfirmRequest, confirm_request};
pub use create::{CreateRecord, create_record};
pub use discard::{DiscardDraft, discard_draft};
pub use drop_set_aside::{DropSetAside, drop_set_aside};
pub use form::{Circles, RecordForm};
pub use save::{SaveRecord, save_record};
pub use step::{StepRecord, step_record};
pub use submit::{SubmitRecord, submit_record};
pub use unmask::{Unmask, unmask};

use domain::record::RecordKind;
use domain::vocabulary::Code;

use crate::routes::Route;

/// The kind that a page wrote. Nothing can be found under a kind that nobody wrote, whichever is
/// taken for it.
fn kind_of(sent: &str) -> RecordKind {
    RecordKind::parse(sent).unwrap_or(RecordKind::Request)
}

/// The page of a record; the list where nothing is called that.
fn page_of(kind: RecordKind, reference: &str) -> Route {
    let record = |reference| Route::Record(kind, reference);
    reference.parse().map_or(Route::Records(kind), record)
}

/// The page on which a record is changed; the list where nothing is called that.
fn edit_page_of(kind: RecordKind, reference: &str) -> Route {
    let edit = |reference| Route::EditRecord(kind, reference);
    reference.parse().map_or(Route::Records(kind), edit)
}
