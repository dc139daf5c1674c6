//! The author of a request answers whether it and another become one.

use backend::BackendError;
use backend::use_cases::records;
use domain::record::RecordKind;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Says yes or no to two requests becoming one; a no needs a note.
#[server(prefix = "/api", endpoint = "records/answer-merge")]
pub async fn answer_merge(
    /// The request on whose page that is answered.
    reference: String,
    /// Which asking.
    merge: String,
    /// `yes` or `no`.
    answer: String,
    /// Why not.
    note: Option<String>,
) -> Result<(), AppError> {
    let here = page_of(RecordKind::Request, &reference);
    let done = format!("{}#merging", link(&here));
    let result = answered((&merge, &answer), note.as_deref()).await;
    settle(result, |()| done, &here).await
}

async fn answered((merge, answer): (&str, &str), note: Option<&str>) -> Result<(), BackendError> {
    let (merge, yes) = (parse::uuid(merge)?, parse::yes(answer)?);
    records::answer_merge(&backend()?, &viewer(), (merge, yes), note).await
}
