//! To have a project that is under way deliver an agreed match, and what became of asking.

use backend::queries::{Joinable, MatchView};
use domain::reference::Reference;
use leptos::prelude::*;

use crate::actions::projects::AskToJoin;
use crate::components::{FoldedForm, JoinCard, party_name};
use crate::context::{action, link};
use crate::routes::Route;
use crate::words::{Words, args};

/// What was asked, and the projects that the reader may ask; nothing where there is neither.
pub(super) fn joining(words: Words, view: &MatchView) -> Option<impl IntoView + use<>> {
    if view.joins.is_empty() && view.joinable.is_empty() {
        return None;
    }
    let joins = view.joins.iter().cloned();
    let joins = joins.map(|view| view! { <JoinCard view/> }).collect_view();
    let asks = view.joinable.iter();
    let asks = asks.map(|one| ask(words, &view.reference, one));
    let asks = asks.collect::<Vec<_>>();
    Some(view! {
        <section id="joins">
            <h2>{words.text("join-title")}</h2>
            <p>{words.text("join-lead")}</p>
            {joins}
            {asks}
        </section>
    })
}

fn ask(words: Words, matching: &Reference, one: &Joinable) -> impl IntoView + use<> {
    let reference = one.project.to_string();
    let summary = words.with("join-ask", &args!["project" => reference.as_str()]);
    let hidden = vec![
        ("reference", matching.to_string()),
        ("project", reference.clone()),
    ];
    let day = |day: Option<chrono::NaiveDate>| {
        day.map_or_else(|| words.text("join-day-open"), |day| words.date(day))
    };
    let days = words.with(
        "join-days",
        &args!["from" => day(one.days.0), "until" => day(one.days.1)],
    );
    let host = party_name(words, &one.host);
    let href = link(&Route::Project(one.project.clone()));
    view! {
        <FoldedForm summary action={action::<AskToJoin>()} hidden>
            <p dir="auto"><a href=href>{reference}</a> " · " {host} " · " {days}</p>
            <p class="hint">{words.text("join-ask-hint")}</p>
            <p class="actions">
                <button class="button" type="submit">{words.text("join-send")}</button>
            </p>
        </FoldedForm>
    }
}
