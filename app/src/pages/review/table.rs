//! The rows of the queue, and what is done with several at once.

use backend::queries::{DecidedOn, QueueAsk, QueueRow};
use domain::review::Waiting;
use leptos::prelude::*;

use super::ask::here;
use crate::actions::review::{Release, Take};
use crate::components::{Cell, DataTable, Hold};
use crate::context::{action, link};
use crate::routes::Route;
use crate::words::{Words, args};

/// The id of the form that takes or lets go of what is ticked.
const SEVERAL: &str = "several";

/// The table, with the buttons for what is ticked in it.
pub(super) fn table(words: Words, rows: Vec<QueueRow>, ask: QueueAsk) -> impl IntoView {
    let columns = vec![
        (words.text("review-record"), false),
        (words.text("review-what"), false),
        (words.text("review-whose"), false),
        (words.text("review-since"), false),
        (words.text("review-deadline"), false),
        (words.text("review-who"), false),
    ];
    let rows = rows.into_iter().map(|row| cells(words, row, ask)).collect();
    let caption = words.text("review-lead");
    let (take, release) = (action::<Take>(), action::<Release>());
    view! {
        <DataTable caption caption_hidden=true columns rows wide=true/>
        <form method="post" id=SEVERAL action=take class="actions several">
            <input type="hidden" name="next" value=here(ask)/>
            <span>{words.text("review-ticked")}</span>
            <button class="button button-quiet" type="submit">
                {words.text("review-take")}
            </button>
            <button class="button button-quiet" type="submit" formaction=release>
                {words.text("review-release")}
            </button>
        </form>
    }
}

fn cells(words: Words, row: QueueRow, ask: QueueAsk) -> Vec<Cell> {
    let question = match row.review.awaited.waiting {
        Waiting::Authenticate => "decide-authenticate",
        Waiting::Verify => "decide-verify",
        Waiting::Endorse => "decide-endorse",
        Waiting::Confirm => "decide-confirm",
    };
    let states = words.list(row.states.iter().map(|state| words.name(*state)));
    // Names may be of scripts that run either way, so each has a line of its own.
    let organisations = row.organisations.iter().cloned();
    let whose = organisations
        .map(|name| view! { <p><span dir="auto">{name}</span></p> })
        .collect_view();
    let whose = view! {
        {whose}
        <p class="hint">{states}</p>
    };
    let (since, deadline) = (waiting(words, &row), deadline(words, &row));
    let record = heading(words, &row);
    let next = format!("{}#{}", here(ask), anchor(&row));
    let hold = view! { <Hold review=row.review next/> };
    vec![
        Cell::View(record),
        Cell::text(words.text(question)),
        Cell::View(whose.into_any()),
        Cell::View(since),
        Cell::View(deadline),
        Cell::View(hold.into_any()),
    ]
}

/// Where a row is on the page.
fn anchor(row: &QueueRow) -> String {
    format!("w-{}", row.review.awaited.id)
}

/// What it is, with a box to tick it.
fn heading(words: Words, row: &QueueRow) -> AnyView {
    let (page, cited) = page_of(row);
    let title = match row.review.awaited.waiting {
        Waiting::Confirm => words.with("review-mandate", &args!["name" => row.title.clone()]),
        _ => row.title.clone(),
    };
    let label = words.with("review-tick", &args!["title" => title.clone()]);
    let href = link(&page);
    view! {
        <input
            type="checkbox"
            class="tick"
            name="things[]"
            value=row.review.awaited.to_string()
            form=SEVERAL
            aria-label=label
        />
        <a href=href id=anchor(row) data-row><bdi>{title}</bdi></a>
        <p class="hint">{cited}</p>
    }
    .into_any()
}

/// The page on which it is decided, and how it is cited.
fn page_of(row: &QueueRow) -> (Route, String) {
    match row.decided_on.clone() {
        DecidedOn::Record(kind, reference) => {
            let cited = reference.to_string();
            (Route::Record(kind, reference), cited)
        }
        DecidedOn::Match(reference) => {
            let cited = reference.to_string();
            (Route::Match(reference), cited)
        }
        DecidedOn::Organisation(id) => (Route::Organisation(id), String::new()),
    }
}

/// Since when it waits, and for how long that is.
fn waiting(words: Words, row: &QueueRow) -> AnyView {
    let age = words.count("days", u64::try_from(row.age_days).unwrap_or_default());
    let since = words.date(row.since.date_naive());
    view! {
        <time datetime=row.since.to_rfc3339()>{since}</time>
        <p class="hint">{age}</p>
    }
    .into_any()
}

/// The last day on which it is decided in time; what is late bears a sign and says so.
fn deadline(words: Words, row: &QueueRow) -> AnyView {
    let days = u64::try_from(row.days_late).unwrap_or_default();
    let late = (days > 0).then(|| {
        view! {
            <p class="late">
                <span aria-hidden="true">"\u{25B2} "</span>
                {words.count("review-late", days)}
            </p>
        }
    });
    let day = words.date(row.last_day);
    view! {
        <time datetime=row.last_day.to_string()>{day}</time>
        {late}
    }
    .into_any()
}
