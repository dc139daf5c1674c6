//! What each kind of letter says.

use backend::outbox::Letter;

use super::paper::{Desk, Piece};
use crate::words::Words;

/// The key of the subject of a kind of letter, by its code.
pub fn subject_key(letter: &str) -> &'static str {
    match letter {
        "trial" => "mail-trial-subject",
        _ => "outbox-subject",
    }
}

/// The subject and the pieces of a letter.
pub(super) fn of(_desk: &Desk, words: Words, letter: &Letter) -> (String, Vec<Piece>) {
    let subject = words.text(subject_key(letter.code()));
    let pieces = match letter {
        Letter::Trial => vec![Piece::Said(words.text("mail-trial"))],
    };
    (subject, pieces)
}
