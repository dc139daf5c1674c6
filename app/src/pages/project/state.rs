//! Where a project stands, since when, and who acts next.

use backend::queries::ProjectView;
use chrono::NaiveDate;
use domain::event::EventKind;
use domain::lifecycle::{ProjectAct, ProjectStatus};
use leptos::prelude::*;

use crate::components::{
    FreshnessLight, KeyValues, LifeStep, LifeSteps, ProjectStatusTag, StepState, party_name,
};
use crate::context::link;

use super::end::{open_end, proposed_ends};
use crate::routes::Route;
use crate::words::{Words, args};

/// The way to a result: each status with the act that leads to it.
const WAY: [(ProjectStatus, Option<ProjectAct>); 4] = [
    (ProjectStatus::Pipeline, None),
    (ProjectStatus::Active, Some(ProjectAct::Start)),
    (ProjectStatus::Finalising, Some(ProjectAct::Finalise)),
    (ProjectStatus::Closed, Some(ProjectAct::Close)),
];

/// The status, the life, the dates and the light.
pub(super) fn state(words: Words, view: &ProjectView) -> impl IntoView + use<> {
    let since = words.with(
        "status-since",
        &args!["date" => words.date(view.status_since.date_naive())],
    );
    let light = view
        .freshness
        .map(|freshness| view! { <FreshnessLight freshness/> });
    view! {
        <section class="state">
            <h2>{words.text("project-state")}</h2>
            <p>
                <ProjectStatusTag status=view.status/> " " <span class="hint">{since}</span> " "
                {light}
            </p>
            {view
                .is_request_withdrawn
                .then(|| view! { <p class="message">{words.text("project-request-withdrawn")}</p> })}
            <LifeSteps steps=life(words, view)/>
            <KeyValues rows=facts(words, view)/>
            {proposed_ends(words, view)}
        </section>
    }
}

fn facts(words: Words, view: &ProjectView) -> Vec<(String, Option<AnyView>)> {
    let day = |day: Option<NaiveDate>| day.map(|day| words.date(day).into_any());
    let origin = view.origin.clone().map(|origin| {
        let text = origin.to_string();
        view! { <a href=link(&Route::Match(origin))>{text}</a> }.into_any()
    });
    let heard = words.date(view.last_update.date_naive());
    vec![
        (words.text("project-starts"), day(view.starts_on)),
        (words.text("project-ends"), day(view.ends_on)),
        (words.text("project-end-proposed"), open_end(words, view)),
        (words.text("project-confirmed"), confirmed(words, view)),
        (words.text("project-heard"), Some(heard.into_any())),
        (words.text("match-column"), origin),
    ]
}

/// Who has confirmed the start; said while it matters.
fn confirmed(words: Words, view: &ProjectView) -> Option<AnyView> {
    if view.status != ProjectStatus::Pipeline {
        return None;
    }
    let (requester, provider) = view.confirmed;
    let names = [(requester, &view.request), (provider, &view.offer)]
        .into_iter()
        .filter(|(confirmed, _)| *confirmed)
        .map(|(_, party)| party_name(words, party));
    let names = words.list(names);
    let said = if names.is_empty() {
        words.text("project-confirmed-nobody")
    } else {
        names
    };
    Some(said.into_any())
}

/// The steps of its life. One that was given up ends there; one on hold stands beside its way.
fn life(words: Words, view: &ProjectView) -> Vec<LifeStep> {
    let current = WAY.iter().position(|(status, _)| *status == view.status);
    let mut steps: Vec<LifeStep> = WAY
        .iter()
        .enumerate()
        .map(|(at, (status, act))| LifeStep {
            name: words.name(*status),
            state: match current {
                Some(current) if at == current => StepState::Current,
                Some(current) if at < current => StepState::Done,
                _ => StepState::ToCome,
            },
            on: (current == Some(at))
                .then(|| view.status_since.date_naive())
                .or_else(|| day_of(view, (*act)?)),
            expected: (current == Some(at))
                .then(|| expected(words, view))
                .flatten()
                .map(|who| (who, start_by(view))),
        })
        .collect();
    if current.is_none() {
        steps.retain(|step| step.on.is_some());
        for step in &mut steps {
            step.state = StepState::Done;
        }
        steps.push(LifeStep {
            name: words.name(view.status),
            state: StepState::Current,
            on: Some(view.status_since.date_naive()),
            expected: None,
        });
    }
    steps
}

/// When an act was last done, for those who may read the history.
fn day_of(view: &ProjectView, act: ProjectAct) -> Option<NaiveDate> {
    view.history
        .iter()
        .rfind(|row| row.kind == EventKind::Project(act))
        .map(|row| row.at.date_naive())
}

/// By when both are expected to confirm the start: the day on which it was planned.
fn start_by(view: &ProjectView) -> Option<NaiveDate> {
    view.starts_on
        .filter(|_| view.status == ProjectStatus::Pipeline)
}

/// Who is expected to act.
fn expected(words: Words, view: &ProjectView) -> Option<String> {
    let requester = || party_name(words, &view.request);
    let provider = || party_name(words, &view.offer);
    match (view.status, view.confirmed) {
        (ProjectStatus::Pipeline, (false, false)) => Some(words.list([requester(), provider()])),
        (ProjectStatus::Pipeline, (false, true)) | (ProjectStatus::Finalising, _) => {
            Some(requester())
        }
        (ProjectStatus::Pipeline, (true, false)) => Some(provider()),
        _ => None,
    }
}
