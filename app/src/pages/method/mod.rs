//! How a score is made: the rule in words, with the numbers that the matcher works with, its worked
//! examples computed as the page is read, a calculator, and what other weights would change.

mod asked;
mod calculator;
mod examples;
mod result;
mod rule;
mod what_if;

use leptos::prelude::*;
use matcher::WeightSet;

use crate::components::PageHeading;
use crate::context::{query, words};
use calculator::Calculator;
use examples::{Example, WorkedExamples};
use rule::{Bands, Factors, Gates, Never, Order};
use what_if::WhatIf;

/// Explains the rule and lets it be tried.
#[component]
pub fn MethodPage() -> impl IntoView {
    let words = words();
    let weights = WeightSet::standard();
    let examples = Example::all();
    let asked = asked::read(&query(), examples.first());
    view! {
        <PageHeading title=words.text("method-title") lead=words.text("method-lead")/>
        <nav aria-label=words.text("method-contents")>
            <ul class="contents">
                <li><a href="#gates">{words.text("method-gates")}</a></li>
                <li><a href="#factors">{words.text("method-factors")}</a></li>
                <li><a href="#order">{words.text("method-order")}</a></li>
                <li><a href="#never">{words.text("method-never")}</a></li>
                <li><a href="#examples">{words.text("method-examples")}</a></li>
                <li><a href="#calculator">{words.text("method-calculator")}</a></li>
                <li><a href="#what-if">{words.text("method-what-if")}</a></li>
            </ul>
        </nav>
        <Gates/>
        <Factors weights=weights.clone()/>
        <Bands/>
        <Order/>
        <Never/>
        <WorkedExamples examples/>
        {asked.map(|asked| view! { <Calculator asked/> })}
        <WhatIf weights/>
    }
}
