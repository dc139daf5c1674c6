//! Somebody asks that two requests of one State become one.

use backend::BackendError;
use backend::use_cases::records::{self, Twins};
use domain::record::RecordKind;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Asks the authors of two requests whether one goes into the other.
#[server(prefix = "/api", endpoint = "records/ask-to-merge")]
pub async fn ask_to_merge(
    /// The request on whose page that is asked.
    reference: String,
    /// The other one.
    other: String,
    /// Which one stays: `this` or `other`.
    stays: String,
) -> Result<(), AppError> {
    let here = page_of(RecordKind::Request, &reference);
    let done = format!("{}#merging", link(&here));
    let result = asked((&reference, &other), &stays).await;
    settle(result, |()| done, &here).await
}

async fn asked((this, other): (&str, &str), stays: &str) -> Result<(), BackendError> {
    let (this, other) = (parse::reference(this)?, parse::reference(other)?);
    let twins = match stays {
        "this" => Twins {
            merged: &other,
            kept: &this,
        },
        "other" => Twins {
            merged: &this,
            kept: &other,
        },
        _ => return Err(BackendError::NotFound),
    };
    records::ask_to_merge(&backend()?, &viewer(), twins).await
}
