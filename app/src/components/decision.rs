//! What a decision is given: a reason of a closed list, and a note in one's own words.

use backend::use_cases::records::NOTE;
use domain::vocabulary::Code;
use leptos::prelude::*;

use super::small_field::{ChoiceInput, ParagraphsInput};
use crate::context::words;

/// One reason of a closed list; none is chosen before somebody does.
#[component]
pub fn ReasonSelect<R: Code + Send + Sync>(
    /// An id that is unique on the page.
    id: &'static str,
    /// The list.
    reasons: &'static [R],
) -> impl IntoView {
    let words = words();
    let choices = reasons
        .iter()
        .map(|reason| (reason.code().to_owned(), words.name(*reason)))
        .collect();
    view! { <ChoiceInput id name="reason" label=words.text("field-reason") choices/> }
}

/// A note. It is kept apart from the log of events, so that it can be erased.
#[component]
pub fn NoteInput(
    /// An id that is unique on the page.
    #[prop(into)]
    id: String,
    /// What is asked for.
    label: String,
    /// Whether the decision needs it.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    view! { <ParagraphsInput id name="note" label length=(0, NOTE.1) rows=3 optional=!required/> }
}
