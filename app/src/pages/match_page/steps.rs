//! The life of a match, as far as it has come, and who acts next.

use backend::queries::MatchView;
use chrono::{Days, NaiveDate};
use domain::event::EventKind;
use domain::lifecycle::{MatchAct, MatchStatus};
use domain::policy::Side;

use crate::components::{LifeStep, StepState, party_name};
use crate::words::Words;

/// How long a party has to answer once a match was put to it: the match lapses then, as the
/// lifecycle of matches has it.
const TO_ANSWER: Days = Days::new(60);

/// The way to a project: each state with the act that leads to it.
const WAY: [(MatchStatus, MatchAct); 5] = [
    (MatchStatus::Proposed, MatchAct::Propose),
    (MatchStatus::UnderReview, MatchAct::Review),
    (MatchStatus::Offered, MatchAct::Offer),
    (MatchStatus::Agreed, MatchAct::Agree),
    (MatchStatus::Converted, MatchAct::Convert),
];

/// The steps of a match. One that came to nothing ends where it did.
pub(super) fn steps(words: Words, view: &MatchView) -> Vec<LifeStep> {
    let current = place(view.status);
    let mut steps: Vec<LifeStep> = WAY
        .iter()
        .enumerate()
        .map(|(at, (status, act))| LifeStep {
            name: words.name(*status),
            state: match current {
                Some(current) if at > current => StepState::ToCome,
                Some(current) if at == current => StepState::Current,
                _ => StepState::Done,
            },
            on: day_of(view, *act),
            expected: (current == Some(at))
                .then(|| expected(words, view))
                .flatten()
                .map(|who| (who, answer_by(view))),
        })
        .collect();
    if current.is_none() {
        steps.retain(|step| step.on.is_some());
        steps.push(LifeStep {
            name: words.name(view.status),
            state: StepState::Current,
            on: Some(view.status_since.date_naive()),
            expected: None,
        });
    }
    steps
}

/// How far on the way a match stands; nowhere where it came to nothing.
fn place(status: MatchStatus) -> Option<usize> {
    let stands_for = match status {
        // Endorsed and put to the parties are one step of one person.
        MatchStatus::Endorsed => MatchStatus::Offered,
        other => other,
    };
    WAY.iter().position(|(status, _)| *status == stands_for)
}

/// When an act was done.
fn day_of(view: &MatchView, act: MatchAct) -> Option<NaiveDate> {
    view.history
        .iter()
        .find(|row| row.kind == EventKind::Match(act))
        .map(|row| row.at.date_naive())
}

/// By when an answer is expected, where there is a term.
fn answer_by(view: &MatchView) -> Option<NaiveDate> {
    let since = view.status_since.date_naive();
    (view.status == MatchStatus::Offered)
        .then(|| since.checked_add_days(TO_ANSWER))
        .flatten()
}

/// Who is expected to act.
fn expected(words: Words, view: &MatchView) -> Option<String> {
    match view.status {
        MatchStatus::Proposed | MatchStatus::UnderReview => Some(words.text("match-by-reviewer")),
        MatchStatus::Agreed => Some(words.text("match-by-either")),
        _ => view.awaited.map(|side| match side {
            Side::Requester => party_name(words, &view.request),
            Side::Provider => party_name(words, &view.offer),
        }),
    }
}
