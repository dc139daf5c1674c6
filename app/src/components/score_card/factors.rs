//! The table behind the bar: each factor, its points, and the values compared.

use leptos::prelude::*;
use matcher::{FactorCheck, Score};

use super::said::said;
use crate::context::words;
use crate::words::args;

/// Every factor with its points and its reasons.
#[component]
pub(super) fn FactorTable(
    /// The total.
    score: Score,
    /// The factors, in the order of the rule.
    factors: Vec<FactorCheck>,
) -> impl IntoView {
    let words = words();
    let whole: u32 = factors.iter().map(|check| check.weight).sum();
    let of = |points: u32, weight: u32| {
        words.with(
            "card-points-of",
            &args!["points" => points, "weight" => weight],
        )
    };
    let rows = factors
        .into_iter()
        .enumerate()
        .map(|(place, check)| {
            let reasons = said(words, &check.compared)
                .into_iter()
                .map(|reason| view! { <p>{reason}</p> })
                .collect_view();
            view! {
                <tr>
                    <th scope="row">
                        <span class=format!("swatch part-{}", place + 1)></span>
                        {words.name(check.factor)}
                    </th>
                    <td class="figure">{of(check.points, check.weight)}</td>
                    <td>{reasons}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="factors">
            <caption class="visually-hidden">{words.text("card-factors")}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.text("card-factor")}</th>
                    <th scope="col" class="figure">{words.text("card-points")}</th>
                    <th scope="col">{words.text("card-why")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{words.text("card-total")}</th>
                    <td class="figure">{of(score.points(), whole)}</td>
                    <td></td>
                </tr>
            </tfoot>
        </table>
    }
}
