//! What is proposed in a match, each proposal beside the one before it.

use backend::queries::{MatchView, ProposalView};
use domain::arrangement::Point;
use domain::policy::Side;
use leptos::prelude::*;

use crate::components::{Cell, DataTable, party_name, point_said};
use crate::words::{Words, args};

/// The proposal that is on the table, and how it differs from what stood before; the earlier ones
/// are folded.
pub(super) fn proposals(words: Words, view: &MatchView) -> impl IntoView + use<> {
    let mut each = view.proposals.iter();
    let first = each.next().cloned();
    let mut tables = Vec::new();
    let mut before = first.as_ref();
    for proposal in each {
        let who = whose(words, view, proposal);
        tables.extend(before.map(|before| differences(words, who, (before, proposal))));
        before = Some(proposal);
    }
    let latest = tables.pop();
    let is_first = latest.is_none();
    let latest = latest.or_else(|| first.map(|first| as_recorded(words, &first)));
    let earlier = (!tables.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words.text("proposals-earlier")}</summary>
                {tables}
            </details>
        }
    });
    let hint = is_first.then(|| view! { <p class="hint">{words.text("proposals-first")}</p> });
    view! {
        <section>
            <h2>{words.text("proposals-title")}</h2>
            {hint}
            {latest}
            {earlier}
        </section>
    }
}

/// Whose proposal it is, by name or mask.
fn whose(words: Words, view: &MatchView, proposal: &ProposalView) -> String {
    match proposal.side {
        None => words.text("proposals-records"),
        Some(Side::Requester) => party_name(words, &view.request),
        Some(Side::Provider) => party_name(words, &view.offer),
    }
}

/// What the two records say in common.
fn as_recorded(words: Words, proposal: &ProposalView) -> AnyView {
    let said = words.text("proposals-records");
    let rows = Point::ALL
        .iter()
        .map(|point| {
            let value = point_said(words, *point, &proposal.arrangement);
            vec![Cell::text(words.name(*point)), Cell::text(value)]
        })
        .collect();
    let columns = vec![
        (words.text("proposals-point"), false),
        (said.clone(), false),
    ];
    view! { <DataTable caption=said caption_hidden=true columns rows/> }.into_any()
}

/// A proposal beside the one before: a word says what has changed.
fn differences(
    words: Words,
    who: String,
    (before, now): (&ProposalView, &ProposalView),
) -> AnyView {
    let changed = now.arrangement.differs_in(&before.arrangement);
    let rows = Point::ALL
        .iter()
        .map(|point| {
            let was = point_said(words, *point, &before.arrangement);
            let is = point_said(words, *point, &now.arrangement);
            let is_changed = changed.contains(point);
            let point = Cell::text(words.name(*point));
            vec![
                point,
                Cell::text(was),
                Cell::View(told(words, is, is_changed)),
            ]
        })
        .collect();
    let caption = words.with(
        "proposals-by",
        &args![
            "number" => now.number, "who" => who.as_str(),
            "date" => words.date(now.at.date_naive()),
        ],
    );
    let columns = ["proposals-point", "proposals-before", "proposals-now"]
        .map(|key| (words.text(key), false))
        .to_vec();
    view! { <DataTable caption columns rows/> }.into_any()
}

fn told(words: Words, is: String, is_changed: bool) -> AnyView {
    if is_changed {
        view! { <strong>{is}</strong> " " <span class="tag tag-going">{words.text("proposals-changed")}</span> }
        .into_any()
    } else {
        view! { {is} " " <span class="hint">{words.text("proposals-same")}</span> }.into_any()
    }
}
