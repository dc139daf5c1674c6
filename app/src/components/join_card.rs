//! A match that asks to be delivered by a project that is under way: how far that is, and the answer.

use backend::queries::JoinView;
use domain::project::JoinOutcome;
use leptos::prelude::*;

use super::{ConsentAnswers, ConsentForms, party_name};
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
    let answers = (view.outcome == JoinOutcome::Open).then(|| {
        let agreed = view.agreed.iter();
        let agreed = agreed.map(|(party, yes)| (words.name(*party), *yes));
        view! { <ConsentAnswers agreed=agreed.collect()/> }
    });
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

/// The forms to answer.
fn forms(words: Words, view: &JoinView) -> impl IntoView + use<> {
    let hidden = vec![
        ("join", view.id.to_string()),
        ("reference", view.project.to_string()),
    ];
    let note = format!("refuse-join-{}", view.id);
    let agree = words.text("join-agree");
    view! { <ConsentForms action={action::<AnswerJoin>()} hidden note agree/> }
}
