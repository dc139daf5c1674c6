//! What is done with what waits for a reviewer: taken, let go, handed on; and plans, saved or stopped.
//!
//! Each comes from the queue or from the page of what waits, and leads back there: the form says
//! where, and an address of another site is none.

mod hand_on;
mod release;
mod save_plan;
mod stop_plan;
mod take;

pub use hand_on::{HandOn, hand_on};
pub use release::{Release, release};
pub use save_plan::{SavePlan, save_plan};
pub use stop_plan::{StopPlan, stop_plan};
pub use take::{Take, take};

use backend::BackendError;
use backend::use_cases::review::Several;
use domain::review::Awaited;

use crate::actions::{saying, settle_at};
use crate::context::link;
use crate::error::AppError;
use crate::routes::{Route, local};

/// What waits, as a page wrote it.
///
/// # Errors
/// [`BackendError::NotFound`] where that is nothing.
fn awaited(sent: &str) -> Result<Awaited, BackendError> {
    sent.parse().map_err(|_| BackendError::NotFound)
}

/// Ends an action where it began, saying what was done: to all, or to some.
fn back(
    result: Result<Several, BackendError>,
    next: &str,
    (all, some): (&str, &str),
) -> Result<(), AppError> {
    let queue = link(&Route::Review);
    let next = local(next).unwrap_or(&queue);
    let done = |several| {
        let key = match several {
            Several::All => all,
            Several::Some => some,
        };
        saying(next, key)
    };
    settle_at(result, done, next)
}
