//! What each kind of message says.

use backend::outbox::Told;
use chrono::{DateTime, Utc};

use super::paper::{Desk, Piece};
use super::{on_match, on_project, on_record};
use crate::routes::{Route, href, with_token};
use crate::words::{Words, args};

/// The key of the subject of a kind of letter, by its code.
pub fn subject_key(letter: &str) -> &'static str {
    match letter {
        "trial" => "mail-trial-subject",
        "invitation" => "mail-invitation-subject",
        "recovery" => "mail-recovery-subject",
        "new_device" => "mail-new-device-subject",
        "password_changed" => "mail-password-changed-subject",
        "way_in" => "mail-way-in-subject",
        "digest" => "mail-digest-subject",
        "project_end" => "mail-project-end-subject",
        "follow_up" => "mail-follow-up-subject",
        "mandate_ends" => "mail-mandate-ends-subject",
        "match_moved" => "mail-match-moved-subject",
        "project_join" => "mail-join-subject",
        "found" => "mail-found-subject",
        "record_moved" => "mail-record-moved-subject",
        "request_merge" => "mail-merge-subject",
        "project_moved" => "mail-project-moved-subject",
        "match_due" => "mail-match-due-subject",
        _ => "outbox-subject",
    }
}

/// The subject and the pieces of a message.
pub(super) fn of(desk: &Desk, words: Words, told: &Told) -> (String, Vec<Piece>) {
    let text = |key: &str| Piece::Said(words.text(key));
    match told {
        Told::Trial => (words.text("mail-trial-subject"), vec![text("mail-trial")]),
        Told::Invitation {
            organisation,
            role,
            until,
            token,
        } => {
            let args = args![
                "organisation" => organisation.as_str(),
                "role" => words.name(*role),
                "site" => words.text("site-name"),
            ];
            let link = link(desk, words, (&Route::Invitation, token));
            let pieces = vec![
                Piece::Said(words.with("mail-invitation", &args)),
                Piece::Link(words.text("mail-invitation-link"), link),
                until_when(words, *until),
                text("mail-not-you"),
            ];
            (words.text("mail-invitation-subject"), pieces)
        }
        Told::Recovery { token } => {
            let link = link(desk, words, (&Route::Recovery, token));
            let pieces = vec![
                text("mail-recovery"),
                Piece::Link(words.text("mail-recovery-link"), link),
                text("mail-recovery-until"),
                text("mail-not-you"),
            ];
            (words.text("mail-recovery-subject"), pieces)
        }
        Told::NewDevice { device, at } => {
            let args = args!["device" => named(words, device), "time" => words.moment(*at)];
            let pieces = vec![
                Piece::Said(words.with("mail-new-device", &args)),
                text("mail-was-it-you"),
                to_account(desk, words),
            ];
            (words.text("mail-new-device-subject"), pieces)
        }
        Told::PasswordChanged { at } => {
            let args = args!["time" => words.moment(*at)];
            let pieces = vec![
                Piece::Said(words.with("mail-password-changed", &args)),
                text("mail-was-it-you"),
                to_account(desk, words),
            ];
            (words.text("mail-password-changed-subject"), pieces)
        }
        Told::WayIn { what, at } => {
            let args = args!["what" => words.name(*what), "time" => words.moment(*at)];
            let pieces = vec![
                Piece::Said(words.with("mail-way-in", &args)),
                text("mail-was-it-you"),
                to_account(desk, words),
            ];
            (words.text("mail-way-in-subject"), pieces)
        }
        Told::Digest { things } => digest(desk, words, things),
        Told::FollowUp { .. }
        | Told::ProjectEnd { .. }
        | Told::ProjectStart { .. }
        | Told::ProjectMoved { .. }
        | Told::ProjectJoin { .. }
        | Told::ProjectUpdated { .. } => on_project::of(desk, words, told),
        Told::RecordReview { .. }
        | Told::RecordAsked { .. }
        | Told::RecordDecided { .. }
        | Told::RecordSleeps { .. }
        | Told::RequestMerge { .. }
        | Told::Found { .. } => on_record::of(desk, words, told),
        Told::MandateEnds {
            organisation,
            until,
        } => {
            let args = args!["organisation" => organisation.as_str(), "day" => words.date(*until)];
            let pieces = vec![
                Piece::Said(words.with("mail-mandate-ends", &args)),
                text("mail-mandate-renew"),
                to_account(desk, words),
            ];
            (words.text("mail-mandate-ends-subject"), pieces)
        }
        Told::MatchTurn { .. }
        | Told::MatchCountered { .. }
        | Told::MatchAgreed { .. }
        | Told::MatchMessage { .. }
        | Told::MatchOver { .. }
        | Told::MatchDue { .. } => on_match::of(desk, words, told),
    }
}

/// Several things that somebody was told, and the way to all of them.
fn digest(desk: &Desk, words: Words, things: &[Told]) -> (String, Vec<Piece>) {
    let mut pieces = vec![Piece::Said(words.text("mail-digest"))];
    pieces.extend(things.iter().map(|told| Piece::Said(said(words, told))));
    let path = href(Some(words.locale()), &Route::Inbox);
    let address = format!("{}{path}", desk.public_url);
    pieces.push(Piece::Link(words.text("mail-digest-link"), address));
    (words.text("mail-digest-subject"), pieces)
}

/// What somebody is told about a match, a project or a record, in one paragraph.
pub(crate) fn said(words: Words, told: &Told) -> String {
    if let Some((_, _, said)) = on_project::said(words, told) {
        return said;
    }
    if let Some((_, _, said)) = on_record::said(words, told) {
        return said;
    }
    on_match::said(words, told)
        .map(|(_, _, said)| said.join(" "))
        .unwrap_or_default()
}

/// The address of a page with what only the reader of the message has, in the reader's language.
fn link(desk: &Desk, words: Words, (route, token): (&Route, &str)) -> String {
    let path = with_token(&href(Some(words.locale()), route), token);
    format!("{}{path}", desk.public_url)
}

/// What somebody signed in with.
fn named(words: Words, device: &str) -> String {
    if device.is_empty() {
        words.text("session-unknown")
    } else {
        device.to_owned()
    }
}

/// The page on which one ends sessions and changes the password.
fn to_account(desk: &Desk, words: Words) -> Piece {
    let path = href(Some(words.locale()), &Route::Account);
    let address = format!("{}{path}", desk.public_url);
    Piece::Link(words.text("account-title"), address)
}

/// Until when the link is good.
fn until_when(words: Words, until: DateTime<Utc>) -> Piece {
    let day = words.date(until.date_naive());
    Piece::Said(words.with("mail-link-until", &args!["day" => day]))
}
