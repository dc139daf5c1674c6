//! The score card: how well an offer fits a request, and why, in words that can be checked.
//!
//! A total and its band, one bar of eight parts, the change that would raise it most; then each
//! factor with the values that were compared. The table says all that the bar shows, so that the
//! card reads as well in print and aloud as on a screen.

mod bar;
mod factors;
mod gates;
mod losses;
mod said;

use leptos::prelude::*;
use matcher::{Change, Explanation, Outcome};

use crate::context::words;
use crate::words::{Words, args};
use bar::ScoreBar;
use factors::FactorTable;
use gates::GateList;
pub use losses::Losses;

/// Shows an explanation.
#[component]
pub fn ScoreCard(
    /// What the matcher says about the pair, as the viewer may see it.
    explanation: Explanation,
    /// Whether the factors and gates stand open at once, as where the card is the page's matter.
    #[prop(optional)]
    open: bool,
    /// Whether all but the total and its band is folded away, as where there are many cards.
    #[prop(optional)]
    folded: bool,
) -> impl IntoView {
    let words = words();
    let Explanation {
        gates,
        outcome,
        weights,
        ..
    } = explanation;
    let weights = words.with("card-weights", &args!["name" => weights]);
    let Some(outcome) = outcome else {
        return view! {
            <div class="score-card score-card-none">
                <p>{words.text("card-no-score")}</p>
                <GateList gates/>
            </div>
        }
        .into_any();
    };
    let headline = headline(words, &outcome);
    let bar = view! { <ScoreBar factors=outcome.factors.clone()/> };
    let best_change = best_change(words, &outcome);
    let parts = view! {
        <FactorTable score=outcome.score factors=outcome.factors/>
        <GateList gates/>
        <p class="hint">{weights}</p>
    };
    if folded {
        return view! {
            <details class="score-card">
                <summary>
                    <span class="score-headline">{headline}</span>
                </summary>
                {bar} {best_change} {parts}
            </details>
        }
        .into_any();
    }
    view! {
        <div class="score-card">
            <p class="score-headline">{headline}</p>
            {bar} {best_change} <details open=open>
                <summary>{words.text("card-factors")}</summary>
                {parts}
            </details>
        </div>
    }
    .into_any()
}

/// The total and the band.
fn headline(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let points = outcome.score.points();
    view! {
        <strong class="score-total">{words.with("card-score", &args!["points" => points])}</strong>
        <span class="score-band">{words.name(outcome.band)}</span>
    }
}

/// The one change that would raise the score most.
fn best_change(words: Words, outcome: &Outcome) -> Option<impl IntoView + use<>> {
    let best = outcome.improvements.first()?;
    let said = words.with(
        "card-improvement",
        &args![
            "change" => said_change(words, best.change),
            "gain" => best.gain,
            "score" => best.score.points(),
        ],
    );
    Some(view! { <p class="score-lift">{said}</p> })
}

/// A change in words, with the name of what is added.
fn said_change(words: Words, change: Change) -> String {
    let what = match change {
        Change::AddTheme(theme) => words.name(theme),
        Change::NameState(state) => words.name(state),
        Change::AddModality(modality) | Change::AcceptModality(modality) => words.name(modality),
        Change::AddLevel(level) => words.name(level),
        Change::AddAudience(audience) => words.name(audience),
        Change::DeliverLanguage(language) => words.language(language),
        Change::FlexibleDates
        | Change::EnoughOfWhatIsAsked
        | Change::FollowUp
        | Change::NoCost
        | Change::NoConditions
        | Change::LocalPartner
        | Change::FlexibleDatesOfRequest => String::new(),
    };
    words.with(
        &domain::vocabulary::Code::name_key(change.kind()),
        &args!["what" => what],
    )
}
