//! The life of a match, as far as it has come, and who acts next.

use backend::queries::MatchView;
use chrono::NaiveDate;
use domain::event::EventKind;
use domain::lifecycle::{MatchAct, MatchStatus};
use domain::turn::Turn;

use crate::components::{LifeStep, StepState, whose};
use crate::words::Words;

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
                .then_some(view.turn)
                .flatten()
                .map(|turn| expected(words, view, &turn)),
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

/// Who is expected to act, and by when where there is a term.
fn expected(words: Words, view: &MatchView, turn: &Turn) -> (String, Option<NaiveDate>) {
    let who = whose(words, turn, (&view.request, &view.offer));
    (who, turn.next().map(|(_, until)| until.date_naive()))
}
