//! What waits is handed on to another reviewer.

use backend::BackendError;
use backend::use_cases::review::{self, Several};
use leptos::prelude::*;

use super::{awaited, back};
use crate::context::{backend, viewer};
use crate::error::AppError;

/// Hands on what waits.
#[server(prefix = "/api", endpoint = "review/hand-on")]
pub async fn hand_on(
    /// What.
    thing: String,
    /// The account of who gets it; blank: whoever has the fewest things in hand.
    to: Option<String>,
    /// Where to go on.
    #[server(default)]
    next: String,
) -> Result<(), AppError> {
    let handed = handed(&thing, to.as_deref()).await;
    back(handed, &next, ("done-handed-on", "done-handed-on"))
}

async fn handed(thing: &str, to: Option<&str>) -> Result<Several, BackendError> {
    let to = to.filter(|to| !to.is_empty());
    let to = to.map(|to| to.parse().map_err(|_| BackendError::NotFound));
    review::hand_on(&backend()?, &viewer(), awaited(thing)?, to.transpose()?).await?;
    Ok(Several::All)
}
