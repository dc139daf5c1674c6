//! What the matcher says to the calculator's question.

use domain::fault::Fault;
use domain::record::RawRecord;
use leptos::prelude::*;
use matcher::{Band, Explanation, Factor, Gate, WeightSet};
use serde_json::{Value, json};

use crate::components::{FaultLinks, ScoreCard};
use crate::context::words;
use crate::forms::{FormValues, fault_message};
use crate::words::{Words, args};

/// Stands for a number in words that the browser completes.
const NUMBER: &str = "#";

/// The answer as the server gives it, with its reasons.
#[component]
pub(super) fn Explained(answer: Result<Explanation, Vec<Fault>>) -> impl IntoView {
    let words = words();
    let answer = match answer {
        Ok(explanation) => view! { <ScoreCard explanation open=true/> }.into_any(),
        Err(faults) => view! { <FaultLinks faults=said(words, &faults)/> }.into_any(),
    };
    view! {
        <div id="result" tabindex="-1" data-why>
            <h3>{words.text("method-result")}</h3>
            {answer}
        </div>
    }
}

/// What is wrong with the question, in the order of the form: the id of an input, and whose field it
/// is with what to do about it.
fn said(words: Words, faults: &[Fault]) -> Vec<(String, String)> {
    let parts = [
        ("request", words.text("method-request")),
        ("offer", words.text("method-offer")),
    ];
    let of_records = parts.into_iter().flat_map(|(part, name)| {
        let own = faults.iter().filter_map(|fault| {
            let field = fault.field.strip_prefix(part)?.strip_prefix('.')?;
            Some(Fault {
                field: field.to_owned(),
                ..fault.clone()
            })
        });
        let own = FormValues::new(RawRecord::new(), own.collect(), words);
        own.summary().into_iter().map(move |(id, said)| {
            let said = words.with(
                "fault-at",
                &args!["field" => name.clone(), "message" => said],
            );
            (format!("{part}-{id}"), said)
        })
    });
    let of_the_day = faults
        .iter()
        .filter(|fault| fault.field == "today")
        .map(|fault| {
            let (field, message) = (words.text("method-today"), fault_message(words, fault));
            let said = words.with("fault-at", &args!["field" => field, "message" => message]);
            ("today".to_owned(), said)
        });
    of_records.chain(of_the_day).collect()
}

/// The answer as the browser gives it while the form is filled in: all that can be said is here,
/// and the script only chooses and counts. Hidden until there is one.
#[component]
pub(super) fn LiveResult() -> impl IntoView {
    let words = words();
    let score = words.with("card-score", &args!["points" => NUMBER]);
    view! {
        <aside class="live-result" data-live-result hidden>
            <h3>{words.text("method-result")}</h3>
            <p role="status" class="score-headline">
                <strong
                    class="score-total"
                    data-score=score
                    data-none=words.text("card-no-score")
                    data-faulty=words.text("method-faulty")
                    data-away=words.text("method-calculator-away")
                ></strong>
                <span class="score-band" data-bands=bands().to_string()></span>
            </p>
            {points()}
            {gates()}
            <p class="hint">{words.text("method-live-why")}</p>
        </aside>
    }
}

/// The names of the bands by their codes.
fn bands() -> Value {
    let words = words();
    Band::ALL
        .iter()
        .map(|band| (band.code().to_owned(), json!(words.name(*band))))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// A line for the points of each factor.
fn points() -> impl IntoView {
    let words = words();
    let weights = WeightSet::standard();
    let lines = Factor::ALL
        .iter()
        .map(|factor| {
            let args = args!["points" => NUMBER, "weight" => weights.of(*factor)];
            view! {
                <div>
                    <dt>{words.name(*factor)}</dt>
                    <dd
                        data-factor=factor.code()
                        data-said=words.with("card-points-of", &args)
                    ></dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="key-values" data-factors>{lines}</dl> }
}

/// The gates; the script shows those that are not passed.
fn gates() -> impl IntoView {
    let words = words();
    let lines = Gate::ALL
        .iter()
        .map(|gate| {
            view! {
                <li class="gate gate-failed" data-gate=gate.code()>
                    {words.name(*gate)}
                    " – "
                    <strong>{words.text("gate-failed")}</strong>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="gates" data-gates>{lines}</ul> }
}
