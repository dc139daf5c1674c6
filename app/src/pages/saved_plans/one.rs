//! A saved plan: what was asked, what came of it, and which of its pairs hold no more.

use backend::queries::{SavedPairRow, SavedPlanView};
use domain::record::RecordKind;
use leptos::prelude::*;

use super::{address, by};
use crate::actions::matches::ProposePlanned;
use crate::components::{Cell, DataTable, Empty, PostForm};
use crate::context::{action, link, words};
use crate::pages::paging::Pages;
use crate::routes::{Route, SAVED_PLAN_FILE};
use crate::words::{Words, args};

/// The plan.
#[component]
pub(super) fn SavedOne(view: SavedPlanView) -> impl IntoView {
    let words = words();
    let head = view.head;
    let args = args![
        "moment" => words.moment(head.made_at),
        "who" => by(words, head.by),
        "requests" => view.records.0,
        "offers" => view.records.1,
    ];
    let made = words.with("plans-made-by", &args);
    let reached = words.with(
        "plans-reached",
        &args![
            "states" => head.worth.states_served,
            "requests" => head.worth.requests_served,
            "points" => head.worth.total_score,
        ],
    );
    let again = format!("{}?{}", link(&Route::Plan), head.settings);
    let gone = view
        .pairs
        .iter()
        .filter(|pair| pair.unheld.is_some())
        .count();
    let gone = (gone > 0).then(|| {
        let said = words.with("plans-gone", &args!["count" => gone]);
        view! { <p class="message">{said}</p> }
    });
    let pairs = pairs(words, (view.pairs, view.sequence), &head.settings);
    let at = address(head.id);
    let files = [
        ("certificate", "plan-file-certificate"),
        ("requests", "plan-file-requests"),
        ("offers", "plan-file-offers"),
        ("weights", "plan-file-weights"),
    ];
    let files = files.map(|(file, key)| {
        let href = format!("{SAVED_PLAN_FILE}?plan={}&file={file}", head.id);
        let name = format!("{file}.json");
        view! { <li><a href=href download=name>{words.text(key)}</a></li> }
    });
    let command = format!(
        "counterpart verify-plan --plan certificate.json --requests requests.json \
         --offers offers.json --weights weights.json --today {}",
        view.made_on
    );
    view! {
        <section id="plan">
            <h2 dir="auto">{head.name}</h2>
            <p>{made}</p>
            <p>{reached} " " <a href=again>{words.text("plans-again")}</a></p>
            {gone}
            {pairs}
            <Pages paging=view.paging address=at/>
        </section>
        <section id="certificate">
            <h2>{words.text("plan-certificate")}</h2>
            <p>{words.text("plans-certificate-lead")}</p>
            <ul>{files.into_iter().collect_view()}</ul>
            <p>
                <code dir="ltr">{command}</code>
            </p>
        </section>
    }
}

/// The pairs, and the form that puts chosen ones forward.
fn pairs(words: Words, (pairs, sequence): (Vec<SavedPairRow>, i64), settings: &str) -> AnyView {
    if pairs.is_empty() {
        return view! { <Empty reason=words.text("plan-none")/> }.into_any();
    }
    let columns = [
        ("plans-choose", false),
        ("plans-pair", false),
        ("plans-state", false),
        ("plans-score", true),
        ("plans-today", false),
    ];
    let columns = columns
        .map(|(key, figure)| (words.text(key), figure))
        .to_vec();
    let any = pairs.iter().any(|pair| pair.unheld.is_none());
    let rows = pairs.into_iter().map(|pair| cells(words, pair)).collect();
    let hidden = vec![
        ("settings", settings.to_owned()),
        ("made_at", sequence.to_string()),
    ];
    let caption = words.text("plan-pairs");
    let button = any.then(|| {
        view! {
            <p class="hint">{words.text("plan-propose-hint")}</p>
            <p class="actions">
                <button class="button" type="submit">{words.text("plan-propose")}</button>
            </p>
        }
    });
    view! {
        <PostForm action={action::<ProposePlanned>()} hidden>
            <DataTable caption wide=true columns rows/>
            {button}
        </PostForm>
    }
    .into_any()
}

fn cells(words: Words, pair: SavedPairRow) -> Vec<Cell> {
    let both = format!("{} – {}", pair.planned.request, pair.planned.offer);
    let value = pair.planned.to_string();
    let id = format!("pair-{value}").replace([':', '~'], "-");
    let choice = match pair.unheld {
        None => {
            let said = words.text("plan-choose");
            Cell::View(
                view! {
                    <input type="checkbox" id=id.clone() name="pairs[]" value=value/>
                    <label for=id class="visually-hidden">{said} " " {both.clone()}</label>
                }
                .into_any(),
            )
        }
        Some(_) => Cell::Nothing,
    };
    let today = match pair.unheld {
        None => words.text("plans-holds"),
        Some(why) => words.name(why),
    };
    let request = link(&Route::Record(RecordKind::Request, pair.planned.request));
    let offer = link(&Route::Record(RecordKind::Offer, pair.planned.offer));
    let named = view! {
        <a href=request><bdi>{pair.request_title}</bdi></a>
        " – "
        <a href=offer><bdi>{pair.offer_title}</bdi></a>
        <span class="hint">" " {both}</span>
    };
    vec![
        choice,
        Cell::View(named.into_any()),
        Cell::text(words.name(pair.state)),
        Cell::Figure(pair.score.points().to_string()),
        Cell::text(today),
    ]
}
