//! A match that asks to be delivered by a project that is under way: how far that is, and the answer.

use backend::queries::JoinView;
use domain::project::JoinOutcome;
use leptos::prelude::*;

use super::{FoldedForm, NoteInput, PostForm, party_name};
use crate::actions::projects::AnswerJoin;
use crate::context::{action, link, words};
use crate::routes::Route;
use crate::words::{Words, args};

/// What is asked, who has said what, and the forms to answer where the reader may.
#[component]
pub fn JoinCard(
    /// The asking.
    view: JoinView,
) -> impl IntoView {
    let words = words();
    let who = party_name(words, &view.newcomer);
    let said = words.with(
        "join-asks",
        &args![
            "who" => who,
            "title" => view.newcomer.title.as_str(),
            "date" => words.date(view.asked_at.date_naive()),
        ],
    );
    let outcome = words.name(view.outcome);
    let answers = (view.outcome == JoinOutcome::Open).then(|| answers(words, &view));
    let (project, matching) = (view.project.clone(), view.matching.clone());
    let names = (project.to_string(), matching.to_string());
    let forms = view.may_answer.then(|| forms(words, &view));
    view! {
        <article class="join">
            <p dir="auto">{said}</p>
            <p class="hint">
                {outcome} " · " <a href=link(&Route::Match(matching))>{names.1}</a> " · "
                <a href=link(&Route::Project(project))>{names.0}</a>
            </p>
            {answers}
            {forms}
        </article>
    }
}

/// Who has said yes, and who is still to answer.
fn answers(words: Words, view: &JoinView) -> impl IntoView + use<> {
    let lines = view.agreed.iter().map(|(party, yes)| {
        let key = if *yes {
            "join-yes-of"
        } else {
            "join-waits-for"
        };
        let said = words.with(key, &args!["party" => words.name(*party)]);
        view! { <li>{said}</li> }
    });
    view! { <ul>{lines.collect::<Vec<_>>()}</ul> }
}

/// Yes by a button, no behind a fold with a note.
fn forms(words: Words, view: &JoinView) -> impl IntoView + use<> {
    let with = |answer: &str| {
        vec![
            ("join", view.id.to_string()),
            ("reference", view.project.to_string()),
            ("answer", answer.to_owned()),
        ]
    };
    let note = format!("refuse-join-{}", view.id);
    view! {
        <PostForm action={action::<AnswerJoin>()} hidden=with("yes")>
            <p class="actions">
                <button class="button" type="submit">{words.text("join-agree")}</button>
            </p>
        </PostForm>
        <FoldedForm
            summary=words.text("join-refuse")
            action={action::<AnswerJoin>()}
            hidden=with("no")
        >
            <NoteInput id=note label=words.text("field-reason") required=true/>
            <p class="actions">
                <button class="button button-quiet" type="submit">
                    {words.text("join-refuse")}
                </button>
            </p>
        </FoldedForm>
    }
}
