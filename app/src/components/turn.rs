//! Whose turn it is in a match, until when, and how much time is left.

use backend::queries::PartyView;
use chrono::{DateTime, Utc};
use domain::policy::Side;
use domain::turn::{TimeLeft, Turn, TurnStep, Whose};
use leptos::prelude::*;

use super::party_name;
use crate::context::words;
use crate::words::{Words, args};

/// Who is to act: a side by its name or its mask.
pub fn whose(words: Words, turn: &Turn, (request, offer): (&PartyView, &PartyView)) -> String {
    match turn.whose {
        Whose::Reviewer => words.text("match-by-reviewer"),
        Whose::Either => words.text("match-by-either"),
        Whose::Side(Side::Requester) => party_name(words, request),
        Whose::Side(Side::Provider) => party_name(words, offer),
    }
}

/// How much time is left; what is late stands out.
#[component]
fn TimeLeftTag(
    /// How much.
    left: TimeLeft,
) -> impl IntoView {
    let class = match left {
        TimeLeft::Days(_) => "tag",
        TimeLeft::Late(_) => "tag tag-waiting",
    };
    view! { <span class=class>{time_left(words(), left)}</span> }
}

/// How much time is left, in words.
pub fn time_left(words: Words, left: TimeLeft) -> String {
    match left {
        TimeLeft::Days(days) => words.count("time-left", days),
        TimeLeft::Late(days) => words.count("time-late", days),
    }
}

/// A day, and how much time is left until then.
#[component]
pub fn Deadline(
    /// Until when.
    until: DateTime<Utc>,
    /// How much time is left.
    left: TimeLeft,
) -> impl IntoView {
    let day = until.date_naive();
    view! {
        <time datetime=day.to_string()>{words().date(day)}</time>
        " "
        <TimeLeftTag left/>
    }
}

/// What is to be done by when: to acknowledge, then to answer, as far as there are terms.
#[component]
pub fn TurnSteps(
    /// The turn.
    turn: Turn,
    /// Who is to act.
    who: String,
    /// From when the time that is left counts.
    now: DateTime<Utc>,
) -> impl IntoView {
    let words = words();
    let of_reviewer = turn.whose == Whose::Reviewer;
    let steps = TurnStep::ALL
        .iter()
        .filter_map(|step| Some((*step, turn.until(*step)?)))
        .map(|(step, until)| {
            let key = match (step, of_reviewer) {
                (TurnStep::Acknowledge, true) => "turn-take-up",
                (TurnStep::Acknowledge, false) => "turn-acknowledge",
                (TurnStep::Answer, true) => "turn-decide",
                (TurnStep::Answer, false) => "turn-answer",
            };
            let said = args!["who" => who.as_str(), "date" => words.date(until.date_naive())];
            let said = words.with(key, &said);
            view! { <li>{said} " " <TimeLeftTag left=TimeLeft::until(until, now)/></li> }
        })
        .collect_view();
    view! { <ul class="plain">{steps}</ul> }
}
