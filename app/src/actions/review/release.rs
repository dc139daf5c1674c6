//! A reviewer lets go of what they took.

use backend::BackendError;
use backend::use_cases::review::{self, Several};
use leptos::prelude::*;

use super::{awaited, back};
use crate::context::{backend, viewer};
use crate::error::AppError;

/// Lets go of what the viewer has, one thing or several.
#[server(prefix = "/api", endpoint = "review/release")]
pub async fn release(
    /// What.
    #[server(default)]
    things: Vec<String>,
    /// Where to go on.
    #[server(default)]
    next: String,
) -> Result<(), AppError> {
    let released = released(&things).await;
    back(released, &next, ("done-released", "done-released-some"))
}

async fn released(things: &[String]) -> Result<Several, BackendError> {
    let things = things.iter().map(|thing| awaited(thing));
    let things = things.collect::<Result<Vec<_>, _>>()?;
    review::release(&backend()?, &viewer(), &things).await
}
