//! Something that several are asked to agree to: who has said yes, and the forms to answer.

use leptos::prelude::*;

use super::{FoldedForm, NoteInput, PostForm};
use crate::context::words;
use crate::words::args;

/// Who has said yes, and who is still to answer.
#[component]
pub fn ConsentAnswers(
    /// Each who is asked, by what they are to it, and whether they have said yes.
    agreed: Vec<(String, bool)>,
) -> impl IntoView {
    let words = words();
    let line = |(party, yes): (String, bool)| {
        let key = if yes {
            "consent-yes-of"
        } else {
            "consent-waits-for"
        };
        let said = words.with(key, &args!["party" => party]);
        view! { <li>{said}</li> }
    };
    let lines = agreed.into_iter().map(line).collect::<Vec<_>>();
    view! { <ul>{lines}</ul> }
}

/// Yes by a button, no behind a fold with a note.
#[component]
pub fn ConsentForms(
    /// Where both are sent, with `answer`: `yes` or `no`.
    action: String,
    /// What the action must know beside that.
    hidden: Vec<(&'static str, String)>,
    /// An id for the note that is unique on the page.
    note: String,
    /// What a yes is called.
    agree: String,
) -> impl IntoView {
    let words = words();
    let with = |answer: &str| {
        let mut hidden = hidden.clone();
        hidden.push(("answer", answer.to_owned()));
        hidden
    };
    view! {
        <PostForm action=action.clone() hidden=with("yes")>
            <p class="actions">
                <button class="button" type="submit">{agree}</button>
            </p>
        </PostForm>
        <FoldedForm summary=words.text("consent-refuse") action hidden=with("no")>
            <NoteInput id=note label=words.text("field-reason") required=true/>
            <p class="actions">
                <button class="button button-quiet" type="submit">
                    {words.text("consent-refuse")}
                </button>
            </p>
        </FoldedForm>
    }
}
