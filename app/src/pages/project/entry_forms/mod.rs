//! Writing into a project's record: a form for each kind of entry, and those that change one.

mod activity;
mod amend;
mod others;

use backend::queries::ProjectView;
use chrono::NaiveDate;
use domain::project::EntryKind;
use leptos::prelude::*;

use crate::actions::projects::AddEntry;
use crate::components::FoldedForm;
use crate::context::{action, words};
use activity::ActivityFields;
pub(super) use activity::named;
use amend::amend;
use others::{DocumentFields, IndicatorFields, MoneyFields, PartnerFields};

/// The forms, where the reader may report.
pub(super) fn entry_forms(view: &ProjectView, today: NaiveDate) -> Option<impl IntoView + use<>> {
    let reference = view.reference.to_string();
    view.may_report.then(|| {
        let add = EntryKind::ALL
            .iter()
            .map(|kind| view! { <AddForm reference=reference.clone() kind=*kind today/> })
            .collect_view();
        view! {
            {add}
            {amend(view)}
        }
    })
}

/// One form: what is added, its fields, the button.
#[component]
fn AddForm(reference: String, kind: EntryKind, today: NaiveDate) -> impl IntoView {
    let words = words();
    let hidden = vec![("reference", reference), ("kind", kind.to_string())];
    let summary = words.text(match kind {
        EntryKind::Partner => "entry-add-partner",
        EntryKind::Activity => "entry-add-activity",
        EntryKind::Indicator => "entry-add-indicator",
        EntryKind::Money => "entry-add-money",
        EntryKind::Document => "entry-add-document",
    });
    view! {
        <FoldedForm summary action={action::<AddEntry>()} hidden>
            {match kind {
                EntryKind::Partner => view! { <PartnerFields/> }.into_any(),
                EntryKind::Activity => view! { <ActivityFields/> }.into_any(),
                EntryKind::Indicator => view! { <IndicatorFields/> }.into_any(),
                EntryKind::Money => view! { <MoneyFields today/> }.into_any(),
                EntryKind::Document => view! { <DocumentFields/> }.into_any(),
            }}
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("entry-add-send")}
                </button>
            </p>
        </FoldedForm>
    }
}
