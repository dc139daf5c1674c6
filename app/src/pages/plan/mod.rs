//! The plan over all open records, for reviewers: a form whose address says what is asked, what comes of
//! it, and a form that puts chosen pairs forward.

mod asked;
mod downloads;
mod figures;
mod left_out;
mod outdated;
mod pairs;
mod refused;
mod save;
mod settings;
mod what_if;

use std::collections::BTreeMap;

use backend::queries::{self, PlanAnswer, PlanAsk, PlanPage};
use leptos::prelude::*;

pub use asked::{AskFault, Asked, address, outdated_address, read, settings};

use super::load;
use crate::components::{FaultLinks, PageHeading};
use crate::context::{backend, query, viewer, words};
use crate::routes::Route;
use crate::words::args;
use downloads::Downloads;
use figures::{Reached, Regions};
use left_out::{LeftOutTable, ToSettle};
use outdated::Outdated;
use pairs::Pairs;
use refused::Refused;
use save::Save;
use settings::Settings;
pub(super) use settings::{WeightInputs, said};
use what_if::WhatIf;

/// The page.
#[component]
pub fn PlanPageView() -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    let Asked { typed, ask } = read(&query());
    let asked = ask.clone();
    let fetch = async move {
        // Whoever may not plan is told so whatever the address asks.
        let backend = backend?;
        match asked {
            Ok(ask) => queries::plan_page(&backend, &viewer, &ask).await.map(Some),
            Err(_) => queries::may_plan(&viewer).map(|()| None),
        }
    };
    load(fetch, move |page: Option<PlanPage>| shown(typed, ask, page))
}

fn shown(
    typed: BTreeMap<String, String>,
    ask: Result<PlanAsk, Vec<AskFault>>,
    page: Option<PlanPage>,
) -> impl IntoView {
    let words = words();
    let faults = ask.as_ref().err().cloned().unwrap_or_default();
    let ask = ask.unwrap_or_default();
    let trail = vec![(words.text("nav-review"), Route::Review)];
    let said = faults.iter().map(|fault| settings::said(words, fault));
    let answer = page.map(|page| view! { <Answer ask=ask.clone() page/> });
    view! {
        <PageHeading title=words.text("plan-title") lead=words.text("plan-lead") trail/>
        <FaultLinks faults=said.collect()/>
        <Settings typed ask/>
        {answer}
    }
}

/// Why the plan is not on this page, and how to have it made all the same.
fn not_while_waiting(said: String, ask: PlanAsk) -> impl IntoView {
    view! {
        <p class="message">{said}</p>
        <Save ask/>
    }
}

/// What comes of it.
#[component]
fn Answer(ask: PlanAsk, page: PlanPage) -> impl IntoView {
    let words = words();
    let PlanPage {
        sequence,
        made_at,
        today,
        changed,
        tried,
        answer,
    } = page;
    let plan = match answer {
        PlanAnswer::Made(plan) => *plan,
        PlanAnswer::Refused(faults) => {
            return view! {
                <Outdated changed tried/>
                <Refused faults/>
            }
            .into_any();
        }
        PlanAnswer::TooMany { most } => {
            let said = words.with("plan-too-many", &args!["most" => most]);
            return not_while_waiting(said, ask).into_any();
        }
        PlanAnswer::Slow => {
            return not_while_waiting(words.text("plan-slow"), ask).into_any();
        }
    };
    let (requests, offers) = plan.records;
    let made = words.with(
        "plan-made",
        &args![
            "moment" => words.moment(made_at), "requests" => requests, "offers" => offers,
            "place" => sequence,
        ],
    );
    let together = (plan.together > 0).then(|| {
        let count = u64::try_from(plan.together).unwrap_or(u64::MAX);
        view! { <p class="hint">{words.count("plan-together", count)}</p> }
    });
    view! {
        <Outdated changed tried/>
        <section id="plan">
            <h2>{words.text("plan-reached")}</h2>
            <p>{made}</p>
            {together}
            <Reached worth=plan.worth greedy=plan.greedy first_come=plan.first_come/>
        </section>
        <WhatIf ask=ask.clone() today records=plan.records/>
        <Pairs ask=ask.clone() sequence pairs=plan.pairs paging=plan.paging/>
        <ToSettle offers=plan.oversubscribed/>
        <Regions regions=plan.regions states=plan.states_served/>
        <LeftOutTable rows=plan.left_out in_all=plan.left_out_in_all/>
        <Save ask=ask.clone()/>
        <Downloads ask today/>
    }
    .into_any()
}
