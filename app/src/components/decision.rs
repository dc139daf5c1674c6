//! What a decision is given: a reason of a closed list, and a note in one's own words.

use backend::use_cases::records::NOTE;
use domain::vocabulary::Code;
use leptos::prelude::*;

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
    let options = reasons
        .iter()
        .map(|reason| view! { <option value=reason.code()>{words.name(*reason)}</option> })
        .collect_view();
    view! {
        <div class="field">
            <label for=id>{words.text("field-reason")}</label>
            <select class="input" id=id name="reason" required>
                <option value="">{words.text("field-choose")}</option>
                {options}
            </select>
        </div>
    }
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
    let optional = (!required)
        .then(|| view! { <span class="optional">{words().text("field-optional")}</span> });
    view! {
        <div class="field">
            <label for=id.clone()>{label} " " {optional}</label>
            <textarea
                class="input"
                id=id
                name="note"
                dir="auto"
                rows="3"
                maxlength=NOTE.1.to_string()
                required=required
            ></textarea>
        </div>
    }
}
