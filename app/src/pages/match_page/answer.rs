//! What a party can do: say yes, say no, open the project.

use backend::queries::{AskerInMatch, MatchView};
use domain::policy::Side;
use domain::reason::DeclineReason;
use leptos::prelude::*;

use super::counter::counter;
use crate::actions::matches::{Accept, Acknowledge, Decline, OpenProject, ReleaseName};
use crate::actions::side_code;
use crate::components::{FoldedForm, NoteInput, PostForm, ReasonSelect, narrowed_said};
use crate::context::{action, words};
use crate::words::Words;

/// The answers that the reader may give; nothing where there is none to give.
pub(super) fn answer(words: Words, view: &MatchView) -> Option<impl IntoView + use<>> {
    let reference = view.reference.to_string();
    let masked = view.asker != AskerInMatch::Known;
    let accept = view.may_accept.map(|side| {
        let narrowed = narrowed_said(words, view.narrowed);
        let proposal = view.proposals.last().map_or(0, |latest| latest.number);
        view! { <AcceptForm reference=reference.clone() side proposal masked narrowed/> }
    });
    let acknowledge = view
        .may_acknowledge
        .map(|side| view! { <AcknowledgeForm reference=reference.clone() side/> });
    let counter = counter(words, view);
    let convert = view
        .may_convert
        .then(|| view! { <ConvertForm reference=reference.clone()/> });
    let decline = view
        .may_decline
        .map(|side| view! { <DeclineForm reference=reference.clone() side/> });
    let release = (view.asker == AskerInMatch::Releasable)
        .then(|| view! { <ReleaseForm reference=reference.clone()/> });
    let any = accept.is_some() || convert.is_some() || decline.is_some() || release.is_some();
    any.then(|| {
        view! {
            <section class="decide">
                <h2>{words.text("match-your-answer")}</h2>
                {acknowledge} {accept} {counter} {convert} {release} {decline}
            </section>
        }
    })
}

#[component]
fn AcceptForm(
    reference: String,
    side: Side,
    /// The number of the proposal that is accepted.
    proposal: i32,
    /// Whether the provider does not know who asks.
    masked: bool,
    /// What a yes tells of who asks all the same.
    narrowed: Option<String>,
) -> impl IntoView {
    let words = words();
    let hint = match side {
        Side::Requester if masked => "match-accept-requester-masked",
        Side::Requester => "match-accept-requester",
        Side::Provider => "match-accept-provider",
    };
    let hidden = vec![
        ("reference", reference),
        ("side", side_code(side).to_owned()),
        ("proposal", proposal.to_string()),
    ];
    view! {
        <PostForm action={action::<Accept>()} hidden>
            <p>{words.text(hint)}</p>
            {narrowed.map(|said| view! { <p>{said}</p> })}
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("match-accept")}
                </button>
            </p>
        </PostForm>
    }
}

#[component]
fn AcknowledgeForm(reference: String, side: Side) -> impl IntoView {
    let words = words();
    let hidden = vec![
        ("reference", reference),
        ("side", side_code(side).to_owned()),
    ];
    view! {
        <PostForm action={action::<Acknowledge>()} hidden>
            <p class="actions">
                <button class="button button-quiet" type="submit">
                    {words.text("match-acknowledge")}
                </button>
                <span class="hint">{words.text("match-acknowledge-hint")}</span>
            </p>
        </PostForm>
    }
}

#[component]
fn ConvertForm(reference: String) -> impl IntoView {
    let words = words();
    let hidden = vec![("reference", reference)];
    view! {
        <PostForm action={action::<OpenProject>()} hidden>
            <p>{words.text("match-convert-hint")}</p>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("match-convert")}
                </button>
            </p>
        </PostForm>
    }
}

#[component]
fn ReleaseForm(reference: String) -> impl IntoView {
    let words = words();
    let hidden = vec![("reference", reference)];
    view! {
        <FoldedForm summary=words.text("match-release") action={action::<ReleaseName>()} hidden>
            <p>{words.text("match-release-hint")}</p>
            <p class="actions">
                <button class="button button-quiet" type="submit">
                    {words.text("match-release")}
                </button>
            </p>
        </FoldedForm>
    }
}

#[component]
fn DeclineForm(reference: String, side: Side) -> impl IntoView {
    let words = words();
    let hidden = vec![
        ("reference", reference),
        ("side", side_code(side).to_owned()),
    ];
    view! {
        <FoldedForm summary=words.text("match-decline") action={action::<Decline>()} hidden>
            <ReasonSelect id="decline-reason" reasons=DeclineReason::ALL/>
            <NoteInput id="decline-note" label=words.text("match-decline-note")/>
            <p class="actions">
                <button class="button button-quiet" type="submit">
                    {words.text("match-decline-send")}
                </button>
            </p>
        </FoldedForm>
    }
}
