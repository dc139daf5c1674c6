//! The requests without a pair, with why; and what has to be settled before a plan is put forward.

use backend::queries::{LeftOut, LeftOutRow, OversubscribedRow, PlanPage, RecordName};
use leptos::prelude::*;
use matcher::plan::Shortage;

use crate::components::{Cell, DataTable};
use crate::context::{link, words};
use crate::routes::Route;
use crate::words::{Words, args};

/// A link to a record, with its reference.
pub(super) fn record_link(name: RecordName) -> AnyView {
    let reference = name.reference.to_string();
    let href = link(&Route::Record(name.kind, name.reference));
    view! {
        <a href=href><bdi>{name.title}</bdi></a>
        <p class="hint">{reference}</p>
    }
    .into_any()
}

/// The requests without a pair.
#[component]
pub(super) fn LeftOutTable(rows: Vec<LeftOutRow>, in_all: usize) -> impl IntoView {
    let words = words();
    if rows.is_empty() {
        return view! { <p>{words.text("plan-none-left-out")}</p> }.into_any();
    }
    let columns = ["plan-request", "plan-state", "plan-why"];
    let columns = columns.map(|key| (words.text(key), false)).to_vec();
    let rows = rows.into_iter().map(|row| {
        vec![
            Cell::View(record_link(row.request)),
            Cell::text(words.name(row.state)),
            Cell::text(why(words, row.why)),
        ]
    });
    let rows: Vec<_> = rows.collect();
    let cut = (in_all > PlanPage::NAMED).then(|| {
        let args = args!["shown" => PlanPage::NAMED, "all" => in_all];
        view! { <p>{words.with("plan-left-out-cut", &args)}</p> }
    });
    let caption = words.text("plan-left-out");
    view! {
        <section id="left-out">
            <h2>{words.text("plan-left-out")}</h2>
            {cut}
            <DataTable caption caption_hidden=true columns rows wide=true/>
        </section>
    }
    .into_any()
}

fn why(words: Words, why: LeftOut) -> String {
    match why {
        LeftOut::Full => words.text("plan-left-full"),
        LeftOut::NothingFits(None) => words.text("plan-left-no-offer"),
        LeftOut::NothingFits(Some(gate)) => {
            words.with("plan-left-gate", &args!["gate" => words.name(gate)])
        }
        LeftOut::BelowFloor(score) => {
            words.with("plan-left-below", &args!["points" => score.points()])
        }
        LeftOut::Taken(score) => words.with("plan-left-taken", &args!["points" => score.points()]),
    }
}

/// Offers of which the plan asks more than there is; nothing where there is none.
#[component]
pub(super) fn ToSettle(offers: Vec<OversubscribedRow>) -> impl IntoView {
    let words = words();
    if offers.is_empty() {
        return None;
    }
    let short = |key: &str, short: Option<Shortage>| {
        short.map(|Shortage { asked, left }| {
            let (asked, left) = (words.number(asked), words.number(left));
            view! { <p>{words.with(key, &args!["asked" => asked, "left" => left])}</p> }
        })
    };
    let items = offers.into_iter().map(|row| {
        view! {
            <li>
                {record_link(row.offer)}
                {short("plan-short-seats", row.seats)}
                {short("plan-short-amount", row.amount_usd)}
            </li>
        }
    });
    Some(view! {
        <section>
            <h2>{words.text("plan-to-settle")}</h2>
            <p>{words.text("plan-to-settle-lead")}</p>
            <ul>{items.collect_view()}</ul>
        </section>
    })
}
