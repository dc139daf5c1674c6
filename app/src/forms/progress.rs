//! What is said about a draft while it is being filled in: by its page, and by the answer to what
//! was kept without a button.

use chrono::{DateTime, Utc};

use crate::words::{Words, args};

/// That a draft was kept, and when.
pub fn kept_said(words: Words, at: DateTime<Utc>) -> String {
    words.with("draft-kept", &args!["when" => words.moment(at)])
}

/// How many offers a request would reach; it cannot be told before it can be read as a request.
pub fn reach_said(words: Words, found: Option<usize>) -> String {
    match found {
        None => words.text("reach-unknown"),
        Some(count) => words.count("reach", u64::try_from(count).unwrap_or_default()),
    }
}

/// How much is still to be filled in or mended before a draft can be handed in.
pub fn faults_said(words: Words, faults: usize) -> String {
    match faults {
        0 => words.text("draft-complete"),
        some => words.count("draft-incomplete", u64::try_from(some).unwrap_or_default()),
    }
}
