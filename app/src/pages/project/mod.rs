//! One project: where it stands, its milestones against time, what was reported, and what the
//! reader can do.

mod report;
mod start;
mod state;
mod step;
mod updates;

use backend::queries::{self, MilestoneView, ProjectView};
use chrono::NaiveDate;
use leptos::prelude::*;

use super::load_live;
use super::reference::reference;
use crate::components::{
    Empty, History, LiveRegion, PageHeading, Parties, Timeline, TimelineEntry, party_name,
};
use crate::context::{backend, today, viewer, words};
use crate::routes::Route;
use crate::words::{Words, args};
use report::report;
use start::start;
use state::state;
use step::steps;
use updates::Updates;

/// One project.
#[component]
pub fn ProjectPage() -> impl IntoView {
    let (reference, backend, viewer) = (reference(), backend(), viewer());
    let fetch = async move { queries::project_page(&backend?, &viewer, &reference?).await };
    load_live(fetch, shown)
}

fn shown(view: ProjectView) -> impl IntoView {
    let (words, today) = (words(), today());
    let title = words.with(
        "match-title",
        &args![
            "requester" => party_name(words, &view.request),
            "provider" => party_name(words, &view.offer),
        ],
    );
    let eyebrow = words.with(
        "project-eyebrow",
        &args!["reference" => view.reference.to_string()],
    );
    let trail = vec![(words.text("nav-projects"), Route::Projects)];
    let live = vec![format!("project:{}", view.id)];
    let state = state(words, &view);
    let actions = actions(words, &view, today);
    view! {
        <PageHeading title eyebrow trail/>
        <LiveRegion id="project-state" subjects=live.clone()>
            {state}
        </LiveRegion>
        <LiveRegion id="project-milestones" subjects=live.clone()>
            <Milestones milestones=view.milestones today/>
        </LiveRegion>
        <LiveRegion id="project-actions" subjects=live.clone()>
            {actions}
        </LiveRegion>
        <LiveRegion id="project-updates" subjects=live.clone()>
            <Updates updates=view.updates/>
        </LiveRegion>
        <section>
            <h2>{words.text("match-records")}</h2>
            <Parties request=view.request offer=view.offer/>
        </section>
        <LiveRegion id="project-history" subjects=live>
            <History rows=view.history/>
        </LiveRegion>
    }
}

/// All that the reader can do; nothing where there is nothing to do.
fn actions(words: Words, view: &ProjectView, today: NaiveDate) -> Option<impl IntoView + use<>> {
    let any = view.may_confirm || view.may_report || !view.acts.is_empty();
    any.then(|| {
        view! {
            <section class="decide">
                <h2>{words.text("project-actions")}</h2>
                {start(words, view)}
                {report(view, today)}
                {steps(view)}
            </section>
        }
    })
}

/// What was planned and what came of it.
#[component]
fn Milestones(
    /// The milestones, by planned day.
    milestones: Vec<MilestoneView>,
    /// The day of the request.
    today: NaiveDate,
) -> impl IntoView {
    let words = words();
    let drawn = if milestones.is_empty() {
        view! { <Empty reason=words.text("project-no-milestones")/> }.into_any()
    } else {
        let entries = milestones.into_iter().map(entry).collect();
        let caption = words.text("project-milestones");
        view! { <Timeline caption entries today/> }.into_any()
    };
    view! {
        <section>
            <h2>{words.text("project-milestones")}</h2>
            {drawn}
        </section>
    }
}

fn entry(view: MilestoneView) -> TimelineEntry {
    TimelineEntry {
        name: view.milestone.title,
        planned: view.milestone.planned_on,
        reached: view.milestone.reached_on,
        is_late: view.is_late == Some(true),
    }
}
