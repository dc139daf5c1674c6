//! The pairs of a plan with their scores, and the form that puts the chosen ones forward.

use backend::queries::{NamedPair, Paging, PairRow, PlanAsk};
use domain::record::RecordKind;
use leptos::prelude::*;
use matcher::WeightSet;

use super::asked::{address, settings};
use crate::actions::matches::ProposePlanned;
use crate::components::{Empty, PostForm, ScoreCard};
use crate::context::{action, link, words};
use crate::pages::paging::Pages;
use crate::routes::Route;
use crate::words::args;

/// One page of pairs, the best scores first.
#[component]
pub(super) fn Pairs(
    ask: PlanAsk,
    /// The place of the log at which the plan was made.
    sequence: i64,
    pairs: Vec<PairRow>,
    paging: Paging,
) -> impl IntoView {
    let words = words();
    let heading = words.text("plan-pairs");
    if pairs.is_empty() {
        return view! {
            <section id="pairs">
                <h2>{heading}</h2>
                <Empty reason=words.text("plan-none")/>
            </section>
        }
        .into_any();
    }
    let first = paging.offset() + 1;
    let last = paging.offset() + u64::try_from(pairs.len()).unwrap_or_default();
    let args = args!["first" => first, "last" => last, "total" => paging.total];
    let which = words.with("plan-which", &args);
    let may_any = pairs.iter().any(|pair| pair.may_propose);
    let hidden = vec![
        ("settings", settings(&ask)),
        ("made_at", sequence.to_string()),
    ];
    let items = pairs
        .into_iter()
        .map(|row| view! { <Pair ask=ask.clone() row/> })
        .collect_view();
    let button = may_any.then(|| {
        view! {
            <p class="hint">{words.text("plan-propose-hint")}</p>
            <p class="actions">
                <button class="button" type="submit">{words.text("plan-propose")}</button>
            </p>
        }
    });
    view! {
        <section id="pairs">
            <h2>{heading}</h2>
            <p>{which}</p>
            <PostForm action={action::<ProposePlanned>()} hidden>
                <ol class="ranking" start=first.to_string()>{items}</ol>
                {button}
            </PostForm>
            <Pages paging address=address(&ask)/>
        </section>
    }
    .into_any()
}

#[component]
fn Pair(ask: PlanAsk, row: PairRow) -> impl IntoView {
    let words = words();
    let value = row.planned.to_string();
    let record = |kind, reference: &domain::reference::Reference| {
        link(&Route::Record(kind, reference.clone()))
    };
    let both = format!("{} – {}", row.planned.request, row.planned.offer);
    let request = record(RecordKind::Request, &row.planned.request);
    let offer = record(RecordKind::Offer, &row.planned.offer);
    let choice = if row.may_propose {
        let id = format!("pair-{value}").replace([':', '~'], "-");
        view! {
            <div class="option">
                <input type="checkbox" id=id.clone() name="pairs[]" value=value/>
                <label for=id>{words.text("plan-choose")}</label>
            </div>
        }
        .into_any()
    } else {
        view! { <p class="hint">{words.text("plan-own-interest")}</p> }.into_any()
    };
    let is_otherwise = ask.weights != WeightSet::standard();
    let in_force = is_otherwise.then(|| {
        let points = row.planned.score.points();
        view! { <p class="hint">{words.with("plan-in-force", &args!["points" => points])}</p> }
    });
    let named = NamedPair {
        request: row.planned.request,
        offer: row.planned.offer,
    };
    view! {
        <li class="ranked">
            <p class="eyebrow">
                {both} {row.pinned.then(|| view! { " · " {words.text("plan-pinned")} })}
            </p>
            <h3>
                <a href=request><bdi>{row.request_title}</bdi></a>
                " – "
                <a href=offer><bdi>{row.offer_title}</bdi></a>
            </h3>
            <p class="ranked-whose">{words.list([words.name(row.state), row.provider])}</p>
            <ScoreCard explanation=row.explanation folded=true/>
            {in_force}
            {choice}
            <Steer ask named pinned=row.pinned/>
        </li>
    }
}

/// Links to the plan that has the pair in any case, and to the one that has it in none.
#[component]
fn Steer(ask: PlanAsk, named: NamedPair, pinned: bool) -> impl IntoView {
    let words = words();
    let mut excluding = ask.clone();
    excluding.pinned.retain(|pair| *pair != named);
    excluding.excluded.push(named.clone());
    let mut turned = ask;
    let key = if pinned {
        turned.pinned.retain(|pair| *pair != named);
        "plan-unpin"
    } else {
        turned.pinned.push(named);
        "plan-pin-this"
    };
    view! {
        <p class="actions">
            <a href=address(&turned)>{words.text(key)}</a>
            <a href=address(&excluding)>{words.text("plan-exclude-this")}</a>
        </p>
    }
}
