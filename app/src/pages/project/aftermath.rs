//! What is asked once a project is delivered: of both sides how it went, and of the recipient, months
//! later, what is left of it.

use backend::queries::{Aftermath, FeedbackView, FollowUpView, ProjectView};
use domain::policy::Side;
use domain::project::{Answer, UPDATE_TEXT};
use leptos::prelude::*;

use super::entry_forms::named;
use crate::actions::projects::{AnswerFollowUp, GiveFeedback};
use crate::components::{Cell, ChoiceInput, DataTable, FoldedForm, ParagraphsInput, party_name};
use crate::context::{action, words};
use crate::words::Words;

/// The closed questions to the recipient.
const FOLLOW_UP: [&str; 3] = ["in_use", "still_there", "passed_on"];
/// Those to both sides.
const FEEDBACK: [&str; 4] = ["as_agreed", "on_time", "in_language", "people_there"];

/// What was answered; nothing where nothing is asked yet.
pub(super) fn aftermath(words: Words, view: &ProjectView) -> Option<impl IntoView + use<>> {
    let Aftermath {
        follow_ups,
        feedback,
        ..
    } = &view.aftermath;
    let any = !follow_ups.is_empty() || !feedback.is_empty();
    let said = feedback.iter().map(|one| said_by(words, view, one));
    let said = said.collect_view();
    let asked = follow_ups
        .iter()
        .map(|one| asked(words, one))
        .collect_view();
    any.then(|| {
        view! {
            <section>
                <h2>{words.text("aftermath-title")}</h2>
                {said}
                {asked}
            </section>
        }
    })
}

fn said_by(words: Words, view: &ProjectView, one: &FeedbackView) -> impl IntoView + use<> {
    let who = match one.side {
        Side::Requester => party_name(words, &view.request),
        Side::Provider => party_name(words, &view.offer),
    };
    let said = &one.feedback;
    let answers = [
        said.as_agreed,
        said.on_time,
        said.in_language,
        said.people_there,
    ];
    let date = words.date(one.at.date_naive());
    view! {
        <h3 dir="auto">{who}</h3>
        <p class="hint">{date}</p>
        {table(words, (words.text("aftermath-feedback"), &FEEDBACK), &answers)}
        {remark(&said.text)}
    }
}

fn asked(words: Words, one: &FollowUpView) -> impl IntoView + use<> {
    let title = words.count("aftermath-after", one.months.unsigned_abs().into());
    let date = |day| words.date(day);
    match &one.answer {
        None => view! {
            <h3>{title}</h3>
            <p class="hint">{words.text("aftermath-due")} " " {date(one.due_on)}</p>
        }
        .into_any(),
        Some((answer, at)) => {
            let answers = [answer.in_use, answer.still_there, answer.passed_on];
            view! {
                <h3>{title.clone()}</h3>
                <p class="hint">{date(at.date_naive())}</p>
                {table(words, (title, &FOLLOW_UP), &answers)}
                {remark(&answer.text)}
            }
            .into_any()
        }
    }
}

/// Each question with its answer.
fn table(
    words: Words,
    (caption, questions): (String, &[&str]),
    answers: &[Answer],
) -> impl IntoView + use<> {
    let rows = questions
        .iter()
        .zip(answers)
        .map(|(question, answer)| {
            vec![
                Cell::text(words.text(&format!("field-{question}"))),
                Cell::text(words.name(*answer)),
            ]
        })
        .collect();
    let columns = vec![
        (words.text("aftermath-question"), false),
        (words.text("aftermath-answer"), false),
    ];
    view! { <DataTable caption caption_hidden=true columns rows/> }
}

fn remark(text: &str) -> Option<impl IntoView + use<>> {
    let text = text.to_owned();
    (!text.is_empty()).then(|| view! { <p class="note" dir="auto">{text}</p> })
}

/// The forms that wait for the reader.
pub(super) fn aftermath_forms(words: Words, view: &ProjectView) -> impl IntoView + use<> {
    let reference = view.reference.to_string();
    let mut open = view
        .aftermath
        .follow_ups
        .iter()
        .filter(|one| one.may_answer);
    // One at a time: the last that is due tells what the ones before it would have.
    let follow_up = open.next_back().map(|one| {
        let hidden = vec![
            ("reference", reference.clone()),
            ("follow_up", one.id.to_string()),
        ];
        let summary = words.count("aftermath-answer-after", one.months.unsigned_abs().into());
        view! {
            <FoldedForm summary action={action::<AnswerFollowUp>()} hidden>
                <Questions prefix="follow-up" names=&FOLLOW_UP hint="aftermath-follow-up-hint"/>
            </FoldedForm>
        }
    });
    let feedback = view.aftermath.may_give_feedback.then(|| {
        let hidden = vec![("reference", reference)];
        view! {
            <FoldedForm
                summary=words.text("aftermath-give")
                action={action::<GiveFeedback>()}
                hidden
            >
                <Questions prefix="feedback" names=&FEEDBACK hint="aftermath-feedback-hint"/>
            </FoldedForm>
        }
    });
    view! {
        {follow_up}
        {feedback}
    }
}

/// Closed questions, room for words, and the button.
#[component]
fn Questions(
    /// What the ids of the inputs begin with.
    prefix: &'static str,
    /// The names of the questions.
    names: &'static [&'static str],
    /// The key of what helps to answer.
    hint: &'static str,
) -> impl IntoView {
    let words = words();
    let questions = names
        .iter()
        .map(|name| {
            let label = words.text(&format!("field-{name}"));
            view! { <ChoiceInput id=name name=name label choices={named::<Answer>(words)}/> }
        })
        .collect_view();
    view! {
        <p class="hint">{words.text(hint)}</p>
        {questions}
        <ParagraphsInput
            id=format!("{prefix}-text")
            name="text"
            label=words.text("aftermath-text")
            length=(0, UPDATE_TEXT.1)
            rows=3
            optional=true
        />
        <p class="actions">
            <button class="button" type="submit">
                {words.text("aftermath-send")}
            </button>
        </p>
    }
}
