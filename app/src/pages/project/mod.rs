//! One project: where it stands, its milestones against time, what was reported, and what the
//! reader can do.

mod aftermath;
mod end;
mod entry_forms;
mod joins;
mod late;
mod plan;
mod record;
mod report;
mod start;
mod state;
mod step;
mod updates;

use backend::queries::{self, ProjectView};
use chrono::NaiveDate;
use leptos::prelude::*;

use super::load_live;
use super::reference::reference;
use crate::components::{History, LiveRegion, PageHeading, Parties, party_name};
use crate::context::{backend, today, viewer, words};
use crate::routes::Route;
use crate::words::{Words, args};
use aftermath::{aftermath, aftermath_forms};
use end::end_forms;
use entry_forms::entry_forms;
use joins::joins;
use late::late;
use plan::plan;
use record::Record;
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
    let plan = plan(words, &view, today);
    let late = late(words, &view);
    let aftermath = aftermath(words, &view);
    let joins = joins(words, &view);
    let actions = actions(words, &view, today);
    view! {
        <PageHeading title eyebrow trail/>
        <LiveRegion id="project-state" subjects=live.clone()>
            {state}
        </LiveRegion>
        <LiveRegion id="project-milestones" subjects=live.clone()>
            {late}
            {plan}
        </LiveRegion>
        <LiveRegion id="project-record" subjects=live.clone()>
            <Record entries=view.entries/>
        </LiveRegion>
        <LiveRegion id="project-aftermath" subjects=live.clone()>
            {aftermath}
        </LiveRegion>
        <LiveRegion id="project-joins" subjects=live.clone()>
            {joins}
        </LiveRegion>
        <LiveRegion id="project-actions" subjects=live.clone()>
            {actions}
        </LiveRegion>
        <LiveRegion id="project-updates" subjects=live.clone()>
            <Updates updates=view.updates/>
        </LiveRegion>
        <section>
            <h2>{words.text("match-records")}</h2>
            <Parties request=view.request offer=view.offer others=view.partners/>
        </section>
        <LiveRegion id="project-history" subjects=live>
            <History rows=view.history/>
        </LiveRegion>
    }
}

/// All that the reader can do; nothing where there is nothing to do.
fn actions(words: Words, view: &ProjectView, today: NaiveDate) -> Option<impl IntoView + use<>> {
    let after = &view.aftermath;
    let asked = after.may_give_feedback || after.follow_ups.iter().any(|one| one.may_answer);
    let any = view.may_confirm
        || view.may_propose_end
        || view.may_report
        || !view.acts.is_empty()
        || asked;
    any.then(|| {
        view! {
            <section class="decide">
                <h2>{words.text("project-actions")}</h2>
                {start(words, view)}
                {end_forms(words, view, today)}
                {report(view, today)}
                {entry_forms(view, today)}
                {steps(view)}
                {aftermath_forms(words, view)}
            </section>
        }
    })
}
