//! A reviewer takes what waits.

use backend::BackendError;
use backend::use_cases::review::{self, Several};
use leptos::prelude::*;

use super::{awaited, back};
use crate::context::{backend, viewer};
use crate::error::AppError;

/// Takes what waits, one thing or several.
#[server(prefix = "/api", endpoint = "review/take")]
pub async fn take(
    /// What.
    #[server(default)]
    things: Vec<String>,
    /// The account from whom it is taken over.
    from: Option<String>,
    /// Where to go on.
    #[server(default)]
    next: String,
) -> Result<(), AppError> {
    let taken = taken(&things, from.as_deref()).await;
    back(taken, &next, ("done-taken", "done-taken-some"))
}

async fn taken(things: &[String], from: Option<&str>) -> Result<Several, BackendError> {
    let things = things.iter().map(|thing| awaited(thing));
    let things = things.collect::<Result<Vec<_>, _>>()?;
    let from = from.map(|from| from.parse().map_err(|_| BackendError::NotFound));
    review::take(&backend()?, &viewer(), &things, from.transpose()?).await
}
