//! One match: where it stands, both records, the score card as it was frozen, and what the reader
//! can do about it.

mod answer;
mod contacts;
mod counter;
mod proposals;
mod review;
mod steps;
mod thread;

use backend::queries::{self, MatchView};
use chrono::NaiveDate;
use leptos::prelude::*;
use matcher::Explanation;

use super::load_live;
use super::reference::reference;
use crate::components::{
    History, LifeSteps, LiveRegion, MatchStatusTag, PageHeading, Parties, ScoreCard, TurnSteps,
    party_name, whose,
};
use crate::context::{backend, link, viewer, words};
use crate::routes::Route;
use crate::words::{Words, args};
use answer::answer;
use contacts::Contacts;
use review::review;

/// One match.
#[component]
pub fn MatchPage() -> impl IntoView {
    let (reference, backend, viewer) = (reference(), backend(), viewer());
    let fetch = async move { queries::match_page(&backend?, &viewer, &reference?).await };
    load_live(fetch, shown)
}

fn shown(view: MatchView) -> impl IntoView {
    let words = words();
    let title = words.with(
        "match-title",
        &args![
            "requester" => party_name(words, &view.request),
            "provider" => party_name(words, &view.offer),
        ],
    );
    let trail = vec![(words.text("nav-matches"), Route::Matches)];
    let eyebrow = words.with(
        "match-eyebrow",
        &args!["reference" => view.reference.to_string()],
    );
    let live = vec![format!("match:{}", view.id)];
    let state = state(words, &view);
    let proposals = proposals::proposals(words, &view);
    let answer = answer(words, &view);
    let review = review(words, &view);
    let thread = thread::thread(words, &view);
    view! {
        <PageHeading title eyebrow trail/>
        <LiveRegion id="match-state" subjects=live.clone()>
            {state}
        </LiveRegion>
        <LiveRegion id="match-proposals" subjects=live.clone()>
            {proposals}
        </LiveRegion>
        <LiveRegion id="match-answer" subjects=live.clone()>
            {answer}
            {review}
        </LiveRegion>
        <LiveRegion id="match-thread" subjects=live.clone()>
            {thread}
        </LiveRegion>
        <section>
            <h2>{words.text("match-records")}</h2>
            <Parties request=view.request offer=view.offer/>
        </section>
        <FrozenCard explanation=view.explanation scored_on=view.scored_on/>
        <LiveRegion id="match-history" subjects=live>
            <History rows=view.history/>
        </LiveRegion>
    }
}

/// Where it stands, who acts next, and what came of it.
fn state(words: Words, view: &MatchView) -> impl IntoView + use<> {
    let since = words.with(
        "status-since",
        &args!["date" => words.date(view.status_since.date_naive())],
    );
    let project = view.project.clone().map(|project| {
        let href = link(&Route::Project(project));
        view! {
            <p class="actions">
                <a class="button" href=href>{words.text("match-project")}</a>
            </p>
        }
    });
    let steps = steps::steps(words, view);
    let turn = view.turn.map(|turn| {
        let who = whose(words, &turn, (&view.request, &view.offer));
        view! { <TurnSteps turn who now=view.now/> }
    });
    view! {
        <section class="state">
            <h2>{words.text("match-state")}</h2>
            <p><MatchStatusTag status=view.status/> " " <span class="hint">{since}</span></p>
            <LifeSteps steps/>
            {turn}
            {project}
            <Contacts contacts=view.contacts.clone()/>
        </section>
    }
}

/// The score card, and of which day it is.
#[component]
fn FrozenCard(
    /// What the matcher said.
    explanation: Explanation,
    /// When it said so.
    scored_on: NaiveDate,
) -> impl IntoView {
    let words = words();
    let note = words.with("match-frozen", &args!["date" => words.date(scored_on)]);
    view! {
        <section>
            <h2>{words.text("match-card")}</h2>
            <p class="hint">
                {note} " " <a href=link(&Route::Method)>{words.text("footer-method")}</a>
            </p>
            <ScoreCard explanation open=true/>
        </section>
    }
}
