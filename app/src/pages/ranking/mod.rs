//! What fits a record: the best with their score cards, and why nothing else does.

mod change;
mod funnel;
mod row;
mod tell_me;
mod together;
mod why;

use backend::BackendError;
use backend::queries::{self, Paging, Ranking};
use domain::record::RecordKind;
use domain::reference::Reference;
use leptos::prelude::*;

use super::load;
use super::paging::{Pages, asked_page};
use super::reference::reference;
use crate::components::{Empty, PageHeading, Trail};
use crate::context::{backend, link, query, viewer, words};
use crate::routes::Route;
use crate::words::{Words, args};
use funnel::{FunnelList, Nearest};
use row::{Ranked, RankedItem};
use tell_me::TellMe;
use together::TogetherForm;

pub use why::{OfferWhyPage, RequestWhyPage};

/// The offers that fit a request.
#[component]
pub fn RequestMatchesPage() -> impl IntoView {
    page(RecordKind::Request)
}

/// The requests that fit an offer.
#[component]
pub fn OfferMatchesPage() -> impl IntoView {
    page(RecordKind::Offer)
}

fn page(kind: RecordKind) -> impl IntoView {
    let (reference, backend, viewer) = (reference(), backend(), viewer());
    let page = asked_page(&query());
    let fetch = async move {
        let (reference, backend) = (reference?, backend?);
        let ranking = queries::ranking(&backend, &viewer, (kind, &reference), page).await?;
        Ok::<_, BackendError>((reference, ranking))
    };
    load(fetch, move |(reference, ranking)| {
        shown(kind, reference, ranking)
    })
}

fn shown(kind: RecordKind, reference: Reference, ranking: Ranking) -> impl IntoView {
    let words = words();
    let Ranking {
        title,
        is_open,
        rows,
        paging,
        funnel,
        nearest,
        together,
    } = ranking;
    let title = if title.is_empty() {
        words.text("record-untitled")
    } else {
        title
    };
    let record = Route::Record(kind, reference.clone());
    let eyebrow = format!("{} {reference}", words.name(kind));
    let reference_said = reference.to_string();
    let href = link(&record);
    let (heading, lead) = match kind {
        RecordKind::Request => ("ranking-title-request", "ranking-lead-request"),
        RecordKind::Offer => ("ranking-title-offer", "ranking-lead-offer"),
    };
    let trail = trail(words, kind, title.clone(), record);
    let body = if is_open {
        let together = together.map(|together| {
            let request = reference.clone();
            view! { <TogetherForm request together/> }
        });
        let this = Ranked { kind, reference };
        view! {
            {together}
            <Best this=this.clone() rows paging/>
            <TellMe this=this.clone()/>
            <FunnelList kind funnel/>
            <Nearest this rows=nearest/>
        }
        .into_any()
    } else {
        let action = (words.text("ranking-open-record"), href.clone());
        view! { <Empty reason=words.text("ranking-not-open") action/> }.into_any()
    };
    view! {
        <PageHeading
            title=words.text(heading)
            told_apart_by=reference_said
            eyebrow
            lead=words.text(lead)
            trail
        />
        <p class="ranking-for"><a href=href><bdi>{title}</bdi></a></p>
        {body}
    }
}

/// From the list over the record to this page.
fn trail(words: Words, kind: RecordKind, title: String, record: Route) -> Trail {
    let list = match kind {
        RecordKind::Request => words.text("nav-requests"),
        RecordKind::Offer => words.text("nav-offers"),
    };
    vec![(list, Route::Records(kind)), (title, record)]
}

/// The best, or why there is none.
#[component]
fn Best(
    /// The record that they fit.
    this: Ranked,
    /// The best, best first.
    rows: Vec<queries::RankedRow>,
    /// Which of all that fit they are.
    paging: Paging,
) -> impl IntoView {
    let words = words();
    if rows.is_empty() {
        return view! { <Empty reason=words.text("ranking-none")/> }.into_any();
    }
    let first = paging.offset() + 1;
    let last = paging.offset() + u64::try_from(rows.len()).unwrap_or_default();
    let which = words.with(
        "ranking-which",
        &args!["first" => first, "last" => last, "total" => paging.total],
    );
    let address = link(&Route::RecordMatches(this.kind, this.reference.clone()));
    let items = rows
        .into_iter()
        .map(|row| view! { <RankedItem this=this.clone() row/> })
        .collect_view();
    view! {
        <section>
            <h2>{words.text("ranking-best")}</h2>
            <p>{which}</p>
            <ol class="ranking" start=first.to_string()>{items}</ol>
            <Pages paging address/>
        </section>
    }
    .into_any()
}
