//! A party proposes something else.

use backend::BackendError;
use backend::use_cases::matches::{self, CounterProposal};
use domain::arrangement::{Arrangement, TypedArrangement};
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Proposes other days, places or another form for one side.
#[server(prefix = "/api", endpoint = "matches/counter-propose")]
pub async fn counter_propose(
    /// Which match.
    reference: String,
    /// The side that proposes.
    side: String,
    /// The number of the proposal that this one answers.
    proposal: i32,
    /// The first day.
    first_day: String,
    /// The last day.
    last_day: String,
    /// For how many people, if that is said.
    seats: String,
    /// In which form.
    modality: String,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    let typed = TypedArrangement {
        first_day: &first_day,
        last_day: &last_day,
        seats: &seats,
        modality: &modality,
    };
    let said = proposed(&reference, &side, (proposal, typed)).await;
    settle(said, |()| done, &here).await
}

async fn proposed(
    reference: &str,
    side: &str,
    (answers, typed): (i32, TypedArrangement<'_>),
) -> Result<(), BackendError> {
    let (reference, side) = (parse::reference(reference)?, parse::side(side)?);
    let arrangement = Arrangement::read(typed).map_err(BackendError::Invalid)?;
    let proposal = CounterProposal {
        side,
        answers,
        arrangement,
    };
    matches::counter_propose(&backend()?, &viewer(), &reference, proposal).await
}
