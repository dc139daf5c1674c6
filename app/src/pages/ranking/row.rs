//! One record that fits another, or comes near.

use backend::queries::RankedRow;
use backend::use_cases::matches::Proposer;
use domain::record::RecordKind;
use domain::reference::Reference;
use leptos::prelude::*;
use matcher::Explanation;

use crate::actions::matches::Propose;
use crate::components::{PostForm, ScoreCard, narrowed_said};
use crate::context::{action, link, words};
use crate::routes::Route;
use crate::words::Words;

/// The record that others are ranked for.
#[derive(Clone, Debug)]
pub(super) struct Ranked {
    /// What kind of record it is; the others are of the other kind.
    pub(super) kind: RecordKind,
    /// How to cite it.
    pub(super) reference: Reference,
}

impl Ranked {
    fn other_kind(&self) -> RecordKind {
        self.kind.other()
    }
}

/// One of them, with its score card and what can be done.
#[component]
pub(super) fn RankedItem(
    /// The record that it is ranked for.
    this: Ranked,
    /// The other record.
    row: RankedRow,
) -> impl IntoView {
    let words = words();
    let kind = this.other_kind();
    let href = link(&Route::Record(kind, row.reference.clone()));
    let next = next(words, &this, &row);
    let whose = whose(words, &row);
    view! {
        <li class="ranked">
            <p class="eyebrow">{row.reference.to_string()}</p>
            <h3><a href=href><bdi>{row.title}</bdi></a></h3>
            <p class="ranked-whose">{whose}</p>
            {card(words, row.explanation)}
            {next}
        </li>
    }
}

/// The score card; of a pair that does not fit, only the gates that say so.
fn card(words: Words, explanation: Explanation) -> AnyView {
    if explanation.outcome.is_some() {
        return view! { <ScoreCard explanation/> }.into_any();
    }
    let failed = explanation
        .gates
        .into_iter()
        .filter(|check| !check.passed)
        .map(|check| view! { <li class="gate gate-failed">{words.name(check.gate)}</li> })
        .collect_view();
    view! {
        <p>{words.text("nearest-fails")}</p>
        <ul class="gates">{failed}</ul>
    }
    .into_any()
}

/// The State that asks, or the provider and what kind of provider it is.
pub(super) fn whose(words: Words, row: &RankedRow) -> String {
    match (row.provider_type, row.state) {
        (Some(kind), _) => words.list([row.organisation.clone(), words.name(kind)]),
        (None, Some(state)) => words.name(state),
        (None, None) => row.organisation.clone(),
    }
}

/// The match in which both are together already, or else the button that puts them together.
fn next(words: Words, this: &Ranked, row: &RankedRow) -> Option<AnyView> {
    if let Some(reference) = &row.open_match {
        let href = link(&Route::Match(reference.clone()));
        return Some(
            view! { <p class="actions"><a href=href>{words.text("ranking-open-match")}</a></p> }
                .into_any(),
        );
    }
    let proposer = row.may_propose?;
    let (button, hint) = match proposer {
        Proposer::Requester => ("propose-requester", "propose-requester-hint"),
        Proposer::Provider => ("propose-provider", "propose-provider-hint"),
        Proposer::Reviewer => ("propose-reviewer", "propose-reviewer-hint"),
    };
    let (request, offer) = match this.kind {
        RecordKind::Request => (&this.reference, &row.reference),
        RecordKind::Offer => (&row.reference, &this.reference),
    };
    let narrowed = narrowed_said(words, row.narrowed).map(|said| view! { <p>{said}</p> });
    let hidden = vec![
        ("request", request.to_string()),
        ("offer", offer.to_string()),
        ("proposer", proposer.to_string()),
        ("from", this.kind.to_string()),
    ];
    Some(
        view! {
            <PostForm action={action::<Propose>()} hidden>
                <p class="hint">{words.text(hint)}</p>
                {narrowed}
                <p class="actions">
                    <button class="button" type="submit">{words.text(button)}</button>
                </p>
            </PostForm>
        }
        .into_any(),
    )
}
