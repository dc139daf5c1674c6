//! Changing what stands in a project's record: who came, other days, what was counted; and taking
//! something out of it.

use backend::queries::{EntryView, ProjectView};
use domain::project::EntryKind;
use leptos::prelude::*;

use super::activity::PeopleFields;
use crate::actions::projects::{AmendEntry, WithdrawEntry};
use crate::components::{ChoiceInput, DayInput, FigureInput, FoldedForm};
use crate::context::{action, words};

/// The entries that a form is about, as choices.
type Choices = Vec<(String, String)>;

/// One form for each way to change something that is there.
pub(super) fn amend(view: &ProjectView) -> impl IntoView + use<> {
    let choices = |wanted: &dyn Fn(EntryKind) -> bool| -> Choices {
        let fits = |view: &&EntryView| view.is_changeable && wanted(view.entry.kind());
        let named = |view: &EntryView| (view.id.to_string(), view.entry.title().to_owned());
        view.entries.iter().filter(fits).map(named).collect()
    };
    let reference = view.reference.to_string();
    let activities = choices(&|kind| kind == EntryKind::Activity);
    let indicators = choices(&|kind| kind == EntryKind::Indicator);
    let all = choices(&|_| true);
    view! {
        {some(activities)
            .map(|choices| view! { <ActivityForm reference=reference.clone() choices/> })}
        {some(indicators)
            .map(|choices| view! { <IndicatorForm reference=reference.clone() choices/> })}
        {some(all).map(|choices| view! { <WithdrawForm reference choices/> })}
    }
}

fn some(choices: Choices) -> Option<Choices> {
    (!choices.is_empty()).then_some(choices)
}

/// The hidden inputs; the kind tells the forms of one action apart when one of them is refused.
fn hidden(reference: String, kind: EntryKind) -> Vec<(&'static str, String)> {
    vec![("reference", reference), ("kind", kind.to_string())]
}

#[component]
fn ActivityForm(reference: String, choices: Choices) -> impl IntoView {
    let words = words();
    let hidden = hidden(reference, EntryKind::Activity);
    view! {
        <FoldedForm summary=words.text("entry-amend-activity") action={action::<AmendEntry>()} hidden>
            <p class="hint">{words.text("entry-amend-hint")}</p>
            <ChoiceInput
                id="amended-activity"
                name="entry"
                label=words.text("project_entry-activity")
                choices
            />
            <PeopleFields ids=["amended-women", "amended-men", "amended-others"]/>
            <DayInput
                id="amended-starts_on"
                name="starts_on"
                label=words.text("field-starts_on")
                optional=true
            />
            <DayInput
                id="amended-ends_on"
                name="ends_on"
                label=words.text("field-ends_on")
                optional=true
            />
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("entry-amend-send")}
                </button>
            </p>
        </FoldedForm>
    }
}

#[component]
fn IndicatorForm(reference: String, choices: Choices) -> impl IntoView {
    let words = words();
    let hidden = hidden(reference, EntryKind::Indicator);
    view! {
        <FoldedForm summary=words.text("entry-amend-indicator") action={action::<AmendEntry>()} hidden>
            <ChoiceInput
                id="amended-indicator"
                name="entry"
                label=words.text("project_entry-indicator")
                choices
            />
            <FigureInput id="amended-actual" name="actual" label=words.text("field-actual")/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("entry-amend-send")}
                </button>
            </p>
        </FoldedForm>
    }
}

#[component]
fn WithdrawForm(reference: String, choices: Choices) -> impl IntoView {
    let words = words();
    let hidden = vec![("reference", reference)];
    view! {
        <FoldedForm summary=words.text("entry-withdraw") action={action::<WithdrawEntry>()} hidden>
            <p class="hint">{words.text("entry-withdraw-hint")}</p>
            <ChoiceInput
                id="withdrawn-entry"
                name="entry"
                label=words.text("entry-withdraw-which")
                choices
            />
            <p class="actions">
                <button class="button button-quiet" type="submit">
                    {words.text("entry-withdraw-send")}
                </button>
            </p>
        </FoldedForm>
    }
}
