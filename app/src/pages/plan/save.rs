//! A plan is saved under a name.

use backend::queries::PlanAsk;
use backend::use_cases::review::PLAN_NAME;
use leptos::prelude::*;

use super::asked::settings;
use crate::actions::review::SavePlan;
use crate::components::{FoldedForm, LineInput};
use crate::context::{action, link, words};
use crate::routes::Route;

/// The form, and the way to what was saved.
#[component]
pub(super) fn Save(ask: PlanAsk) -> impl IntoView {
    let words = words();
    let hidden = vec![("settings", settings(&ask))];
    view! {
        <section id="save">
            <h2>{words.text("plan-save")}</h2>
            <p>{words.text("plan-save-lead")}</p>
            <FoldedForm summary=words.text("plan-save") action={action::<SavePlan>()} hidden>
                <LineInput
                    id="name"
                    label=words.text("plan-name")
                    hint=words.text("plan-name-hint")
                    length=PLAN_NAME
                />
                <p class="actions">
                    <button class="button" type="submit">{words.text("plan-save")}</button>
                </p>
            </FoldedForm>
            <p><a href=link(&Route::SavedPlans)>{words.text("plans-title")}</a></p>
        </section>
    }
}
