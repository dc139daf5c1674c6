//! The themes of a request, each with its share of 100.

use domain::record::bounds;
use domain::vocabulary::{Code, ThemeGroup};
use leptos::prelude::*;

use super::frame::{FieldGroup, Messages, described_by};
use crate::context::words;
use crate::forms::{FormValues, input_id, input_name};

/// One row for each theme that a request may have.
#[component]
pub fn ThemeShares(
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
    let (_, most) = bounds::REQUEST_THEMES;
    let rows = (0..most).map(|place| row(&form, &format!("{path}[{place}]"), place + 1));
    let rows = rows.collect_view();
    view! {
        <FieldGroup form path label hint optional=false>
            <div class="rows">{rows}</div>
        </FieldGroup>
    }
}

/// A theme and its share.
fn row(form: &FormValues, path: &str, number: u32) -> impl IntoView + use<> {
    let words = words();
    let (code, share) = (format!("{path}.code"), format!("{path}.share"));
    let (code_id, share_id) = (input_id(&code), input_id(&share));
    let (wrong_code, wrong_share) = (form.messages(&code), form.messages(&share));
    let count = u64::from(number);
    view! {
        <div class="row">
            <div class="field">
                <label for=code_id.clone()>{words.count("theme-row", count)}</label>
                <Messages id=code_id.clone() messages=wrong_code.clone()/>
                <select
                    class="input"
                    id=code_id.clone()
                    name=input_name(&code)
                    aria-describedby=described_by(&code_id, false, !wrong_code.is_empty())
                    aria-invalid=(!wrong_code.is_empty()).then_some("true")
                >
                    <option value="">{words.text("field-choose")}</option>
                    {theme_options(&form.text(&code))}
                </select>
            </div>
            <div class="field">
                <label for=share_id.clone()>{words.count("theme-row-share", count)}</label>
                <Messages id=share_id.clone() messages=wrong_share.clone()/>
                <input
                    class="input input-share"
                    inputmode="numeric"
                    autocomplete="off"
                    id=share_id.clone()
                    name=input_name(&share)
                    value=form.text(&share)
                    aria-describedby=described_by(&share_id, false, !wrong_share.is_empty())
                    aria-invalid=(!wrong_share.is_empty()).then_some("true")
                />
            </div>
        </div>
    }
}

/// Every theme under its group.
fn theme_options(given: &str) -> impl IntoView + use<> {
    let words = words();
    ThemeGroup::all()
        .iter()
        .map(|group| {
            let options = group
                .themes()
                .iter()
                .map(|theme| {
                    let selected = theme.code() == given;
                    view! {
                        <option value=theme.code() selected=selected>{words.name(*theme)}</option>
                    }
                })
                .collect_view();
            view! { <optgroup label=words.name(*group)>{options}</optgroup> }
        })
        .collect_view()
}
