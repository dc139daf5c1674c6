//! What was planned and what came of it: milestones and activities, by day.

use backend::queries::{MilestoneView, ProjectView};
use chrono::NaiveDate;
use domain::project::Entry;
use leptos::prelude::*;

use crate::components::{Empty, Timeline, TimelineEntry, TimelineMark};
use crate::words::Words;

/// The timeline; says so where nothing is planned.
pub(super) fn plan(words: Words, view: &ProjectView, today: NaiveDate) -> impl IntoView + use<> {
    let activities = view.entries.iter().filter_map(|view| match &view.entry {
        Entry::Activity(one) => Some(TimelineEntry {
            name: one.title.clone(),
            planned: one.starts_on,
            mark: TimelineMark::Until(one.ends_on),
            moves: Vec::new(),
        }),
        _ => None,
    });
    let milestones = view.milestones.iter().cloned().map(milestone);
    let mut entries: Vec<TimelineEntry> = milestones.chain(activities).collect();
    entries.sort_by_key(|entry| entry.planned);
    let drawn = if entries.is_empty() {
        view! { <Empty reason=words.text("project-no-milestones")/> }.into_any()
    } else {
        let caption = words.text("project-plan-title");
        view! { <Timeline caption entries today/> }.into_any()
    };
    view! {
        <section>
            <h2>{words.text("project-plan-title")}</h2>
            {drawn}
        </section>
    }
}

fn milestone(view: MilestoneView) -> TimelineEntry {
    let mark = match view.milestone.reached_on {
        Some(day) => TimelineMark::Reached(day),
        None if view.is_late == Some(true) => TimelineMark::Late,
        None => TimelineMark::ToCome,
    };
    TimelineEntry {
        name: view.milestone.title,
        planned: view.milestone.planned_on,
        mark,
        moves: view.moves,
    }
}
