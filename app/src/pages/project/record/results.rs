//! What came of it, and what it cost.

use backend::queries::EntryView;
use domain::project::{Entry, Indicator, MoneyKind};
use leptos::prelude::*;

use super::{title, written};
use crate::components::{Cell, DataTable};
use crate::words::{Words, args};

pub(super) fn indicators(words: Words, entries: Vec<EntryView>) -> impl IntoView {
    let rows = entries
        .iter()
        .filter_map(|view| match &view.entry {
            Entry::Indicator(one) => Some(vec![
                title(&view.entry),
                Cell::text(words.name(one.result)),
                Cell::View(view! { <bdi>{one.unit.clone()}</bdi> }.into_any()),
                Cell::Figure(words.number(one.baseline)),
                Cell::Figure(words.number(one.target)),
                actual(words, one),
                written(words, view),
            ]),
            _ => None,
        })
        .collect();
    let columns = vec![
        (words.text("project_entry-indicator"), false),
        (words.text("field-result_kind"), false),
        (words.text("field-unit"), false),
        (words.text("field-baseline"), true),
        (words.text("field-target"), true),
        (words.text("field-actual"), true),
        (words.text("entry-written"), false),
    ];
    view! { <DataTable caption=words.text("entry-indicators") columns rows wide=true/> }
}

/// What was counted last, and whether the target is met: above the baseline or below it, wherever
/// the target is.
fn actual(words: Words, one: &Indicator) -> Cell {
    let Some(actual) = one.actual else {
        return Cell::Nothing;
    };
    let is_met = if one.target >= one.baseline {
        actual >= one.target
    } else {
        actual <= one.target
    };
    let said = words.text(if is_met { "entry-met" } else { "entry-unmet" });
    Cell::View(
        view! {
            {words.number(actual)}
            <p class="hint">{said}</p>
        }
        .into_any(),
    )
}

pub(super) fn money(words: Words, entries: Vec<EntryView>) -> impl IntoView {
    let of = |kind: MoneyKind| -> u64 {
        entries
            .iter()
            .filter_map(|view| match &view.entry {
                Entry::Money(one) if one.money == kind => Some(one.amount_usd),
                _ => None,
            })
            .sum()
    };
    let (budget, spent) = (of(MoneyKind::Budget), of(MoneyKind::Spent));
    let figures = args![
        "budget" => words.number(budget),
        "spent" => words.number(spent),
        "left" => words.number(budget.abs_diff(spent)),
    ];
    let total = if spent > budget {
        words.with("entry-money-over", &figures)
    } else {
        words.with("entry-money-left", &figures)
    };
    let rows = entries
        .iter()
        .filter_map(|view| match &view.entry {
            Entry::Money(one) => Some(vec![
                title(&view.entry),
                Cell::text(words.name(one.money)),
                Cell::Figure(words.number(one.amount_usd)),
                Cell::text(words.date(one.on)),
                written(words, view),
            ]),
            _ => None,
        })
        .collect();
    let columns = vec![
        (words.text("entry-money-for"), false),
        (words.text("field-money_kind"), false),
        (words.text("field-amount"), true),
        (words.text("field-on"), false),
        (words.text("entry-written"), false),
    ];
    view! {
        <DataTable caption=words.text("entry-moneys") columns rows wide=true/>
        <p>{total}</p>
    }
}
