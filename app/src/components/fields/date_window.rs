//! A time from a day to a day.

use leptos::prelude::*;

use super::frame::FieldGroup;
use super::{InputKind, TextInput, YesBox};
use crate::context::words;
use crate::forms::FormValues;

/// A first day, a last day, and whether both can move.
#[component]
pub fn DateWindow(
    /// The form.
    form: FormValues,
    /// The path of the field.
    #[prop(into)]
    path: String,
    /// The question.
    label: String,
    /// What helps to answer it.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let words = words();
    let part = |name: &str| format!("{path}.{name}");
    let day = |name: &str, label: &str| {
        view! {
            <TextInput
                form=form.clone()
                path=part(name)
                label=words.text(label)
                kind=InputKind::Date
            />
        }
    };
    let start = day("start", "window-start");
    let end = day("end", "window-end");
    let flexible = view! {
        <YesBox form=form.clone() path=part("flexible") label=words.text("window-flexible")/>
    };
    view! {
        <FieldGroup form=form.clone() path=path.clone() label hint optional=true>
            <div class="side-by-side">{start} {end}</div>
            {flexible}
        </FieldGroup>
    }
}
