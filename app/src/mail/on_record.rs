//! What messages about requests and offers say: which one, and what is to be done. What stands in it is on
//! its page, for whoever may see it there.

use backend::outbox::{MergeNews, RecordOutcome, Told};
use domain::record::RecordKind;
use domain::reference::{Reference, ReferenceKind};

use super::paper::{Desk, Piece};
use crate::routes::{Route, href};
use crate::words::{Words, args};

/// The subject and the pieces of a message about a record; nothing of any other.
pub(super) fn of(desk: &Desk, words: Words, told: &Told) -> (String, Vec<Piece>) {
    let Some((subject, reference, said)) = said(words, told) else {
        return (String::new(), Vec::new());
    };
    let kind = match reference.kind() {
        ReferenceKind::Offer => RecordKind::Offer,
        _ => RecordKind::Request,
    };
    let route = Route::Record(kind, reference.clone());
    let address = format!("{}{}", desk.public_url, href(Some(words.locale()), &route));
    let link = words.text("mail-record-link");
    let pieces = vec![Piece::Said(said), Piece::Link(link, address)];
    (words.text(subject), pieces)
}

/// The key of the subject, which record, and what is said of it; nothing of anything else.
pub(super) fn said(words: Words, told: &Told) -> Option<(&'static str, &Reference, String)> {
    let (subject, key, reference) = match told {
        Told::RecordReview { reference } => (
            "mail-record-review-subject",
            "mail-record-review",
            reference,
        ),
        Told::RecordAsked { reference } => {
            ("mail-record-asked-subject", "mail-record-asked", reference)
        }
        Told::RecordDecided { reference, outcome } => {
            ("mail-record-moved-subject", decided(*outcome), reference)
        }
        Told::RecordSleeps { reference, on } => {
            let args = args!["reference" => reference.as_str(), "day" => words.date(*on)];
            let said = words.with("mail-record-sleeps", &args);
            return Some(("mail-record-sleeps-subject", reference, said));
        }
        Told::RequestMerge { merged, kept, news } => {
            let said = merging(words, (merged, kept), *news);
            return Some(("mail-merge-subject", kept, said));
        }
        Told::Found { reference, fits } => {
            return Some((
                "mail-found-subject",
                reference,
                found(words, reference, fits.as_ref()),
            ));
        }
        _ => return None,
    };
    let said = words.with(key, &args!["reference" => reference.as_str()]);
    Some((subject, reference, said))
}

/// What is asked or was answered about two requests that are to become one.
fn merging(words: Words, (merged, kept): (&Reference, &Reference), news: MergeNews) -> String {
    let args = args!["merged" => merged.as_str(), "kept" => kept.as_str()];
    let key = match news {
        MergeNews::Asked => "mail-merge-asked",
        MergeNews::Merged => "mail-merge-merged",
        MergeNews::Refused => "mail-merge-refused",
    };
    words.with(key, &args)
}

/// What a saved search has found.
fn found(words: Words, reference: &Reference, fits: Option<&Reference>) -> String {
    let own = fits.map(ToString::to_string).unwrap_or_default();
    let args = args!["reference" => reference.as_str(), "own" => own];
    let key = if fits.is_some() {
        "mail-found-fits"
    } else {
        "mail-found"
    };
    words.with(key, &args)
}

const fn decided(outcome: RecordOutcome) -> &'static str {
    match outcome {
        RecordOutcome::Published => "mail-record-published",
        RecordOutcome::Declined => "mail-record-declined",
        RecordOutcome::Returned => "mail-record-returned",
        RecordOutcome::Dormant => "mail-record-dormant",
    }
}
