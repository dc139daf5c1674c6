//! What is late, and who can move it.

use backend::queries::{CalendarRow, ProjectView};
use domain::policy::Side;
use domain::project::Late;
use leptos::prelude::*;

use crate::components::{Cell, DataTable, party_name};
use crate::pages::calendar::crowded_said;
use crate::words::Words;

/// The table, for those who are told of it; that nothing is late is said too.
pub(super) fn late(words: Words, view: &ProjectView) -> Option<impl IntoView + use<>> {
    let late = view.late.as_ref()?;
    let title = words.text("late-title");
    let shown = if late.is_empty() {
        view! { <p>{words.text("late-nothing")}</p> }.into_any()
    } else {
        let rows = late.iter().map(|one| row(words, view, one)).collect();
        let columns = vec![
            (words.text("late-what"), false),
            (words.text("late-since"), false),
            (words.text("late-who"), false),
        ];
        let caption = title.clone();
        view! { <DataTable caption caption_hidden=true columns rows/> }.into_any()
    };
    let crowded = view.crowded.iter().map(|row| crowded(words, row));
    let crowded = crowded.collect_view();
    Some(view! {
        <section>
            <h2>{title}</h2>
            {shown}
            {crowded}
        </section>
    })
}

/// That others visit the same people at about the same time as this project.
fn crowded(words: Words, row: &CalendarRow) -> impl IntoView + use<> {
    let activity = row.activity.title.clone();
    view! {
        <h3><bdi>{activity}</bdi></h3>
        {crowded_said(words, row)}
    }
}

fn row(words: Words, view: &ProjectView, late: &Late) -> Vec<Cell> {
    let title = late
        .title
        .clone()
        .map(|title| view! { ": " <bdi>{title}</bdi> });
    let what = view! { {words.name(late.kind)} {title} };
    let who = late.waits_for.iter().map(|side| match side {
        Side::Requester => party_name(words, &view.request),
        Side::Provider => party_name(words, &view.offer),
    });
    vec![
        Cell::View(what.into_any()),
        Cell::text(words.date(late.due_on)),
        Cell::View(view! { <span dir="auto">{words.list(who)}</span> }.into_any()),
    ]
}
