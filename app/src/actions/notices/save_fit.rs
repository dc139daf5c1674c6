//! Somebody wants to be told of what will fit their record.

use backend::BackendError;
use backend::use_cases::searches::{LEAST, Wanted, save_search};
use domain::fault::{Fault, Rule};
use domain::record::RecordKind;
use domain::reference::{Reference, ReferenceKind};
use leptos::prelude::*;
use matcher::Score;

use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Keeps that something is to fit a record by so many points, and leads back to what fits it now.
#[server(prefix = "/api", endpoint = "notices/save-fit")]
pub async fn save_fit(
    /// Which record.
    reference: String,
    /// By how many points at least.
    #[server(default)]
    least: String,
) -> Result<(), AppError> {
    let Ok(reference) = parse::reference(&reference) else {
        let none: Result<(), _> = Err(BackendError::NotFound);
        return settle(none, |()| link(&Route::Account), &Route::Account).await;
    };
    let kind = match reference.kind() {
        ReferenceKind::Offer => RecordKind::Offer,
        _ => RecordKind::Request,
    };
    let page = Route::RecordMatches(kind, reference.clone());
    let done = |()| link(&page);
    settle(saved((kind, reference), &least).await, done, &page).await
}

async fn saved(
    (kind, reference): (RecordKind, Reference),
    least: &str,
) -> Result<(), BackendError> {
    let points = least
        .trim()
        .parse()
        .ok()
        .filter(|points| LEAST.contains(points));
    let score = points.and_then(|points| Score::try_from(points).ok());
    let least = score.ok_or_else(|| {
        let rule = Rule::Number {
            min: (*LEAST.start()).into(),
            max: (*LEAST.end()).into(),
        };
        BackendError::Invalid(vec![Fault::new("least", least, rule)])
    })?;
    let wanted = Wanted::Fits {
        kind,
        reference,
        least,
    };
    save_search(&backend()?, &viewer(), &wanted).await.map(drop)
}
