//! Plans that are being made: how far each is. Whoever asked for one may leave and come back.

use backend::queries::{PlanRunStage, PlanRunView};
use leptos::prelude::*;

use super::{address, by};
use crate::actions::review::StopPlan;
use crate::components::{Cell, DataTable, PostForm};
use crate::context::{action, link, words};
use crate::error::AppError;
use crate::routes::Route;
use crate::words::{Words, args};

/// One of them.
#[component]
pub(super) fn Making(run: PlanRunView) -> impl IntoView {
    let words = words();
    let asked = words.with(
        "plans-run-asked",
        &args!["moment" => words.moment(run.asked_at), "who" => by(words, run.by)],
    );
    let failed = matches!(run.stage, PlanRunStage::Failed(_));
    let far = match &run.stage {
        PlanRunStage::Failed(_) => {
            let again = format!("{}?{}", link(&Route::Plan), run.settings);
            view! {
                <p class="message">{said(words, &run.stage)}</p>
                <p>
                    <a href=again>{words.text("plans-again")}</a>
                </p>
            }
            .into_any()
        }
        stage => view! {
            <p>{words.text("plans-run-lead")}</p>
            <Far stage=stage.clone()/>
            <p>
                <a href=address(run.id)>{words.text("plans-run-look")}</a>
            </p>
        }
        .into_any(),
    };
    let stop = if failed {
        "plans-run-drop"
    } else {
        "plans-run-stop"
    };
    let hidden = vec![("plan", run.id.to_string())];
    view! {
        <section id="plan" data-renew=(!failed).then_some("")>
            <h2 dir="auto">{run.name}</h2>
            <p>{asked}</p>
            {far}
            <PostForm action={action::<StopPlan>()} hidden>
                <p class="actions">
                    <button class="button button-quiet" type="submit">{words.text(stop)}</button>
                </p>
            </PostForm>
        </section>
    }
}

/// A bar as long as what is done, where that is known.
#[component]
fn Far(stage: PlanRunStage) -> impl IntoView {
    let words = words();
    let said = said(words, &stage);
    let (max, value) = match stage {
        PlanRunStage::Looking { done, of } => (Some(of), Some(done)),
        _ => (None, None),
    };
    view! {
        <p>
            <label for="far">{said}</label>
            <progress id="far" class="far" max=max value=value></progress>
        </p>
    }
}

/// All of them; nothing where there is none.
#[component]
pub(super) fn MakingList(runs: Vec<PlanRunView>) -> impl IntoView {
    let words = words();
    if runs.is_empty() {
        return ().into_any();
    }
    let waits = runs
        .iter()
        .any(|run| !matches!(run.stage, PlanRunStage::Failed(_)));
    let columns = [
        ("plans-name", false),
        ("plans-run-asked-at", false),
        ("plans-by", false),
        ("plans-run-far", false),
    ];
    let columns = columns
        .map(|(key, figure)| (words.text(key), figure))
        .to_vec();
    let rows = runs.into_iter().map(|run| {
        let far = said(words, &run.stage);
        vec![
            Cell::View(view! { <a href=address(run.id) dir="auto">{run.name}</a> }.into_any()),
            Cell::moment(words, run.asked_at),
            Cell::text(by(words, run.by)),
            Cell::text(far),
        ]
    });
    let caption = words.text("plans-run-title");
    view! {
        <div data-renew=waits.then_some("")>
            <DataTable caption wide=true columns rows=rows.collect()/>
        </div>
    }
    .into_any()
}

/// How far one is, in a sentence.
fn said(words: Words, stage: &PlanRunStage) -> String {
    match stage {
        PlanRunStage::Waiting => words.text("plans-run-waiting"),
        PlanRunStage::Looking { done, of } => {
            words.with("plans-run-looking", &args!["done" => *done, "of" => *of])
        }
        PlanRunStage::Choosing => words.text("plans-run-choosing"),
        PlanRunStage::Failed(code) => AppError::Conflict { code: code.clone() }.said(words),
    }
}
