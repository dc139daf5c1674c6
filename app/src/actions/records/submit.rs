//! A record is handed to the reviewers.

use backend::BackendError;
use backend::use_cases::records;
use leptos::prelude::*;

use super::form::RecordForm;
use super::{kind_of, page_of};
use crate::actions::settle_at;
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// What became of a record that was handed in.
enum Handed {
    /// It is with the reviewers, or was saved at once.
    In,
    /// It stays a draft, because some of its fields are faulty.
    Back,
}

/// Hands a record in, and leads to its page; a faulty one is kept, and leads back to the form, which
/// then says what is wrong.
#[server(prefix = "/api", endpoint = "records/submit")]
pub async fn submit_record(
    /// What was typed.
    #[server(flatten)]
    form: RecordForm,
) -> Result<(), AppError> {
    let here = link(&form.page());
    let record = link(&page_of(kind_of(&form.kind), &form.reference));
    let check = format!("{here}?check=1#errors");
    let done = |handed| match handed {
        Handed::In => record,
        Handed::Back => check,
    };
    settle_at(handed_in(form).await, done, &here)
}

async fn handed_in(form: RecordForm) -> Result<Handed, BackendError> {
    let filled = form.read()?;
    let handed = match records::submit(&backend()?, &viewer(), filled.submission()).await {
        Ok(_) => Handed::In,
        Err(BackendError::Invalid(_)) => Handed::Back,
        Err(error) => return Err(error),
    };
    filled.decided().await?;
    Ok(handed)
}
