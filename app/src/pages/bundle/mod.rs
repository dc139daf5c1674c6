//! One bundle: its offers and how far each has come, what they cover together, and what the
//! requester can do about all of it.

mod covered;
mod settle;

use backend::queries::{self, BundleView, PartView};
use domain::bundle::BundleState;
use domain::record::RecordKind;
use domain::turn::TimeLeft;
use leptos::prelude::*;

use super::load_live;
use super::reference::reference;
use crate::components::{
    Cell, Contacts, DataTable, Deadline, KeyValues, LiveRegion, MatchStatusTag, PageHeading,
    PartyRecord, StatusTag, Tone, party_name, whose,
};
use crate::context::{backend, link, viewer, words};
use crate::error::AppError;
use crate::routes::Route;
use crate::words::{Words, args};
use chrono::{DateTime, Utc};
use covered::covered;
use settle::settle;

/// One bundle.
#[component]
pub fn BundlePage() -> impl IntoView {
    let (reference, backend, viewer) = (reference(), backend(), viewer());
    let fetch = async move {
        let (backend, reference) = (backend?, reference?);
        let view = queries::bundle_page(&backend, &viewer, &reference).await?;
        Ok::<_, AppError>((backend.clock().now(), view))
    };
    load_live(fetch, |(now, view)| shown(view, now))
}

fn shown(view: BundleView, now: DateTime<Utc>) -> impl IntoView {
    let words = words();
    let title = words.with(
        "bundle-title",
        &args!["requester" => party_name(words, &view.request), "count" => view.parts.len()],
    );
    let eyebrow = words.with(
        "bundle-eyebrow",
        &args!["reference" => view.reference.to_string()],
    );
    let trail = vec![(words.text("nav-matches"), Route::Matches)];
    let known = view.parts.iter().filter_map(|part| part.known.as_ref());
    let live: Vec<String> = known.map(|known| format!("match:{}", known.id)).collect();
    let state = state(words, &view);
    let parts = parts(words, &view, now);
    let settle = settle(words, &view);
    let covered = covered(words, &view);
    view! {
        <PageHeading title eyebrow trail lead=words.text("bundle-lead")/>
        <LiveRegion id="bundle-state" subjects=live.clone()>
            {state}
        </LiveRegion>
        <LiveRegion id="bundle-parts" subjects=live.clone()>
            {parts}
        </LiveRegion>
        <LiveRegion id="bundle-settle" subjects=live>
            {settle}
        </LiveRegion>
        {covered}
    }
}

/// How far it has come, and for what it is.
fn state(words: Words, view: &BundleView) -> impl IntoView + use<> {
    let tone = match view.state {
        BundleState::Open | BundleState::Ready | BundleState::Gap => Tone::Waiting,
        BundleState::Agreed => Tone::Going,
        BundleState::Over => Tone::Over,
    };
    let request = view.request.clone();
    let rows = vec![
        (
            words.name(RecordKind::Request),
            Some(view! { <PartyRecord party=request kind=RecordKind::Request/> }.into_any()),
        ),
        (
            words.text("bundle-proposed"),
            Some(words.date(view.at.date_naive()).into_any()),
        ),
    ];
    let gap = (view.state == BundleState::Gap).then(|| {
        let said = words.with("bundle-gap", &args!["count" => view.gaps]);
        view! { <p class="message">{said}</p> }
    });
    view! {
        <section class="state">
            <h2>{words.text("match-state")}</h2>
            <p><StatusTag status=view.state tone/></p>
            {gap}
            <KeyValues rows/>
            <Contacts contacts=view.contacts.clone()/>
        </section>
    }
}

/// A row for each offer.
fn parts(words: Words, view: &BundleView, now: DateTime<Utc>) -> impl IntoView + use<> {
    let rows = view
        .parts
        .iter()
        .map(|part| row(words, view, part, now))
        .collect();
    let columns = [
        "bundle-offer",
        "bundle-whose",
        "bundle-status",
        "bundle-turn",
        "bundle-match",
    ]
    .map(|key| (words.text(key), false))
    .to_vec();
    let caption = words.text("bundle-parts");
    view! {
        <section>
            <h2>{caption.clone()}</h2>
            <DataTable caption caption_hidden=true wide=true columns rows/>
        </section>
    }
}

fn row(words: Words, view: &BundleView, part: &PartView, now: DateTime<Utc>) -> Vec<Cell> {
    let offer = part.offer.clone();
    let (named, organisation) = match offer {
        Some(offer) => {
            let organisation = offer.organisation.clone();
            let record = view! { <PartyRecord party=offer kind=RecordKind::Offer/> };
            let organisation = view! { <span dir="auto">{organisation}</span> };
            (record.into_any(), Cell::View(organisation.into_any()))
        }
        None => (words.text("bundle-kept-back").into_any(), Cell::Nothing),
    };
    let Some(known) = &part.known else {
        return vec![
            Cell::View(named),
            organisation,
            Cell::Nothing,
            Cell::Nothing,
            Cell::Nothing,
        ];
    };
    let waits = known.has_both && known.turn.is_none() && !known.status.is_over();
    let waits = (waits && !known.status.releases_contacts())
        .then(|| view! { <br/> <span class="hint">{words.text("bundle-said-yes")}</span> });
    let status = view! { <MatchStatusTag status=known.status/> {waits} };
    let turn = match (known.turn, &part.offer) {
        (Some(turn), Some(offer)) => {
            let who = whose(words, &turn, (&view.request, offer));
            let until = turn.next().map(|(_, until)| {
                let left = TimeLeft::until(until, now);
                view! { <br/> <Deadline until left/> }
            });
            Cell::View(view! { <span dir="auto">{who}</span> {until} }.into_any())
        }
        _ => Cell::Nothing,
    };
    let href = link(&Route::Match(known.reference.clone()));
    let reference = known.reference.to_string();
    vec![
        Cell::View(named),
        organisation,
        Cell::View(status.into_any()),
        turn,
        Cell::View(view! { <a href=href>{reference}</a> }.into_any()),
    ]
}
