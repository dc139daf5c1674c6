//! What a report can be asked for: period, scope, and for whose eyes; and the files beside the page.

use backend::queries::ReportAsk;
use domain::period::Period;
use domain::report::ReportBasis;
use domain::vocabulary::{Code, ThemeGroup};
use leptos::prelude::*;

use super::asked::{AREA, BASIS, FROM, THEME, TO, presets, query_of, scopes};
use super::named::{period_name, quarter_name};
use crate::components::DayInput;
use crate::context::{link, query, today, words};
use crate::routes::{REPORT_CSV, REPORT_XLSX, Route};

/// What was typed under a name.
fn typed(name: &str) -> Option<String> {
    let query = query();
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let found = pairs.find(|(one, _)| one == name);
    found.map(|(_, value)| value.into_owned())
}

/// Periods that are often asked for, as links that keep the scope.
#[component]
pub(super) fn Presets(ask: Option<ReportAsk>) -> impl IntoView {
    let words = words();
    let (years, quarters) = presets(today());
    let years = years
        .into_iter()
        .map(|year| (period_name(words, year), year));
    let quarters = quarters
        .into_iter()
        .map(|(quarter, period)| (quarter_name(words, quarter), period));
    let base = ask.or_else(|| super::read("", today()).ok());
    let links = years.chain(quarters).filter_map(|(name, period)| {
        let current = ask
            .is_some_and(|ask| ask.period == period)
            .then_some("page");
        let query = query_of(&ReportAsk { period, ..base? });
        let href = format!("{}?{query}", link(&Route::Report));
        Some(view! {
            <li>
                <a href=href aria-current=current>
                    {name}
                </a>
            </li>
        })
    });
    view! {
        <nav aria-label=words.text("report-presets")>
            <ul class="switch">{links.collect_view()}</ul>
        </nav>
    }
}

/// The form.
#[component]
pub(super) fn Choice(ask: Option<ReportAsk>, reviews: bool) -> impl IntoView {
    let words = words();
    let basis = reviews.then(|| view! { <BasisSelect ask/> });
    view! {
        <form method="get" action=link(&Route::Report) class="report-choice">
            <Days period={ask.map(|ask| ask.period)}/>
            <AreaSelect/>
            <ThemeSelect/>
            {basis}
            <p class="actions">
                <button class="button button-quiet" type="submit">
                    {words.text("report-show")}
                </button>
            </p>
        </form>
    }
}

/// The first and the last day of a period.
#[component]
pub fn Days(
    /// What stands there.
    period: Option<Period>,
) -> impl IntoView {
    let words = words();
    view! {
        <DayInput
            id="report-from"
            name=FROM
            label=words.text("report-from")
            value=period.map(Period::first)
        />
        <DayInput
            id="report-to"
            name=TO
            label=words.text("report-to")
            value=period.map(Period::last)
        />
    }
}

/// A choice with its label.
fn select(name: &'static str, label: String, options: AnyView) -> impl IntoView {
    let id = format!("report-{name}");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select class="input" id=id name=name>
                {options}
            </select>
        </div>
    }
}

fn option((code, name): (String, String), chosen: Option<&str>) -> AnyView {
    let selected = chosen == Some(code.as_str());
    view! { <option value=code selected=selected>{name}</option> }.into_any()
}

#[component]
fn AreaSelect() -> impl IntoView {
    let words = words();
    let chosen = typed(AREA);
    let labels = ["report-regions", "report-sub-regions", "report-situations"];
    let groups = labels.into_iter().zip(scopes()).map(|(label, areas)| {
        let options = areas.into_iter().map(|area| {
            option(
                (area.code().to_owned(), words.name(area)),
                chosen.as_deref(),
            )
        });
        view! { <optgroup label=words.text(label)>{options.collect_view()}</optgroup> }
    });
    let options = view! {
        <option value="">{words.text("report-all-areas")}</option>
        {groups.collect_view()}
    };
    select(AREA, words.text("report-area"), options.into_any())
}

#[component]
fn ThemeSelect() -> impl IntoView {
    let words = words();
    let chosen = typed(THEME);
    let options = ThemeGroup::ALL.iter().map(|theme| {
        option(
            (theme.code().to_owned(), words.name(*theme)),
            chosen.as_deref(),
        )
    });
    let options = view! {
        <option value="">{words.text("report-all-themes")}</option>
        {options.collect_view()}
    };
    select(THEME, words.text("report-theme"), options.into_any())
}

#[component]
fn BasisSelect(ask: Option<ReportAsk>) -> impl IntoView {
    let words = words();
    let chosen = ask.map(|ask| ask.basis.code());
    let options = ReportBasis::ALL
        .iter()
        .map(|basis| option((basis.code().to_owned(), words.name(*basis)), chosen));
    let options = options.collect_view().into_any();
    select(BASIS, words.text("report-basis"), options)
}

/// The same figures as files.
#[component]
pub(super) fn Downloads(ask: ReportAsk) -> impl IntoView {
    let words = words();
    let query = query_of(&ask);
    view! {
        <p class="actions">
            <a href=format!("{REPORT_XLSX}?{query}") download="">
                {words.text("report-xlsx")}
            </a>
            " "
            <a href=format!("{REPORT_CSV}?{query}") download="">
                {words.text("report-csv")}
            </a>
        </p>
        <p class="hint report-print-hint">{words.text("report-print")}</p>
    }
}
