//! The drawing of a timeline. It has no words in it, so that a style can mirror it where one reads
//! from the right.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::{TimelineEntry, TimelineMark, span};
use crate::words::{Words, args};

/// Width of the drawing, in its own units; every row is 24 high.
const WIDTH: i64 = 640;
const ROW: i64 = 24;
/// What stays free at both ends for the marks.
const MARGIN: i64 = 8;

/// Days on the drawing.
#[derive(Clone, Copy)]
struct Scale {
    first: NaiveDate,
    days: i64,
}

impl Scale {
    fn x(self, day: NaiveDate) -> i64 {
        MARGIN + (day - self.first).num_days() * (WIDTH - 2 * MARGIN) / self.days
    }
}

/// The drawing, named and described for whoever does not see it; the table has every day of it.
pub(super) fn drawing(
    words: Words,
    caption: &str,
    entries: &[TimelineEntry],
    today: NaiveDate,
) -> Option<impl IntoView + use<>> {
    let (first, last) = span(entries, today)?;
    let scale = Scale {
        first,
        days: (last - first).num_days().max(1),
    };
    let height = i64::try_from(entries.len()).unwrap_or_default() * ROW;
    let rows = (0_i64..)
        .zip(entries)
        .map(|(place, entry)| row(scale, place * ROW + ROW / 2, entry, today))
        .collect_view();
    let years = years(scale, (first, last), height).collect_view();
    let now = scale.x(today).to_string();
    let (title, described) = (caption.to_owned(), described(words, entries, (first, last)));
    Some(view! {
        <svg
            viewBox=format!("0 0 {WIDTH} {height}")
            role="img"
            aria-labelledby="timeline-title timeline-described"
            class="timeline-drawing"
        >
            <title id="timeline-title">{title}</title>
            <desc id="timeline-described">{described}</desc>
            {years}
            {rows}
            <line class="timeline-today" x1=now.clone() x2=now y1="0" y2=height.to_string()/>
        </svg>
    })
}

/// What the drawing shows, in a sentence.
fn described(
    words: Words,
    entries: &[TimelineEntry],
    (first, last): (NaiveDate, NaiveDate),
) -> String {
    let count = |wanted: fn(&TimelineMark) -> bool| {
        let found = entries.iter().filter(|entry| wanted(&entry.mark)).count();
        words.number(u64::try_from(found).unwrap_or(u64::MAX))
    };
    let figures = args![
        "first" => words.date(first),
        "last" => words.date(last),
        "reached" => count(|mark| matches!(mark, TimelineMark::Reached(_))),
        "late" => count(|mark| matches!(mark, TimelineMark::Late)),
        "open" => count(|mark| matches!(mark, TimelineMark::ToCome)),
        "held" => count(|mark| matches!(mark, TimelineMark::Until(_))),
    ];
    words.with("timeline-described", &figures)
}

/// A rule at the first day of each year.
fn years(
    scale: Scale,
    (first, last): (NaiveDate, NaiveDate),
    height: i64,
) -> impl Iterator<Item = impl IntoView + use<>> {
    let begin = |year| NaiveDate::from_ymd_opt(year, 1, 1);
    let days = (first.year()..=last.year()).filter_map(begin);
    days.filter(move |day| (first..=last).contains(day))
        .map(move |day| {
            let x = scale.x(day).to_string();
            view! { <line class="timeline-year" x1=x.clone() x2=x y1="0" y2=height.to_string()/> }
        })
}

/// One thing: its rule, its way from where it was first planned, and its mark.
fn row(scale: Scale, y: i64, entry: &TimelineEntry, today: NaiveDate) -> impl IntoView + use<> {
    let planned = scale.x(entry.planned);
    let moved = (!entry.moves.is_empty()).then(|| scale.x(entry.first_planned()));
    let (until, mark) = match entry.mark {
        TimelineMark::Reached(day) => (
            Some(scale.x(day)),
            circle("mark mark-reached", scale.x(day), y),
        ),
        TimelineMark::Late => (Some(scale.x(today)), late(planned, y)),
        TimelineMark::ToCome => (None, circle("mark", planned, y)),
        TimelineMark::Until(last) => (None, bar((planned, scale.x(last)), y)),
    };
    let line = move |class: &'static str, (from, to): (i64, i64)| {
        view! {
            <line
                class=class
                x1=from.to_string()
                x2=to.to_string()
                y1=y.to_string()
                y2=y.to_string()
            />
        }
    };
    view! {
        {line("timeline-rule", (0, WIDTH))}
        {moved.map(|moved| line("timeline-moved", (moved, planned)))}
        {until.map(|until| line("timeline-drift", (planned, until)))}
        {moved.map(|moved| circle("mark mark-planned", moved, y))}
        {mark}
    }
}

fn circle(class: &'static str, x: i64, y: i64) -> AnyView {
    view! { <circle class=class cx=x.to_string() cy=y.to_string() r="5"/> }.into_any()
}

/// A corner up, so that colour alone does not say it.
fn late(x: i64, y: i64) -> AnyView {
    let corners = format!("M{x} {} l7 12 h-14 z", y - 7);
    view! { <path class="mark mark-late" d=corners></path> }.into_any()
}

fn bar((from, to): (i64, i64), y: i64) -> AnyView {
    let width = (to - from).max(4);
    view! {
        <rect
            class="mark mark-bar"
            x=from.to_string()
            y=(y - 5).to_string()
            width=width.to_string()
            height="10"
        />
    }
    .into_any()
}
