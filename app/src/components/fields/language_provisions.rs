//! The languages of an offer, each with how it is provided.

use domain::vocabulary::{LanguageTag, Provision};
use leptos::prelude::*;

use super::checkboxes::choices;
use super::frame::FieldGroup;
use crate::context::words;
use crate::forms::{FormValues, input_id, input_name};

/// How many rows stay blank for more.
const BLANK_ROWS: usize = 3;

/// One row for each language that is provided, and some for more.
#[component]
pub fn LanguageProvisions(
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
    let blank = std::iter::repeat_n((String::new(), String::new()), BLANK_ROWS);
    let rows = form
        .pairs(&path)
        .into_iter()
        .chain(blank)
        .enumerate()
        .map(|(place, (tag, how))| row(&format!("{path}[{place}]"), place, &tag, &how))
        .collect_view();
    view! {
        <FieldGroup form path label hint optional=false with_parts=true>
            <div class="rows">{rows}</div>
        </FieldGroup>
    }
}

/// A language and how it is provided.
fn row(path: &str, place: usize, tag: &str, how: &str) -> impl IntoView + use<> {
    let words = words();
    let count = u64::try_from(place).unwrap_or_default() + 1;
    let (tag_path, how_path) = (format!("{path}.tag"), format!("{path}.how"));
    // A language without a name here is kept, under its tag.
    let known = LanguageTag::OFFERED
        .iter()
        .map(|language| (language.as_str().to_owned(), words.language(*language)));
    let known: Vec<(String, String)> = known.collect();
    let stranger = (!tag.is_empty() && known.iter().all(|(known, _)| known != tag))
        .then(|| (tag.to_owned(), tag.to_owned()));
    let languages = known
        .into_iter()
        .chain(stranger)
        .map(|(code, name)| {
            let selected = code == tag;
            view! { <option value=code selected=selected>{name}</option> }
        })
        .collect_view();
    let hows = choices::<Provision>(words)
        .into_iter()
        .map(|choice| {
            let selected = choice.code == how;
            view! { <option value=choice.code selected=selected>{choice.name}</option> }
        })
        .collect_view();
    view! {
        <div class="row">
            <div class="field">
                <label for=input_id(&tag_path)>{words.count("language-row", count)}</label>
                <select class="input" id=input_id(&tag_path) name=input_name(&tag_path)>
                    <option value="">{words.text("field-choose")}</option>
                    {languages}
                </select>
            </div>
            <div class="field">
                <label for=input_id(&how_path)>{words.count("language-row-how", count)}</label>
                <select class="input" id=input_id(&how_path) name=input_name(&how_path)>
                    {hows}
                </select>
            </div>
        </div>
    }
}
