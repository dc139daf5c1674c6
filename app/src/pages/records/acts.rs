//! What the viewer may do with a record by a button of its page: one small form for each step.

use backend::queries::RecordView;
use domain::lifecycle::{OfferAct, RequestAct};
use domain::reason::{ReviewReason, WithdrawReason};
use domain::record::RecordKind;
use domain::reference::Reference;
use leptos::prelude::*;

use crate::actions::records::{StepRecord, Unmask};
use crate::components::{FoldedForm, NoteInput, PostForm, ReasonSelect};
use crate::context::{action, words};
use crate::words::Words;

/// What a step asks of whoever takes it.
#[derive(Clone, Copy)]
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
    /// Whether it keeps its State's name back, and the viewer may change that.
    masked: bool,
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
        // What takes the record on stands before what holds it up or ends it.
        let mut steps: Vec<_> = requests.chain(offers).collect();
        steps.sort_by_key(|(code, _, asks)| !takes_on(code, *asks));
        Self {
            kind: record.kind,
            reference: record.reference.clone(),
            version: record.version.unwrap_or_default(),
            steps,
            masked: record.visibility.is_some_and(|who| who.masked),
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
            masked,
        } = self;
        let unmask = masked.then(|| unmask_form(words, &reference));
        (unmask.is_some() || !steps.is_empty()).then(|| {
            let forms = steps
                .into_iter()
                .map(|(code, name, asks)| {
                    let hidden = vec![
                        ("kind", kind.code().to_owned()),
                        ("reference", reference.to_string()),
                        ("version", version.to_string()),
                        ("act", code.to_owned()),
                    ];
                    let class = if takes_on(code, asks) {
                        "button"
                    } else {
                        "button button-quiet"
                    };
                    form(words, hidden, name, asks, class)
                })
                .collect_view();
            view! {
                <section class="acts decide" id="acts">
                    <h2>{words.text("acts-title")}</h2>
                    {forms}
                    {unmask}
                </section>
            }
        })
    }
}

/// Shows the request under its State's name from now on.
fn unmask_form(words: Words, reference: &Reference) -> AnyView {
    let hidden = vec![("reference", reference.to_string())];
    view! {
        <FoldedForm summary=words.text("act-unmask") action={action::<Unmask>()} hidden>
            <p class="hint">{words.text("act-unmask-hint")}</p>
            <p class="actions">
                <button type="submit" class="button button-quiet">{words.text("act-unmask")}</button>
            </p>
        </FoldedForm>
    }
    .into_any()
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

/// Whether a step takes a record on: it asks for nothing, and is not its end.
fn takes_on(code: &str, asks: Asks) -> bool {
    let ends = [RequestAct::Close.code(), OfferAct::Pause.code()];
    matches!(asks, Asks::Nothing) && !ends.contains(&code)
}

fn form(
    words: Words,
    hidden: Vec<(&'static str, String)>,
    name: String,
    asks: Asks,
    class: &'static str,
) -> AnyView {
    let action = action::<StepRecord>();
    // What a reviewer says: a yes is asked for nothing, a no for its reason.
    let code = hidden.iter().find(|(name, _)| *name == "act");
    let yes = [RequestAct::Authenticate.code(), OfferAct::Verify.code()];
    let yes = code
        .is_some_and(|(_, code)| yes.contains(&code.as_str()))
        .then_some("decide-yes");
    let no = matches!(asks, Asks::ReviewReason).then_some("decide-no");
    let hint = match asks {
        Asks::Nothing => {
            return view! {
                <PostForm action hidden>
                    <p class="actions">
                        <button type="submit" class=class id=yes>{name}</button>
                    </p>
                </PostForm>
            }
            .into_any();
        }
        Asks::Note => "act-question-hint",
        Asks::ReviewReason => "act-review-hint",
        Asks::WithdrawReason => "act-withdraw-hint",
    };
    view! {
        <FoldedForm summary=name.clone() action hidden id=no>
            <p class="hint">{words.text(hint)}</p>
            <Inputs asks/>
            <p class="actions">
                <button type="submit" class="button button-quiet">{name}</button>
            </p>
        </FoldedForm>
    }
    .into_any()
}

/// What a step asks.
#[component]
fn Inputs(asks: Asks) -> impl IntoView {
    let words = words();
    let note = words.text("act-note");
    match asks {
        Asks::Nothing => ().into_any(),
        Asks::Note => {
            let label = words.text("act-question");
            view! { <NoteInput id="question" label required=true/> }.into_any()
        }
        Asks::ReviewReason => view! {
            <ReasonSelect id="review-reason" reasons=ReviewReason::ALL/>
            <NoteInput id="review-note" label=note/>
        }
        .into_any(),
        Asks::WithdrawReason => view! {
            <ReasonSelect id="withdraw-reason" reasons=WithdrawReason::ALL/>
            <NoteInput id="withdraw-note" label=note/>
        }
        .into_any(),
    }
}
