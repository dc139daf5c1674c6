//! One thing that somebody was told is read.

use backend::BackendError;
use backend::use_cases::notices;
use domain::record::RecordKind;
use domain::reference::{Reference, ReferenceKind};
use leptos::prelude::*;

use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Notes that one thing was read, and leads to what it is about, or back to the rest.
#[server(prefix = "/api", endpoint = "notices/read")]
pub async fn read_notice(
    /// Which.
    notice: String,
    /// Whether to go on to what it is about.
    #[server(default)]
    open: bool,
) -> Result<(), AppError> {
    let done = |reference: Reference| {
        link(&match reference.kind() {
            _ if !open => Route::Inbox,
            ReferenceKind::Project => Route::Project(reference),
            ReferenceKind::Request => Route::Record(RecordKind::Request, reference),
            ReferenceKind::Offer => Route::Record(RecordKind::Offer, reference),
            _ => Route::Match(reference),
        })
    };
    settle(read(&notice).await, done, &Route::Inbox).await
}

async fn read(notice: &str) -> Result<Reference, BackendError> {
    notices::read_notice(&backend()?, &viewer(), parse::uuid(notice)?).await
}
