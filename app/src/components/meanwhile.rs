//! What happened to a record while somebody was about to act on it.

use backend::queries::HistoryRow;
use domain::lifecycle::Lifecycle;
use leptos::prelude::*;

use super::data_table::DataTable;
use super::history::happened;
use crate::actions::problem_in;
use crate::context::{query, words};
use crate::words::args;

/// What answers somebody whose act came too late.
const TOO_LATE: [&str; 4] = [
    "error-wrong-state",
    "error-conflict-taken",
    "error-conflict-not-asked",
    "error-conflict-not-open",
];

/// Shows whoever came too late what happened last, and what it can still become; nothing to anybody
/// else.
#[component]
pub fn Meanwhile<S: Lifecycle + Send + Copy>(
    /// Where it stands.
    status: S,
    /// What happened, oldest first.
    history: Vec<HistoryRow>,
) -> impl IntoView {
    let words = words();
    problem_in(&query()).filter(|key| TOO_LATE.contains(&key.as_str()))?;
    let last = history.into_iter().next_back()?;
    let columns = ["history-when", "history-what", "history-who", "history-why"];
    let columns = columns.map(|key| (words.text(key), false)).to_vec();
    let caption = words.text("meanwhile-title");
    let next: Vec<String> = status.reachable().map(|one| words.name(one)).collect();
    let possible = if next.is_empty() {
        words.text("meanwhile-final")
    } else {
        words.with("meanwhile-possible", &args!["states" => words.list(next)])
    };
    let rows = vec![happened(words, last)];
    Some(view! {
        <section class="notice">
            <DataTable caption columns rows wide=true/>
            <p>{possible}</p>
        </section>
    })
}
