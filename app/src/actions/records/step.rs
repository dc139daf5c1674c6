//! A step in the life of a record by a button of its page.

use backend::BackendError;
use backend::use_cases::records::{self, Reasoned};
use domain::record::RecordKind;
use leptos::prelude::*;

use super::{kind_of, page_of};
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Takes a step in the life of a record, with the reason and the note that it may need.
#[server(prefix = "/api", endpoint = "records/step")]
pub async fn step_record(
    /// Of which kind it is.
    kind: String,
    /// Which one.
    reference: String,
    /// The version that was on the page; 0 where there was only a draft.
    version: i32,
    /// The step.
    act: String,
    /// Why, of a closed list.
    reason: Option<String>,
    /// Why, in words.
    note: Option<String>,
) -> Result<(), AppError> {
    let kind = kind_of(&kind);
    let here = page_of(kind, &reference);
    let done = link(&here);
    let why = Reasoned {
        reason: reason.as_deref(),
        note: note.as_deref(),
    };
    let result = taken(kind, (&reference, version), &act, why).await;
    settle(result, |()| done, &here).await
}

async fn taken(
    kind: RecordKind,
    (reference, version): (&str, i32),
    act: &str,
    why: Reasoned<'_>,
) -> Result<(), BackendError> {
    let (backend, viewer) = (backend()?, viewer());
    let reference = parse::reference(reference)?;
    let seen = (&reference, version);
    match kind {
        RecordKind::Request => {
            records::step_request(&backend, &viewer, seen, parse::code(act)?, why).await
        }
        RecordKind::Offer => {
            records::step_offer(&backend, &viewer, seen, parse::code(act)?, why).await
        }
    }
}
