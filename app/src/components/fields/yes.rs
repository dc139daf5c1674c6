//! A box to tick.

use leptos::prelude::*;

use crate::forms::{FormValues, input_id, input_name};

/// Yes, where ticked.
#[component]
pub fn YesBox(
    /// The form.
    form: FormValues,
    /// The path of the field.
    #[prop(into)]
    path: String,
    /// What is said yes to.
    label: String,
) -> impl IntoView {
    let id = input_id(&path);
    view! {
        <div class="option">
            <input
                type="checkbox"
                id=id.clone()
                name=input_name(&path)
                value="true"
                checked=form.is_yes(&path)
            />
            <label for=id>{label}</label>
        </div>
    }
}
