//! What is held when, month by month or as a list: of all States, or of one.

mod asked;
mod month;

use backend::queries::{self, CalendarRow};
use domain::vocabulary::{Code, StateCode, World};
use leptos::prelude::*;

use super::load;
use crate::collation::sort_key;
use crate::components::{Cell, DataTable, Empty, PageHeading, party_name};
use crate::context::{backend, link, query, site, today, viewer, words};
use crate::routes::{CALENDAR_FILE, Route};
use crate::words::{Words, args};
use asked::Asked;
pub use asked::Shape;
use month::Month;

/// The calendar.
#[component]
pub fn CalendarPage() -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    let asked = Asked::read(&query(), today());
    let fetch = async move { queries::calendar(&backend?, &viewer, asked.ask()).await };
    load(fetch, move |rows| view! { <Calendar rows asked/> })
}

#[component]
fn Calendar(rows: Vec<CalendarRow>, asked: Asked) -> impl IntoView {
    let words = words();
    let month = asked.month_name(words);
    let shown = match asked.shape {
        _ if rows.is_empty() => {
            let reason = words.with("calendar-none", &args!["month" => month.clone()]);
            view! { <Empty reason/> }.into_any()
        }
        Shape::Month => view! { <Month rows asked caption=month.clone()/> }.into_any(),
        Shape::List => list(words, rows, month.clone()).into_any(),
    };
    view! {
        <PageHeading
            title=words.text("calendar-title")
            lead=words.text("calendar-lead")
            told_apart_by=month.clone()
        />
        {choice(words, asked)}
        {steps(words, asked)}
        <h2>{month}</h2>
        {shown}
        <p class="actions">
            <a href=file(asked.state) download="calendar.ics">{words.text("calendar-download")}</a>
        </p>
    }
}

/// The address of the file, for the State that was asked for.
fn file(state: Option<StateCode>) -> String {
    let of = state.map(|state| format!("?{}={state}", asked::STATE));
    format!("{CALENDAR_FILE}{}", of.unwrap_or_default())
}

/// Whose requests.
fn choice(words: Words, asked: Asked) -> impl IntoView {
    let demonstration = site().world == World::Demonstration;
    let mut states: Vec<(String, StateCode)> = StateCode::all()
        .iter()
        .filter(|state| state.is_demonstration() == demonstration)
        .map(|state| (words.name(*state), *state))
        .collect();
    states.sort_by_cached_key(|(name, _)| sort_key(name));
    let options = states
        .into_iter()
        .map(|(name, state)| {
            let selected = asked.state == Some(state);
            view! { <option value=state.to_string() selected=selected>{name}</option> }
        })
        .collect_view();
    view! {
        <form method="get" action=link(&Route::Calendar) class="post-form">
            <input type="hidden" name=asked::MONTH value=asked.month()/>
            <input type="hidden" name=asked::SHAPE value=asked.shape.to_string()/>
            <div class="field">
                <label for="state">{words.text("calendar-state")}</label>
                <select class="input" id="state" name=asked::STATE>
                    <option value="">{words.text("calendar-all-states")}</option>
                    {options}
                </select>
            </div>
            <p class="actions">
                <button class="button button-quiet" type="submit">
                    {words.text("calendar-show")}
                </button>
            </p>
        </form>
    }
}

/// To the months beside it, and between month and list.
fn steps(words: Words, asked: Asked) -> impl IntoView {
    let shapes = [Shape::Month, Shape::List]
        .into_iter()
        .map(|shape| {
            let current = (shape == asked.shape).then_some("true");
            let href = Asked { shape, ..asked }.href();
            view! {
                <li>
                    <a href=href aria-current=current>
                        {words.name(shape)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="pager" aria-label=words.text("calendar-months")>
            <a rel="prev" href=asked.before().href()>{asked.before().month_name(words)}</a>
            <a rel="next" href=asked.after().href()>{asked.after().month_name(words)}</a>
        </nav>
        <ul class="switch">{shapes}</ul>
    }
}

fn list(words: Words, rows: Vec<CalendarRow>, caption: String) -> impl IntoView {
    let columns = vec![
        (words.text("project_entry-activity"), false),
        (words.text("project-days"), false),
        (words.text("entry-form"), false),
        (words.text("field-delivery"), false),
        (words.text("calendar-for"), false),
        (words.text("calendar-by"), false),
    ];
    let rows = rows.into_iter().map(|row| cells(words, row)).collect();
    view! { <DataTable caption caption_hidden=true columns rows wide=true/> }
}

fn cells(words: Words, row: CalendarRow) -> Vec<Cell> {
    let href = link(&Route::Project(row.project.clone()));
    let activity = &row.activity;
    let form = words.name(activity.modality);
    let warning = crowded_said(words, &row);
    let place = Some(activity.place.clone()).filter(|place| !place.is_empty());
    let place = place.map(|place| view! { <p class="hint" dir="auto">{place}</p> });
    let named = |name: String| Cell::View(view! { <span dir="auto">{name}</span> }.into_any());
    vec![
        Cell::View(
            view! {
                <a href=href><bdi>{activity.title.clone()}</bdi></a>
                {warning}
            }
            .into_any(),
        ),
        Cell::text(words.date_range(activity.starts_on, activity.ends_on)),
        Cell::text(words.list([form, words.name(activity.audience)])),
        Cell::View(view! { {words.name(activity.delivery)} {place} }.into_any()),
        named(party_name(words, &row.request)),
        named(party_name(words, &row.offer)),
    ]
}

/// That others visit the same people at about the same time.
pub(in crate::pages) fn crowded_said(
    words: Words,
    row: &CalendarRow,
) -> Option<impl IntoView + use<>> {
    let projects = row.crowded_by.iter().map(ToString::to_string);
    let figures = args![
        "audience" => words.name(row.activity.audience),
        "projects" => words.list(projects.collect::<Vec<_>>()),
    ];
    let said = words.with("crowded-said", &figures);
    (!row.crowded_by.is_empty()).then(|| view! { <p class="message">{said}</p> })
}
