//! One match: where it stands, both records, the score card as it was frozen, and what the reader
//! can do about it.

mod answer;
mod beside;
mod counter;
mod joining;
mod proposals;
mod review;
mod steps;
mod thread;

use backend::queries::{self, BundleLink, MatchReview, MatchView};
use chrono::NaiveDate;
use domain::bundle::BundleState;
use leptos::prelude::*;
use matcher::Explanation;

use super::load_live;
use super::reference::reference;
use crate::components::{
    Contacts, History, LifeSteps, LiveRegion, MatchStatusTag, Meanwhile, PageHeading, Parties,
    ReviewKeys, ScoreCard, TurnSteps, party_name, whose,
};
use crate::context::{backend, link, viewer, words};
use crate::error::AppError;
use crate::routes::Route;
use crate::words::{Words, args};
use answer::answer;
use beside::Beside;
use review::review;

/// One match.
#[component]
pub fn MatchPage() -> impl IntoView {
    let (reference, backend, viewer) = (reference(), backend(), viewer());
    let fetch = async move {
        let (backend, reference) = (backend?, reference?);
        let view = queries::match_page(&backend, &viewer, &reference).await?;
        let review = queries::match_review(&backend, &viewer, &reference).await?;
        Ok::<_, AppError>((view, review))
    };
    load_live(fetch, |(view, review)| shown(view, review))
}

fn shown(view: MatchView, looked_at: Option<MatchReview>) -> impl IntoView {
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
    let joining = joining::joining(words, &view);
    let thread = thread::thread(words, &view);
    let keys = view
        .review
        .is_some()
        .then(|| view! { <ReviewKeys said="review-keys-page"/> });
    let explanation = view.explanation.clone();
    let beside = looked_at.map(|review| view! { <Beside review explanation/> });
    view! {
        <PageHeading title eyebrow trail/>
        <Meanwhile status=view.status history=view.history.clone()/>
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
        <LiveRegion id="match-joins" subjects=live.clone()>
            {joining}
        </LiveRegion>
        <LiveRegion id="match-thread" subjects=live.clone()>
            {thread}
        </LiveRegion>
        {keys}
        {beside}
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
    let bundle = view.bundle.clone().map(|bundle| in_bundle(words, bundle));
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
            {bundle}
            {project}
            <Contacts contacts=view.contacts.clone()/>
        </section>
    }
}

/// That it is a part of a bundle, and waits for the others of it.
fn in_bundle(words: Words, bundle: BundleLink) -> impl IntoView + use<> {
    let said = match (bundle.state, bundle.waits) {
        (BundleState::Gap, _) => "match-in-bundle-gap",
        (_, true) => "match-in-bundle-waits",
        _ => "match-in-bundle",
    };
    let reference = bundle.reference.to_string();
    let href = link(&Route::Bundle(bundle.reference));
    view! { <p>{words.text(said)} " " <a href=href>{words.with("bundle-eyebrow", &args!["reference" => reference])}</a></p> }
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
