//! What was planned and what came of it, over time: a drawing and the table behind it.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::data_table::{Cell, DataTable};
use crate::context::words;

/// One thing on a timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEntry {
    /// What it is.
    pub name: String,
    /// When it is, or was, planned.
    pub planned: NaiveDate,
    /// When it was reached.
    pub reached: Option<NaiveDate>,
    /// Whether to say that it is late. Not everybody may be told, so it is not computed here.
    pub is_late: bool,
}

/// Milestones against time, with today's place.
#[component]
pub fn Timeline(
    /// What it shows.
    caption: String,
    /// The milestones, in the order to be shown.
    entries: Vec<TimelineEntry>,
    /// The day of the request.
    today: NaiveDate,
) -> impl IntoView {
    let words = words();
    let rows = entries
        .iter()
        .map(|entry| {
            let reached = match entry.reached {
                Some(day) => words.date(day),
                None if entry.is_late => words.text("milestone-late"),
                None => words.text("milestone-to-come"),
            };
            vec![
                Cell::View(view! { <bdi>{entry.name.clone()}</bdi> }.into_any()),
                Cell::text(words.date(entry.planned)),
                Cell::text(reached),
            ]
        })
        .collect();
    let columns = vec![
        (words.text("milestone"), false),
        (words.text("milestone-planned"), false),
        (words.text("milestone-reached"), false),
    ];
    view! {
        <div class="timeline">
            {drawing(&entries, today)} {ends(&entries, today)}
            <DataTable caption caption_hidden=true columns rows/>
        </div>
    }
}

/// Width of the drawing, in its own units; every row is 24 high.
const WIDTH: i64 = 640;
const ROW: i64 = 24;

/// The first and the last day that the drawing shows.
fn span(entries: &[TimelineEntry], today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let days = || {
        entries
            .iter()
            .flat_map(|entry| entry.reached.into_iter().chain([entry.planned]))
    };
    Some((days().min()?.min(today), days().max()?.max(today)))
}

/// The days at both ends of the drawing.
fn ends(entries: &[TimelineEntry], today: NaiveDate) -> Option<impl IntoView + use<>> {
    let words = words();
    let (first, last) = span(entries, today)?;
    Some(view! {
        <p class="timeline-ends" aria-hidden="true">
            <span>{words.date(first)}</span>
            <span>{words.date(last)}</span>
        </p>
    })
}

/// Hidden from screen readers, which have the table.
fn drawing(entries: &[TimelineEntry], today: NaiveDate) -> impl IntoView + use<> {
    let (first, last) = span(entries, today)?;
    let span = (last - first).num_days().max(1);
    // Eight units stay free at both ends for the marks.
    let x = move |day: NaiveDate| 8 + (day - first).num_days() * (WIDTH - 16) / span;
    let height = i64::try_from(entries.len()).unwrap_or_default() * ROW;
    let marks = (0_i64..).zip(entries).map(|(place, entry)| {
        let y = place * ROW + ROW / 2;
        let planned = x(entry.planned);
        let reached = entry.reached.map(x);
        let class = match entry.reached {
            Some(_) => "mark mark-reached",
            None if entry.is_late => "mark mark-late",
            None => "mark",
        };
        let until = reached.or_else(|| entry.is_late.then(|| x(today)));
        view! {
            <line class="timeline-rule" x1="0" x2=WIDTH.to_string() y1=y.to_string() y2=y.to_string()/>
            {until
                .map(|until| {
                    view! {
                        <line
                            class="timeline-drift"
                            x1=planned.to_string()
                            x2=until.to_string()
                            y1=y.to_string()
                            y2=y.to_string()
                        />
                    }
                })}
            <circle class="mark mark-planned" cx=planned.to_string() cy=y.to_string() r="4"/>
            <circle class=class cx=reached.unwrap_or(planned).to_string() cy=y.to_string() r="5"/>
        }
    });
    let marks = marks.collect_view();
    let now = x(today).to_string();
    Some(view! {
        <svg viewBox=format!("0 0 {WIDTH} {height}") aria-hidden="true" class="timeline-drawing">
            {marks}
            <line class="timeline-today" x1=now.clone() x2=now y1="0" y2=height.to_string()/>
        </svg>
    })
}
