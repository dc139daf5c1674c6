//! Planning and reporting: milestones set and reached, progress notes.

use backend::queries::{MilestoneView, ProjectView};
use chrono::NaiveDate;
use domain::project::{MILESTONE_TITLE, UPDATE_TEXT};
use domain::vocabulary::LanguageTag;
use leptos::prelude::*;

use crate::actions::projects::{AddUpdate, ReachMilestone, SetMilestone};
use crate::components::{DayInput, PostForm};
use crate::context::{action, locale, words};
use crate::words::Words;

/// The forms, where the reader may report.
pub(super) fn report(
    words: Words,
    view: &ProjectView,
    today: NaiveDate,
) -> Option<impl IntoView + use<>> {
    let reference = view.reference.to_string();
    let ahead: Vec<MilestoneView> = view
        .milestones
        .iter()
        .filter(|one| one.milestone.reached_on.is_none())
        .cloned()
        .collect();
    view.may_report.then(|| {
        view! {
            <details class="act">
                <summary>{words.text("project-report")}</summary>
                <UpdateForm reference=reference.clone()/>
            </details>
            {(!ahead.is_empty())
                .then(|| {
                    view! {
                        <details class="act">
                            <summary>{words.text("project-reach")}</summary>
                            <ReachForm reference=reference.clone() ahead today/>
                        </details>
                    }
                })}
            <details class="act">
                <summary>{words.text("project-plan")}</summary>
                <PlanForm reference/>
            </details>
        }
    })
}

#[component]
fn UpdateForm(reference: String) -> impl IntoView {
    let words = words();
    let (min, max) = UPDATE_TEXT;
    let written = locale().tag();
    let languages = LanguageTag::OFFERED
        .iter()
        .map(|tag| {
            let selected = tag.as_str() == written;
            view! { <option value=tag.to_string() selected=selected>{words.language(*tag)}</option> }
        })
        .collect_view();
    view! {
        <PostForm action={action::<AddUpdate>()} hidden=vec![("reference", reference)]>
            <div class="field">
                <label for="text">{words.text("field-text")}</label>
                <p class="hint" id="text-hint">{words.text("project-report-hint")}</p>
                <textarea
                    class="input"
                    id="text"
                    name="text"
                    dir="auto"
                    rows="5"
                    minlength=min.to_string()
                    maxlength=max.to_string()
                    aria-describedby="text-hint"
                    required
                ></textarea>
            </div>
            <div class="field">
                <label for="language">{words.text("field-language")}</label>
                <select class="input" id="language" name="language">
                    {languages}
                </select>
            </div>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("project-report-send")}
                </button>
            </p>
        </PostForm>
    }
}

#[component]
fn ReachForm(reference: String, ahead: Vec<MilestoneView>, today: NaiveDate) -> impl IntoView {
    let words = words();
    let milestones = ahead
        .into_iter()
        .map(|one| {
            view! { <option value=one.milestone.id.to_string()>{one.milestone.title}</option> }
        })
        .collect_view();
    view! {
        <PostForm action={action::<ReachMilestone>()} hidden=vec![("reference", reference)]>
            <div class="field">
                <label for="milestone">{words.text("milestone")}</label>
                <select class="input" id="milestone" name="milestone">
                    {milestones}
                </select>
            </div>
            <DayInput
                id="reached_on"
                label=words.text("field-reached_on")
                value=Some(today)
                until=Some(today)
            />
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("project-reach-send")}
                </button>
            </p>
        </PostForm>
    }
}

#[component]
fn PlanForm(reference: String) -> impl IntoView {
    let words = words();
    let (min, max) = MILESTONE_TITLE;
    view! {
        <PostForm action={action::<SetMilestone>()} hidden=vec![("reference", reference)]>
            <div class="field">
                <label for="title">{words.text("milestone")}</label>
                <p class="hint" id="title-hint">{words.text("project-plan-hint")}</p>
                <input
                    class="input"
                    type="text"
                    id="title"
                    name="title"
                    dir="auto"
                    minlength=min.to_string()
                    maxlength=max.to_string()
                    aria-describedby="title-hint"
                    autocomplete="off"
                    required
                />
            </div>
            <DayInput id="planned_on" label=words.text("milestone-planned")/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("project-plan-send")}
                </button>
            </p>
        </PostForm>
    }
}
