//! What happened to a record, in words.

use backend::queries::HistoryRow;
use domain::event::EventKind;
use domain::lifecycle::{Lifecycle, MatchAct, MatchStatus, OfferAct, OfferStatus};
use domain::lifecycle::{ProjectStatus, RequestAct, RequestStatus};
use domain::organisation::Role;
use domain::reason::{DeclineReason, DismissReason, ReviewReason, WithdrawReason};
use domain::vocabulary::Code;
use leptos::prelude::*;

use super::data_table::{Cell, DataTable};
use crate::context::words;
use crate::words::Words;

/// A record's history as a table, oldest first; shows nothing where there is none.
#[component]
pub fn History(
    /// What happened.
    rows: Vec<HistoryRow>,
) -> impl IntoView {
    let words = words();
    if rows.is_empty() {
        return None;
    }
    let columns = vec![
        (words.text("history-when"), false),
        (words.text("history-what"), false),
        (words.text("history-who"), false),
        (words.text("history-why"), false),
    ];
    let rows = rows.into_iter().map(|row| happened(words, row)).collect();
    let caption = words.text("history-title");
    Some(view! {
        <section class="history">
            <h2>{caption.clone()}</h2>
            <DataTable caption caption_hidden=true columns rows wide=true/>
        </section>
    })
}

/// The cells of one thing that happened: when, what, by whom, why.
pub fn happened(words: Words, row: HistoryRow) -> Vec<Cell> {
    let when = view! { <time datetime=row.at.to_rfc3339()>{words.moment(row.at)}</time> };
    let reason = row
        .reason
        .and_then(|code| reason_said(words, row.kind, &code))
        .map(|said| view! { <p>{said}</p> });
    // Notes are in a language of their own.
    let note = row
        .note
        .map(|note| view! { <p class="note" dir="auto">{note}</p> });
    let why = if reason.is_none() && note.is_none() {
        Cell::Nothing
    } else {
        Cell::View(view! { {reason} {note} }.into_any())
    };
    vec![
        Cell::View(when.into_any()),
        Cell::text(what(words, row.kind)),
        Cell::View(by_whom(words, row.organisation, row.role)),
        why,
    ]
}

/// A step is named by the state that it leads to.
pub fn what(words: Words, kind: EventKind) -> String {
    match kind {
        EventKind::Request(act) => after::<RequestStatus>(words, act),
        EventKind::Offer(act) => after::<OfferStatus>(words, act),
        EventKind::Match(act) => after::<MatchStatus>(words, act),
        EventKind::Project(act) => after::<ProjectStatus>(words, act),
        EventKind::Other(_, occurrence) => words.name(occurrence),
    }
}

fn after<S: Lifecycle>(words: Words, act: S::Act) -> String {
    let step = S::STEPS.iter().find(|step| step.act == act);
    step.map_or_else(|| words.name(act), |step| words.name(step.to))
}

/// The name of a reason; each decision has its own list.
pub fn reason_said(words: Words, kind: EventKind, code: &str) -> Option<String> {
    match kind {
        EventKind::Match(MatchAct::Dismiss) => named::<DismissReason>(words, code),
        EventKind::Match(_) => named::<DeclineReason>(words, code),
        EventKind::Request(RequestAct::Withdraw) | EventKind::Offer(OfferAct::Withdraw) => {
            named::<WithdrawReason>(words, code)
        }
        EventKind::Request(_) | EventKind::Offer(_) => named::<ReviewReason>(words, code),
        EventKind::Project(_) | EventKind::Other(..) => None,
    }
}

fn named<C: Code>(words: Words, code: &str) -> Option<String> {
    C::parse(code).map(|reason| words.name(reason))
}

/// In whose name it was done, and in which role; the system has neither. Who keeps their name back
/// goes by their role.
pub fn by_whom(words: Words, organisation: Option<String>, role: Option<Role>) -> AnyView {
    let organisation = match (organisation, role) {
        (Some(organisation), _) => organisation,
        (None, Some(role)) => return words.name(role).into_any(),
        (None, None) => return words.text("history-system").into_any(),
    };
    let role = role.map(|role| view! { <p class="hint">{words.name(role)}</p> });
    view! {
        <span dir="auto">{organisation}</span>
        {role}
    }
    .into_any()
}
