//! The report on a period, as a page and on paper.

mod asked;
mod choice;
mod equity;
mod head;
mod named;
mod part;
mod time;
mod unmet;

use backend::queries::{self, Report, ReportAsk};
use domain::report::ReportBasis;
use leptos::prelude::*;

pub use asked::{AskFault, read};
pub(super) use asked::{FROM, TO};
pub(super) use choice::Days;
pub(super) use named::period_name;
pub use named::{row_name, scope_name};
pub use part::{caption, definition};

use super::load;
use crate::components::{FaultLinks, PageHeading};
use crate::context::{backend, link, query, today, viewer, words};
use crate::routes::Route;
use choice::{Choice, Downloads, Presets};
use head::{Contents, Reading, SheetHead};
use part::Parts;

/// The page.
#[component]
pub fn ReportPage() -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    let asked = read(&query(), today());
    let reviews = queries::may_report_fully(&viewer);
    let ask = asked.clone();
    let fetch = async move {
        let backend = backend?;
        match ask {
            Ok(ask) => queries::report(&backend, &viewer, &ask).await.map(Some),
            Err(_) => Ok(None),
        }
    };
    load(fetch, move |report| shown(asked, report, reviews))
}

fn shown(
    asked: Result<ReportAsk, Vec<AskFault>>,
    report: Option<Report>,
    reviews: bool,
) -> impl IntoView {
    let words = words();
    let faults = asked.as_ref().err().cloned().unwrap_or_default();
    let faults = faults.iter();
    let faults = faults.map(|fault| (format!("report-{}", fault.field), fault.said(words)));
    let ask = asked.ok();
    let told_apart_by = ask.map(|ask| period_name(words, ask.period));
    let sheet = report.map(|report| view! { <Sheet report/> });
    view! {
        <PageHeading
            title=words.text("report-title")
            lead=words.text("report-lead")
            told_apart_by=told_apart_by.unwrap_or_default()
        />
        <FaultLinks faults=faults.collect()/>
        <Presets ask/>
        <Choice ask reviews/>
        {ask.map(|ask| view! { <Downloads ask/> })}
        {reviews.then(|| view! { <p><a href=link(&Route::Neutrality)>{words.text("neutrality-title")}</a></p> })}
        {sheet}
    }
}

/// The report itself, which is what is printed.
#[component]
fn Sheet(report: Report) -> impl IntoView {
    let internal = report.ask.basis == ReportBasis::Reviewers;
    view! {
        <article class="report">
            <SheetHead ask=report.ask as_of=report.as_of internal/>
            <Contents/>
            <Parts report/>
            <Reading/>
        </article>
    }
}
