//! Whether matching is neutral, as reviewers answer for it: rates against the pool, stored scores computed
//! again, States with equal areas exchanged, and what other weights would win and lose.

mod checks;
mod rates;
mod shift;

use backend::BackendError;
use backend::queries::{self, Group, Neutrality, NeutralityAsk};
use form_urlencoded::{Serializer, parse};
use leptos::prelude::*;
use matcher::Score;

use super::load;
use super::{plan, report};
use crate::components::{FaultLinks, PageHeading};
use crate::context::{backend, link, query, today, viewer, words};
use crate::routes::Route;
use crate::words::Words;
use checks::Checks;
use rates::Rates;
use shift::{Shift, Weights};

/// The page.
#[component]
pub fn NeutralityPage() -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    let asked = asked(&query());
    let ask = asked.clone();
    let fetch = async move {
        let backend = backend?;
        // What cannot be read is refused for whoever may have the page; others are told nothing of it.
        let ask = match ask {
            Ok(ask) => ask,
            Err(_) if queries::may_report_fully(&viewer) => return Ok(None),
            Err(_) => usual()?,
        };
        queries::neutrality(&backend, &viewer, &ask).await.map(Some)
    };
    load(fetch, move |audit| shown(asked, audit))
}

/// What an address asks for: the period as the report has it, weights and least score as the plan has them.
fn asked(query: &str) -> Result<NeutralityAsk, Vec<(String, String)>> {
    let words = words();
    let mut faults = Vec::new();
    // The report calls a theme what the plan calls the weight of themes.
    let mut days = Serializer::new(String::new());
    let pairs = parse(query.as_bytes());
    days.extend_pairs(
        pairs.filter(|(name, _)| [report::FROM, report::TO].contains(&name.as_ref())),
    );
    let period = report::read(&days.finish(), today());
    if let Err(found) = &period {
        let found = found.iter();
        faults.extend(found.map(|fault| (format!("report-{}", fault.field), fault.said(words))));
    }
    let weights = plan::read(query).ask;
    if let Err(found) = &weights {
        faults.extend(found.iter().map(|fault| plan::said(words, fault)));
    }
    match (period, weights) {
        (Ok(report), Ok(plan)) => Ok(NeutralityAsk {
            period: report.period,
            weights: plan.weights,
            least: Score::try_from(u32::from(plan.floor.points())).unwrap_or_default(),
        }),
        _ => Err(faults),
    }
}

fn usual() -> Result<NeutralityAsk, BackendError> {
    asked("").map_err(|_| BackendError::NotFound)
}

fn shown(
    asked: Result<NeutralityAsk, Vec<(String, String)>>,
    audit: Option<Neutrality>,
) -> impl IntoView {
    let words = words();
    let trail = vec![(words.text("report-title"), Route::Report)];
    let faults = asked.as_ref().err().cloned().unwrap_or_default();
    let ask = asked.ok();
    let period = ask
        .as_ref()
        .map(|ask| report::period_name(words, ask.period));
    let least = ask.as_ref().map_or(0, |ask| ask.least.points());
    let body = audit.map(|audit| {
        let Neutrality {
            rates,
            replay,
            exchange,
            shift,
        } = audit;
        view! {
            <Rates tables=rates/>
            <Checks replay exchange/>
            {shift.map(|shift| view! { <Shift shift least/> })}
        }
    });
    view! {
        <PageHeading
            title=words.text("neutrality-title")
            lead=words.text("neutrality-lead")
            told_apart_by=period.unwrap_or_default()
            trail
        />
        <FaultLinks faults/>
        <form method="get" action=link(&Route::Neutrality)>
            <div class="report-choice">
                <report::Days period={ask.as_ref().map(|ask| ask.period)}/>
            </div>
            <Weights typed=plan::read(&query()).typed ask/>
            <p class="actions">
                <button type="submit" class="button">{words.text("neutrality-show")}</button>
            </p>
        </form>
        {body}
    }
}

/// What a row is about.
fn group_name(words: Words, group: Group) -> String {
    match group {
        Group::Area(area) => words.name(area),
        Group::NoSituation => words.text("neutrality-no-situation"),
        Group::Language(tag) => words.language(tag),
        Group::Provider(provider) => words.name(provider),
    }
}
