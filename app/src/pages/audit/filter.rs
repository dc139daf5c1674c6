//! What narrows the audit: a plain form whose address can be shared.

use backend::queries::AuditAsk;
use chrono::NaiveDate;
use domain::event::SubjectKind;
use leptos::prelude::*;

use super::asked::{ABOUT, FROM, OF, UNTIL};
use crate::context::{link, words};
use crate::routes::Route;

/// The form.
#[component]
pub(super) fn Filter(
    /// What is asked for now.
    ask: AuditAsk,
) -> impl IntoView {
    let words = words();
    let kinds = SubjectKind::ALL.iter().map(|kind| {
        let selected = ask.about == Some(*kind);
        view! { <option value=kind.code() selected=selected>{words.name(*kind)}</option> }
    });
    let kinds = kinds.collect_view();
    let reference = ask.reference.map(String::from);
    view! {
        <form class="search" method="get" action=link(&Route::Audit)>
            <div class="field">
                <label for=ABOUT>{words.text("audit-about")}</label>
                <select class="input" id=ABOUT name=ABOUT>
                    <option value="">{words.text("audit-about-all")}</option>
                    {kinds}
                </select>
            </div>
            <div class="field">
                <label for=OF>{words.text("audit-of")}</label>
                <input class="input" id=OF name=OF value=reference dir="ltr" autocomplete="off"/>
            </div>
            <Day name=FROM label=words.text("audit-from") day=ask.from/>
            <Day name=UNTIL label=words.text("audit-until") day=ask.until/>
            <button type="submit" class="button">{words.text("audit-filter")}</button>
        </form>
    }
}

#[component]
fn Day(name: &'static str, label: String, day: Option<NaiveDate>) -> impl IntoView {
    let written = day.map(|day| day.to_string());
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <input class="input" type="date" id=name name=name value=written/>
        </div>
    }
}
