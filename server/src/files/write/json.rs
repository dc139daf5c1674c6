//! The answer for programs, in the shape that `docs/MATCHING.md` lists.

use crate::files::answer::Answer;

/// Writes the answer as indented JSON.
pub(in crate::files) fn write(answer: &Answer) -> String {
    // Only a map with keys that are no text could fail, and there is none.
    let mut text = serde_json::to_string_pretty(answer).unwrap_or_default();
    text.push('\n');
    text
}
