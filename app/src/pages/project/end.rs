//! Another last day: what was proposed, what became of it, and the forms to propose and to answer.

use backend::queries::{EndProposalView, ProjectView};
use chrono::NaiveDate;
use domain::policy::Side;
use domain::project::{EndAnswer, EndOutcome};
use leptos::prelude::*;

use crate::actions::projects::{AnswerEnd, ProposeEnd};
use crate::components::{Cell, DataTable, DayInput, FoldedForm, NoteInput, PostForm, party_name};
use crate::context::action;
use crate::words::{Words, args};

/// The day that is proposed and not answered, with whose proposal it is.
pub(super) fn open_end(words: Words, view: &ProjectView) -> Option<AnyView> {
    let open = waiting(view)?;
    let said = words.with(
        "project-end-by",
        &args!["day" => words.date(open.ends_on), "who" => whose(words, view, open.side)],
    );
    Some(view! { <span dir="auto">{said}</span> }.into_any())
}

fn waiting(view: &ProjectView) -> Option<&EndProposalView> {
    let latest = view.end_proposals.last();
    latest.filter(|latest| latest.outcome == EndOutcome::Open)
}

fn whose(words: Words, view: &ProjectView, side: Side) -> String {
    match side {
        Side::Requester => party_name(words, &view.request),
        Side::Provider => party_name(words, &view.offer),
    }
}

/// Every proposal, folded away; nothing where there is none.
pub(super) fn proposed_ends(words: Words, view: &ProjectView) -> Option<impl IntoView + use<>> {
    if view.end_proposals.is_empty() {
        return None;
    }
    let rows = view
        .end_proposals
        .iter()
        .rev()
        .map(|one| row(words, view, one))
        .collect();
    let columns = [
        "end-column-day",
        "end-column-before",
        "end-column-who",
        "end-column-why",
        "end-column-outcome",
    ]
    .map(|key| (words.text(key), false))
    .to_vec();
    let caption = words.text("project-ends-proposed");
    let open = waiting(view).is_some();
    Some(view! {
        <details open=open>
            <summary>{caption.clone()}</summary>
            <DataTable caption caption_hidden=true wide=true columns rows/>
        </details>
    })
}

fn row(words: Words, view: &ProjectView, one: &EndProposalView) -> Vec<Cell> {
    let who = words.with(
        "end-by-on",
        &args![
            "who" => whose(words, view, one.side),
            "date" => words.date(one.at.date_naive()),
        ],
    );
    let outcome = words.name(one.outcome);
    let outcome = match one.answered_at {
        Some(at) => words.with(
            "end-outcome-on",
            &args!["outcome" => outcome, "date" => words.date(at.date_naive())],
        ),
        None => outcome,
    };
    let reason = one.reason.clone();
    vec![
        Cell::text(words.date(one.ends_on)),
        one.before_on
            .map_or(Cell::Nothing, |day| Cell::text(words.date(day))),
        Cell::View(view! { <span dir="auto">{who}</span> }.into_any()),
        Cell::View(view! { <span dir="auto">{reason}</span> }.into_any()),
        Cell::text(outcome),
    ]
}

/// The forms, where the reader may propose or answer.
pub(super) fn end_forms(
    words: Words,
    view: &ProjectView,
    today: NaiveDate,
) -> impl IntoView + use<> {
    let latest = view.end_proposals.last();
    let hidden = vec![
        ("reference", view.reference.to_string()),
        ("proposal", latest.map_or(0, |one| one.number).to_string()),
    ];
    let answer = latest
        .filter(|latest| latest.may_answer)
        .map(|latest| answer(words, view, (latest, hidden.clone())));
    let ends_on = view.ends_on.filter(|day| *day >= today);
    let propose = view.may_propose_end.then(|| {
        view! {
            <FoldedForm
                summary=words.text("project-end")
                action={action::<ProposeEnd>()}
                hidden
            >
                <p class="hint">{words.text("project-end-hint")}</p>
                <DayInput
                    id="proposed-ends_on"
                    name="ends_on"
                    label=words.text("field-ends_on")
                    value=ends_on
                />
                <NoteInput id="end-note" label=words.text("field-reason") required=true/>
                <p class="actions">
                    <button class="button" type="submit">
                        {words.text("project-end-send")}
                    </button>
                </p>
            </FoldedForm>
        }
    });
    view! { {answer} {propose} }
}

/// Yes by a button, no behind a fold with a note.
fn answer(
    words: Words,
    view: &ProjectView,
    (one, hidden): (&EndProposalView, Vec<(&'static str, String)>),
) -> impl IntoView + use<> {
    let said = words.with(
        "project-end-asked",
        &args!["who" => whose(words, view, one.side), "day" => words.date(one.ends_on)],
    );
    let with = |answer: EndAnswer| {
        let mut hidden = hidden.clone();
        hidden.push(("answer", answer.to_string()));
        hidden
    };
    let reason = one.reason.clone();
    view! {
        <PostForm action={action::<AnswerEnd>()} hidden=with(EndAnswer::Confirmed)>
            <h3>{words.text("project-end-answer")}</h3>
            <p dir="auto">{said}</p>
            <p class="note" dir="auto">{reason}</p>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("project-end-confirm")}
                </button>
            </p>
        </PostForm>
        <FoldedForm
            summary=words.text("project-end-refuse")
            action={action::<AnswerEnd>()}
            hidden=with(EndAnswer::Refused)
        >
            <NoteInput id="refuse-end-note" label=words.text("field-reason") required=true/>
            <p class="actions">
                <button class="button button-quiet" type="submit">
                    {words.text("project-end-refuse")}
                </button>
            </p>
        </FoldedForm>
    }
}
