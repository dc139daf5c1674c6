//! What is being typed is kept without a button.

use backend::queries::reach;
use backend::use_cases::records;
use domain::record::RecordKind;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::form::{Filled, RecordForm};
use crate::context::{backend, viewer, words};
use crate::error::AppError;
use crate::forms::{faults_said, kept_said, reach_said};

/// What came of keeping it, in words of the page's language: the island only shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The draft's new revision, to be sent with the next save.
    pub revision: i32,
    /// That it was saved, and when.
    pub said: String,
    /// How many offers it would reach; blank for an offer.
    pub reach: String,
    /// How much is still to be filled in or mended.
    pub faults: String,
}

/// Keeps what is being typed, and tells what the page shows about it.
#[server(prefix = "/api", endpoint = "records/autosave")]
pub async fn autosave(
    /// What was typed.
    #[server(flatten)]
    form: RecordForm,
) -> Result<Kept, AppError> {
    let kept = kept(form).await;
    kept.map_err(|error| error.noted().answered())
}

async fn kept(form: RecordForm) -> Result<Kept, AppError> {
    let (backend, viewer, words) = (backend()?, viewer(), words());
    // To the policy a stranger's draft does not exist; whoever is typing it knows that it does.
    if viewer.account().is_none() {
        return Err(AppError::NotSignedIn);
    }
    let filled = form.read()?;
    let saved = records::save_draft(&backend, &viewer, filled.submission()).await?;
    Ok(Kept {
        revision: saved.revision,
        said: kept_said(words, backend.clock().now()),
        reach: reach_of(&filled).await?,
        faults: faults_said(words, saved.faults.len()),
    })
}

async fn reach_of(filled: &Filled) -> Result<String, AppError> {
    match filled.kind {
        RecordKind::Request => {
            let found = reach(&backend()?, &viewer(), &filled.reference, filled.read_for()).await?;
            Ok(reach_said(words(), found))
        }
        RecordKind::Offer => Ok(String::new()),
    }
}
