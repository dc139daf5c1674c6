//! What was typed is kept as a draft.

use backend::BackendError;
use backend::use_cases::records;
use leptos::prelude::*;

use super::form::RecordForm;
use crate::actions::settle_at;
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Keeps what was typed, however faulty, and leads back to the form.
#[server(prefix = "/api", endpoint = "records/save")]
pub async fn save_record(
    /// What was typed.
    #[server(flatten)]
    form: RecordForm,
) -> Result<(), AppError> {
    let here = link(&form.page());
    let done = here.clone();
    settle_at(kept(form).await, |()| done, &here)
}

async fn kept(form: RecordForm) -> Result<(), BackendError> {
    let filled = form.read()?;
    records::save_draft(&backend()?, &viewer(), filled.submission()).await?;
    filled.decided().await
}
