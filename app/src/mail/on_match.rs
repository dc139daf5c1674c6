//! What messages about matches say: which match, and by when. Whose it is and what it is about is on
//! its page, for whoever may see it there.

use backend::outbox::Told;
use chrono::{DateTime, Utc};
use domain::reference::Reference;
use domain::turn::TurnStep;

use super::paper::{Desk, Piece};
use crate::components::time_left;
use crate::routes::{Route, href};
use crate::words::{Words, args};

/// The subject and the pieces of a message about a match; nothing of any other.
pub(super) fn of(desk: &Desk, words: Words, told: &Told) -> (String, Vec<Piece>) {
    let Some((subject, reference, said)) = said(words, told) else {
        return (String::new(), Vec::new());
    };
    let mut pieces: Vec<Piece> = said.into_iter().map(Piece::Said).collect();
    pieces.push(to_match(desk, words, reference));
    (words.text(subject), pieces)
}

/// The key of the subject, which match, and what is said of it; nothing of anything else.
pub(super) fn said(words: Words, told: &Told) -> Option<(&'static str, &Reference, Vec<String>)> {
    Some(match told {
        Told::MatchTurn {
            reference,
            review,
            until,
        } => {
            let key = if *review {
                "mail-match-turn-review"
            } else {
                "mail-match-turn-answer"
            };
            let said = turn(words, key, (reference, *until));
            ("mail-match-turn-subject", reference, said)
        }
        Told::MatchCountered { reference, until } => {
            let said = turn(words, "mail-match-countered", (reference, *until));
            ("mail-match-countered-subject", reference, said)
        }
        Told::MatchAgreed { reference } => {
            let args = args!["reference" => reference.as_str()];
            let said = vec![words.with("mail-match-agreed", &args)];
            ("mail-match-agreed-subject", reference, said)
        }
        Told::MatchMessage { reference, answers } => {
            let key = if *answers {
                "mail-match-answered"
            } else {
                "mail-match-asked"
            };
            let said = vec![words.with(key, &args!["reference" => reference.as_str()])];
            ("mail-match-message-subject", reference, said)
        }
        Told::MatchOver { reference, status } => {
            let args = args!["reference" => reference.as_str(), "status" => words.name(*status)];
            let said = vec![words.with("mail-match-over", &args)];
            ("mail-match-over-subject", reference, said)
        }
        Told::MatchDue {
            reference,
            review,
            step,
            until,
            left,
        } => {
            let args = args![
                "reference" => reference.as_str(),
                "day" => words.date(until.date_naive()),
                "left" => time_left(words, *left),
            ];
            let said = vec![words.with(due(*step, *review), &args)];
            ("mail-match-due-subject", reference, said)
        }
        _ => return None,
    })
}

/// That it is the reader's turn, and until when.
fn turn(
    words: Words,
    key: &str,
    (reference, until): (&Reference, Option<DateTime<Utc>>),
) -> Vec<String> {
    let mut said = vec![words.with(key, &args!["reference" => reference.as_str()])];
    said.extend(until.map(|until| {
        let day = words.date(until.date_naive());
        words.with("mail-match-until", &args!["day" => day])
    }));
    said
}

const fn due(step: TurnStep, review: bool) -> &'static str {
    match (step, review) {
        (TurnStep::Acknowledge, true) => "mail-match-due-take-up",
        (TurnStep::Acknowledge, false) => "mail-match-due-acknowledge",
        (TurnStep::Answer, true) => "mail-match-due-decide",
        (TurnStep::Answer, false) => "mail-match-due-answer",
    }
}

fn to_match(desk: &Desk, words: Words, reference: &Reference) -> Piece {
    let path = href(Some(words.locale()), &Route::Match(reference.clone()));
    let address = format!("{}{path}", desk.public_url);
    Piece::Link(words.text("mail-match-link"), address)
}
