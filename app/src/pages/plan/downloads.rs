//! The certificate of a plan, what it is checked against, and how.

use backend::queries::PlanAsk;
use chrono::NaiveDate;
use leptos::prelude::*;
use matcher::WeightSet;

use super::asked::settings;
use crate::context::words;
use crate::routes::{PLAN_CERTIFICATE, PLAN_OFFERS, PLAN_REQUESTS, PLAN_WEIGHTS};

/// Links to the files, and the command that checks them.
#[component]
pub(super) fn Downloads(ask: PlanAsk, today: NaiveDate) -> impl IntoView {
    let words = words();
    let files = [
        ("plan-file-certificate", PLAN_CERTIFICATE),
        ("plan-file-requests", PLAN_REQUESTS),
        ("plan-file-offers", PLAN_OFFERS),
        ("plan-file-weights", PLAN_WEIGHTS),
    ];
    let query = settings(&ask);
    let is_otherwise = ask.weights != WeightSet::standard();
    let links = files
        .into_iter()
        .filter(|(_, path)| is_otherwise || *path != PLAN_WEIGHTS)
        .map(|(key, path)| {
            view! { <li><a href=format!("{path}?{query}") download>{words.text(key)}</a></li> }
        });
    let weights = if is_otherwise {
        " --weights weights.json"
    } else {
        ""
    };
    let command = format!(
        "counterpart verify-plan --plan certificate.json --requests requests.json \
         --offers offers.json{weights} --today {today}"
    );
    view! {
        <section id="certificate">
            <h2>{words.text("plan-certificate")}</h2>
            <p>{words.text("plan-certificate-lead")}</p>
            <ul>{links.collect_view()}</ul>
            <p>
                <code dir="ltr">{command}</code>
            </p>
        </section>
    }
}
