//! Requests of one State that ask for the same: to make one of them, and what became of it.

use backend::queries::{MergeView, Mergeable, Merges, TwinView};
use domain::record::{MergeOutcome, RecordKind};
use domain::reference::Reference;
use leptos::prelude::*;

use crate::actions::records::{AnswerMerge, AskToMerge};
use crate::components::{ConsentAnswers, ConsentForms, FoldedForm};
use crate::context::{action, link, words};
use crate::routes::Route;
use crate::words::{Words, args};

/// The request that it went into; nothing where it is itself.
#[component]
pub(super) fn WentInto(
    /// The one that is left.
    into: Option<TwinView>,
) -> impl IntoView {
    let words = words();
    into.map(|twin| {
        view! {
            <p class="notice">{words.text("merge-went-into")} " " {named(twin)}</p>
        }
    })
}

/// What was asked about the request and others, and those that one may ask about.
#[component]
pub(super) fn MergingSection(
    /// The request.
    reference: Reference,
    /// What it has to do with others.
    merges: Merges,
) -> impl IntoView {
    let words = words();
    let Merges {
        from,
        askings,
        twins,
        ..
    } = merges;
    if from.is_empty() && askings.is_empty() && twins.is_empty() {
        return None;
    }
    let from = (!from.is_empty()).then(|| {
        let items = from
            .into_iter()
            .map(|twin| view! { <li>{named(twin)}</li> });
        view! {
            <p>{words.text("merge-came-in")}</p>
            <ul class="plain">{items.collect::<Vec<_>>()}</ul>
        }
    });
    // What came in is said already.
    let came_in =
        |view: &MergeView| view.outcome == MergeOutcome::Merged && view.kept.reference == reference;
    let askings = askings.into_iter().filter(|view| !came_in(view));
    let askings = askings.map(|view| asking(words, &reference, view));
    let askings = askings.collect::<Vec<_>>();
    let lead = (!twins.is_empty()).then(|| view! { <p>{words.text("merge-lead")}</p> });
    let asks = twins.into_iter().map(|twin| ask(words, &reference, twin));
    let asks = asks.collect::<Vec<_>>();
    Some(view! {
        <section id="merging">
            <h2>{words.text("merge-title")}</h2>
            {from}
            {askings}
            {lead}
            {asks}
        </section>
    })
}

/// Another request, as a link with what it is called and whose it is.
fn named(twin: TwinView) -> impl IntoView {
    let cite = twin.reference.to_string();
    let href = link(&Route::Record(RecordKind::Request, twin.reference));
    view! {
        <a href=href><bdi>{twin.title}</bdi></a>
        " "
        <span class="hint">{cite} " · " <bdi>{twin.organisation}</bdi></span>
    }
}

/// The form that asks about another request: one button for each that may stay.
fn ask(words: Words, own: &Reference, one: Mergeable) -> impl IntoView + use<> {
    let Mergeable {
        twin,
        may_go,
        may_stay,
    } = one;
    let (this, other) = (own.to_string(), twin.reference.to_string());
    let summary = words.with("merge-ask", &args!["reference" => other.as_str()]);
    let keep = |reference: &str, stays: &'static str, class: &'static str| {
        let said = words.with("merge-keep", &args!["reference" => reference]);
        view! { <button class=class type="submit" name="stays" value=stays>{said}</button> }
    };
    let this_one = may_go.then(|| keep(&this, "this", "button"));
    let other_one = may_stay.then(|| keep(&other, "other", "button button-quiet"));
    let hidden = vec![("reference", this), ("other", other)];
    view! {
        <FoldedForm summary action={action::<AskToMerge>()} hidden>
            <p>{named(twin)}</p>
            <p class="hint">{words.text("merge-ask-hint")}</p>
            <p class="actions">{this_one} {other_one}</p>
        </FoldedForm>
    }
}

/// What was asked, who has said what, and the forms to answer where the reader may.
fn asking(words: Words, own: &Reference, view: MergeView) -> impl IntoView + use<> {
    let said = words.with(
        "merge-asks",
        &args![
            "merged" => view.merged.reference.to_string(),
            "kept" => view.kept.reference.to_string(),
            "date" => words.date(view.asked_at.date_naive()),
        ],
    );
    let outcome = words.name(view.outcome);
    let answers = (view.outcome == MergeOutcome::Open).then(|| {
        let agreed = view.agreed.iter();
        let agreed = agreed.map(|(party, yes)| (words.name(*party), *yes));
        view! { <ConsentAnswers agreed=agreed.collect()/> }
    });
    let forms = view.may_answer.then(|| forms(words, own, &view));
    let other = if view.merged.reference == *own {
        view.kept
    } else {
        view.merged
    };
    view! {
        <article class="join">
            <p>{said}</p>
            <p>{named(other)}</p>
            <p class="hint">{outcome}</p>
            {answers}
            {forms}
        </article>
    }
}

/// The forms to answer.
fn forms(words: Words, own: &Reference, view: &MergeView) -> impl IntoView + use<> {
    let hidden = vec![
        ("merge", view.id.to_string()),
        ("reference", own.to_string()),
    ];
    let note = format!("refuse-merge-{}", view.id);
    let agree = words.text("merge-agree");
    view! { <ConsentForms action={action::<AnswerMerge>()} hidden note agree/> }
}
