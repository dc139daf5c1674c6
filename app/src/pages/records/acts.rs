//! What the viewer may do with a record by a button of its page: one small form for each step.

use backend::queries::RecordView;
use domain::lifecycle::{OfferAct, RequestAct};
use domain::reason::{ReviewReason, WithdrawReason};
use domain::record::RecordKind;
use domain::reference::Reference;
use leptos::prelude::*;

use crate::actions::records::StepRecord;
use crate::components::{NoteInput, PostForm, ReasonSelect};
use crate::context::{action, words};
use crate::words::Words;

/// What a step asks of whoever takes it.
enum Asks {
    /// Nothing but the button.
    Nothing,
    /// A note, which is needed.
    Note,
    /// A reason for handing it back, and a note.
    ReviewReason,
    /// A reason for taking it back, and a note.
    WithdrawReason,
}

/// The steps that the viewer may take.
pub(super) struct Acts {
    kind: RecordKind,
    reference: Reference,
    version: i32,
    steps: Vec<(&'static str, String, Asks)>,
}

impl Acts {
    /// Those of a record.
    pub(super) fn of(record: &RecordView) -> Self {
        let words = words();
        let requests = record
            .request_acts
            .iter()
            .map(|act| (act.code(), words.name(*act), asked_by_request(*act)));
        let offers = record
            .offer_acts
            .iter()
            .map(|act| (act.code(), words.name(*act), asked_by_offer(*act)));
        Self {
            kind: record.kind,
            reference: record.reference.clone(),
            version: record.version.unwrap_or_default(),
            steps: requests.chain(offers).collect(),
        }
    }

    /// A form for each; nothing where the viewer may do nothing.
    pub(super) fn shown(self) -> impl IntoView {
        let words = words();
        let Self {
            kind,
            reference,
            version,
            steps,
        } = self;
        (!steps.is_empty()).then(|| {
            let forms = steps
                .into_iter()
                .map(|(code, name, asks)| {
                    let hidden = vec![
                        ("kind", kind.code().to_owned()),
                        ("reference", reference.to_string()),
                        ("version", version.to_string()),
                        ("act", code.to_owned()),
                    ];
                    form(words, hidden, name, asks)
                })
                .collect_view();
            view! {
                <section class="acts" id="acts">
                    <h2>{words.text("acts-title")}</h2>
                    {forms}
                </section>
            }
        })
    }
}

fn asked_by_request(act: RequestAct) -> Asks {
    match act {
        RequestAct::AskClarification => Asks::Note,
        RequestAct::Decline => Asks::ReviewReason,
        RequestAct::Withdraw => Asks::WithdrawReason,
        _ => Asks::Nothing,
    }
}

fn asked_by_offer(act: OfferAct) -> Asks {
    match act {
        OfferAct::Return => Asks::ReviewReason,
        OfferAct::Withdraw => Asks::WithdrawReason,
        _ => Asks::Nothing,
    }
}

fn form(words: Words, hidden: Vec<(&'static str, String)>, name: String, asks: Asks) -> AnyView {
    let action = action::<StepRecord>();
    let note = words.text("act-note");
    let (inputs, hint) = match asks {
        Asks::Nothing => {
            return view! {
                <PostForm action hidden>
                    <button type="submit" class="button">{name}</button>
                </PostForm>
            }
            .into_any();
        }
        Asks::Note => {
            let label = words.text("act-question");
            let inputs = view! { <NoteInput id="question" label required=true/> };
            (inputs.into_any(), words.text("act-question-hint"))
        }
        Asks::ReviewReason => {
            let inputs = view! {
                <ReasonSelect id="review-reason" reasons=ReviewReason::ALL/>
                <NoteInput id="review-note" label=note/>
            };
            (inputs.into_any(), words.text("act-review-hint"))
        }
        Asks::WithdrawReason => {
            let inputs = view! {
                <ReasonSelect id="withdraw-reason" reasons=WithdrawReason::ALL/>
                <NoteInput id="withdraw-note" label=note/>
            };
            (inputs.into_any(), words.text("act-withdraw-hint"))
        }
    };
    let button = name.clone();
    view! {
        <details class="act">
            <summary>{name}</summary>
            <PostForm action hidden>
                <p class="hint">{hint}</p>
                {inputs}
                <button type="submit" class="button">{button}</button>
            </PostForm>
        </details>
    }
    .into_any()
}
