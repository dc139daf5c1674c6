//! What was planned and what came of it, over time: a drawing, and a table that says the same.

mod drawing;

use backend::queries::MoveView;
use chrono::NaiveDate;
use leptos::prelude::*;

use super::data_table::{Cell, DataTable};
use crate::context::words;
use crate::words::{Words, args};
use drawing::drawing;

/// What became of a thing on a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineMark {
    /// It was reached on a day.
    Reached(NaiveDate),
    /// It should have been reached, and was not. Not everybody may be told, so it is not computed
    /// here.
    Late,
    /// It is still to come.
    ToCome,
    /// It lasts from the planned day to this one.
    Until(NaiveDate),
}

/// One thing on a timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEntry {
    /// What it is.
    pub name: String,
    /// When it is, or was, planned; or begins.
    pub planned: NaiveDate,
    /// What became of it.
    pub mark: TimelineMark,
    /// How it was moved, the first move first.
    pub moves: Vec<MoveView>,
}

impl TimelineEntry {
    /// For when it was planned at first.
    fn first_planned(&self) -> NaiveDate {
        self.moves.first().map_or(self.planned, |one| one.from_on)
    }

    /// Every day that matters to it.
    fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let last = match self.mark {
            TimelineMark::Reached(day) | TimelineMark::Until(day) => Some(day),
            TimelineMark::Late | TimelineMark::ToCome => None,
        };
        [self.planned, self.first_planned()].into_iter().chain(last)
    }
}

/// Milestones and activities against time, with today's place.
#[component]
pub fn Timeline(
    /// What it shows.
    caption: String,
    /// What stands on it, in the order to be shown.
    entries: Vec<TimelineEntry>,
    /// The day of the request.
    today: NaiveDate,
) -> impl IntoView {
    let words = words();
    let rows = entries
        .iter()
        .map(|entry| {
            vec![
                Cell::View(view! { <bdi>{entry.name.clone()}</bdi> }.into_any()),
                planned(words, entry),
                Cell::text(became(words, entry.mark, today)),
            ]
        })
        .collect();
    let columns = vec![
        (words.text("timeline-what"), false),
        (words.text("milestone-planned"), false),
        (words.text("milestone-reached"), false),
    ];
    view! {
        <div class="timeline">
            {drawing(words, &caption, &entries, today)} {ends(&entries, today)}
            <DataTable caption caption_hidden=true columns rows/>
        </div>
    }
}

/// When it is planned, and from where it was moved.
fn planned(words: Words, entry: &TimelineEntry) -> Cell {
    let days = match entry.mark {
        TimelineMark::Until(last) => words.date_range(entry.planned, last),
        _ => words.date(entry.planned),
    };
    let moves = entry
        .moves
        .iter()
        .map(|one| {
            let (who, at) = &one.moved;
            let figures = args![
                "from" => words.date(one.from_on),
                "who" => who.as_str(),
                "at" => words.date(at.date_naive()),
            ];
            let said = words.with("milestone-moved", &figures);
            view! { <p class="hint">{said}</p> }
        })
        .collect_view();
    Cell::View(view! { {days} {moves} }.into_any())
}

fn became(words: Words, mark: TimelineMark, today: NaiveDate) -> String {
    match mark {
        TimelineMark::Reached(day) => words.date(day),
        TimelineMark::Late => words.text("milestone-late"),
        TimelineMark::Until(last) if last < today => words.text("activity-past"),
        TimelineMark::Until(_) | TimelineMark::ToCome => words.text("milestone-to-come"),
    }
}

/// The first and the last day that the drawing shows.
fn span(entries: &[TimelineEntry], today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let days = || entries.iter().flat_map(TimelineEntry::days);
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
