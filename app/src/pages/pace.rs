//! How long the steps of matches take.

use backend::queries::{self, PaceRow};
use domain::pace::{FEWEST, FEWEST_FOR_MOST, Pace, PaceStep};
use leptos::prelude::*;

use super::load;
use crate::components::{Cell, DataTable, PageHeading};
use crate::context::{backend, words};
use crate::words::{Words, args};

/// The figures by quarter.
#[component]
pub fn PacePage() -> impl IntoView {
    let backend = backend();
    load(async move { queries::pace_page(&backend?).await }, shown)
}

fn shown(quarters: Vec<PaceRow>) -> impl IntoView {
    let words = words();
    let table = if quarters.is_empty() {
        view! { <p class="empty">{words.text("pace-none")}</p> }.into_any()
    } else {
        table(words, quarters)
    };
    let rules = args!["few" => FEWEST, "most" => FEWEST_FOR_MOST];
    let steps = PaceStep::ALL.iter().map(|step| {
        let meaning = words.text(meaning(*step));
        view! { <li><strong>{words.name(*step)}</strong> ": " {meaning}</li> }
    });
    view! {
        <PageHeading title=words.text("pace-title") lead=words.text("pace-lead")/>
        {table}
        <section>
            <h2>{words.text("pace-reading")}</h2>
            <ul>
                {steps.collect_view()}
                <li>{words.with("pace-few", &rules)}</li>
                <li>{words.text("pace-once")}</li>
                <li>{words.text("pace-fixed")}</li>
            </ul>
        </section>
    }
}

/// The key of what exactly is timed.
const fn meaning(step: PaceStep) -> &'static str {
    match step {
        PaceStep::Review => "pace-meaning-review",
        PaceStep::Acknowledge => "pace-meaning-acknowledge",
        PaceStep::Answer => "pace-meaning-answer",
        PaceStep::Open => "pace-meaning-open",
    }
}

fn table(words: Words, quarters: Vec<PaceRow>) -> AnyView {
    let steps = PaceStep::ALL.iter().map(|step| (words.name(*step), false));
    let columns = std::iter::once((words.text("pace-quarter"), false)).chain(steps);
    let rows = quarters.into_iter().map(|row| {
        let args = args![
            "year" => row.quarter.year().to_string(), "quarter" => row.quarter.number(),
        ];
        let name = Cell::text(words.with("pace-quarter-of", &args));
        let figures = row
            .steps
            .into_iter()
            .map(|(_, pace)| Cell::text(told(words, pace)));
        std::iter::once(name).chain(figures).collect()
    });
    let caption = words.text("pace-caption");
    view! { <DataTable caption caption_hidden=true wide=true columns=columns.collect() rows=rows.collect()/> }
        .into_any()
}

/// What is told of a step: the middle, and most, where enough organisations took it.
fn told(words: Words, pace: Option<Pace>) -> String {
    let Some(pace) = pace else {
        return words.text("pace-too-few");
    };
    let half = words.count("pace-days", pace.median_days.into());
    match pace.most_days {
        None => words.with("pace-half", &args!["half" => half]),
        Some(most) => {
            let most = words.count("pace-days", most.into());
            words.with("pace-half-and-most", &args!["half" => half, "most" => most])
        }
    }
}
