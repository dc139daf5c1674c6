//! A day, in a form that is no record's.

use chrono::NaiveDate;
use leptos::prelude::*;

/// A day that must be given.
#[component]
pub fn DayInput(
    /// The field's name, and its id on the page.
    id: &'static str,
    /// What it is the day of.
    label: String,
    /// What stands there before somebody types.
    #[prop(optional_no_strip)]
    value: Option<NaiveDate>,
    /// The last day that can be chosen.
    #[prop(optional_no_strip)]
    until: Option<NaiveDate>,
) -> impl IntoView {
    let written = |day: NaiveDate| day.to_string();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                class="input input-short"
                type="date"
                id=id
                name=id
                value=value.map(written)
                max=until.map(written)
                required
            />
        </div>
    }
}
