//! Why pins cannot be kept.

use backend::queries::{NamedPair, PinFault};
use leptos::prelude::*;

use crate::context::words;
use crate::words::{Words, args};

/// Every reason.
#[component]
pub(super) fn Refused(faults: Vec<PinFault>) -> impl IntoView {
    let words = words();
    let items = faults
        .iter()
        .map(|fault| view! { <li>{said(words, fault)}</li> })
        .collect_view();
    view! {
        <section id="refused" class="message">
            <h2>{words.text("plan-refused")}</h2>
            <ul>{items}</ul>
        </section>
    }
}

fn said(words: Words, fault: &PinFault) -> String {
    let of = |key: &str, pair: &NamedPair| {
        let (request, offer) = (pair.request.to_string(), pair.offer.to_string());
        words.with(key, &args!["request" => request, "offer" => offer])
    };
    match fault {
        PinFault::NotOpen(reference) => words.with(
            "plan-pin-not-open",
            &args!["record" => reference.to_string()],
        ),
        PinFault::Excluded(pair) => of("plan-pin-excluded", pair),
        PinFault::Together(pair) => of("plan-pin-together", pair),
        PinFault::Gates(pair, gates) => {
            let gates = words.list(gates.iter().map(|gate| words.name(*gate)));
            let (request, offer) = (pair.request.to_string(), pair.offer.to_string());
            let args = args!["request" => request, "offer" => offer, "gates" => gates];
            words.with("plan-pin-gates", &args)
        }
        PinFault::Limit {
            record,
            pins,
            limit,
        } => {
            let args = args!["record" => record.to_string(), "pins" => *pins, "limit" => *limit];
            words.with("plan-pin-limit", &args)
        }
        PinFault::Unmanageable => words.text("plan-unmanageable"),
    }
}
