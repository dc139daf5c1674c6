//! Planning and reporting: milestones set and reached, progress notes.

use backend::queries::{MilestoneView, ProjectView};
use chrono::NaiveDate;
use domain::project::{MILESTONE_TITLE, UPDATE_TEXT};
use domain::vocabulary::LanguageTag;
use leptos::prelude::*;

use crate::actions::projects::{AddUpdate, MoveMilestone, ReachMilestone, SetMilestone};
use crate::components::{ChoiceInput, DayInput, FoldedForm, LineInput, NoteInput, ParagraphsInput};
use crate::context::{action, locale, words};

/// The forms, where the reader may report.
pub(super) fn report(view: &ProjectView, today: NaiveDate) -> Option<impl IntoView + use<>> {
    let reference = view.reference.to_string();
    let ahead: Vec<MilestoneView> = view
        .milestones
        .iter()
        .filter(|one| one.milestone.reached_on.is_none())
        .cloned()
        .collect();
    view.may_report.then(|| {
        view! {
            <UpdateForm reference=reference.clone()/>
            {(!ahead.is_empty())
                .then(|| {
                    view! {
                        <ReachForm reference=reference.clone() ahead=ahead.clone() today/>
                        <MoveForm reference=reference.clone() ahead/>
                    }
                })}
            <PlanForm reference/>
        }
    })
}

#[component]
fn UpdateForm(reference: String) -> impl IntoView {
    let words = words();
    let languages = LanguageTag::OFFERED
        .iter()
        .map(|tag| (tag.to_string(), words.language(*tag)))
        .collect();
    let hidden = vec![("reference", reference)];
    view! {
        <FoldedForm summary=words.text("project-report") action={action::<AddUpdate>()} hidden>
            <ParagraphsInput
                id="text"
                name="text"
                label=words.text("field-text")
                hint=Some(words.text("project-report-hint"))
                length=UPDATE_TEXT
                rows=5
            />
            <ChoiceInput
                id="language"
                name="language"
                label=words.text("field-language")
                choices=languages
                value=Some(locale().tag().to_owned())
            />
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("project-report-send")}
                </button>
            </p>
        </FoldedForm>
    }
}

#[component]
fn ReachForm(reference: String, ahead: Vec<MilestoneView>, today: NaiveDate) -> impl IntoView {
    let words = words();
    let first = ahead.first().map(|one| one.milestone.id.to_string());
    let milestones = ahead
        .into_iter()
        .map(|one| (one.milestone.id.to_string(), one.milestone.title))
        .collect();
    let hidden = vec![("reference", reference)];
    view! {
        <FoldedForm summary=words.text("project-reach") action={action::<ReachMilestone>()} hidden>
            <ChoiceInput
                id="milestone"
                name="milestone"
                label=words.text("milestone")
                choices=milestones
                value=first
            />
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
        </FoldedForm>
    }
}

#[component]
fn MoveForm(reference: String, ahead: Vec<MilestoneView>) -> impl IntoView {
    let words = words();
    let milestones = ahead
        .into_iter()
        .map(|one| (one.milestone.id.to_string(), one.milestone.title))
        .collect();
    let hidden = vec![("reference", reference)];
    view! {
        <FoldedForm summary=words.text("project-move") action={action::<MoveMilestone>()} hidden>
            <ChoiceInput
                id="moved-milestone"
                name="milestone"
                label=words.text("milestone")
                choices=milestones
            />
            <DayInput
                id="moved-planned_on"
                name="planned_on"
                label=words.text("milestone-planned")
            />
            <NoteInput id="moved-note" label=words.text("field-reason") required=true/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("project-move-send")}
                </button>
            </p>
        </FoldedForm>
    }
}

#[component]
fn PlanForm(reference: String) -> impl IntoView {
    let words = words();
    let hidden = vec![("reference", reference)];
    view! {
        <FoldedForm summary=words.text("project-plan") action={action::<SetMilestone>()} hidden>
            <LineInput
                id="title"
                label=words.text("milestone")
                hint=words.text("project-plan-hint")
                length=MILESTONE_TITLE
            />
            <DayInput id="planned_on" label=words.text("milestone-planned")/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("project-plan-send")}
                </button>
            </p>
        </FoldedForm>
    }
}
