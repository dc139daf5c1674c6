//! Why nothing has come of a record yet: how far it is, where the others fall, and what either side
//! could change.

use backend::BackendError;
use backend::queries::{self, RankedRow, Standing, Why};
use domain::record::RecordKind;
use domain::reference::Reference;
use leptos::prelude::*;

use super::change::{by_offer, by_request};
use super::funnel::FunnelList;
use super::row::whose;
use super::trail;
use crate::components::{Cell, DataTable, PageHeading};
use crate::context::{backend, link, viewer, words};
use crate::pages::load;
use crate::pages::reference::reference;
use crate::routes::Route;
use crate::words::Words;

/// Why nothing has come of a request yet.
#[component]
pub fn RequestWhyPage() -> impl IntoView {
    page(RecordKind::Request)
}

/// Why nothing has come of an offer yet.
#[component]
pub fn OfferWhyPage() -> impl IntoView {
    page(RecordKind::Offer)
}

fn page(kind: RecordKind) -> impl IntoView {
    let (reference, backend, viewer) = (reference(), backend(), viewer());
    let fetch = async move {
        let (reference, backend) = (reference?, backend?);
        let why = queries::why(&backend, &viewer, (kind, &reference)).await?;
        Ok::<_, BackendError>((reference, why))
    };
    load(fetch, move |(reference, why)| shown(kind, reference, why))
}

fn shown(kind: RecordKind, reference: Reference, why: Why) -> impl IntoView {
    let words = words();
    let Why { standing, ranking } = why;
    let title = if ranking.title.is_empty() {
        words.text("record-untitled")
    } else {
        ranking.title
    };
    let record = Route::Record(kind, reference.clone());
    let href = link(&record);
    let eyebrow = format!("{} {reference}", words.name(kind));
    let (heading, lead) = match kind {
        RecordKind::Request => ("why-title", "why-lead-request"),
        RecordKind::Offer => ("why-title", "why-lead-offer"),
    };
    let compared = ranking.is_open.then(|| {
        view! {
            <FunnelList kind funnel=ranking.funnel/>
            <NearMisses kind rows=ranking.nearest/>
        }
    });
    view! {
        <PageHeading
            title=words.text(heading)
            told_apart_by=reference.to_string()
            eyebrow
            lead=words.text(lead)
            trail=trail(words, kind, title.clone(), record)
        />
        <p class="ranking-for"><a href=href><bdi>{title}</bdi></a></p>
        {verdict(words, (kind, &reference), standing)}
        {compared}
    }
}

/// How far it is, and where to go on.
fn verdict(
    words: Words,
    (kind, reference): (RecordKind, &Reference),
    standing: Standing,
) -> impl IntoView + use<> {
    let is_request = kind == RecordKind::Request;
    let either = |request: &str, offer: &str| words.text(if is_request { request } else { offer });
    let record = Route::Record(kind, reference.clone());
    let fits = Route::RecordMatches(kind, reference.clone());
    let (said, (on, key)) = match standing {
        Standing::NotOpen => (
            words.text("ranking-not-open"),
            (record, "ranking-open-record"),
        ),
        Standing::UnderWay(count) => (
            counted(words, "why-under-way", count),
            (Route::Matches, "why-see-matches"),
        ),
        Standing::Delivered(count) => (
            counted(words, "why-delivered", count),
            (Route::Projects, "why-see-projects"),
        ),
        Standing::Fits { passed, over } => {
            let key = if is_request {
                "why-fits-request"
            } else {
                "why-fits-offer"
            };
            let mut said = words.count(key, passed);
            if over > 0 {
                said = format!("{said} {}", counted(words, "why-over", over));
            }
            (said, (fits, "why-see-fits"))
        }
        Standing::NothingFits => (
            either("why-nothing-fits-request", "why-nothing-fits-offer"),
            (record, "ranking-open-record"),
        ),
        Standing::NothingThere => (
            either("why-nothing-there-request", "why-nothing-there-offer"),
            (record, "ranking-open-record"),
        ),
    };
    let reply = is_request.then(|| {
        let href = link(&Route::Reply(reference.clone()));
        view! { <a href=href>{words.text("reply-title")}</a> }
    });
    view! {
        <section>
            <p><strong>{said}</strong></p>
            <p class="actions"><a href=link(&on)>{words.text(key)}</a> {reply}</p>
        </section>
    }
}

fn counted(words: Words, key: &str, count: usize) -> String {
    words.count(key, u64::try_from(count).unwrap_or(u64::MAX))
}

/// Those that come nearest, and what each side could change; shows nothing where there is none.
#[component]
fn NearMisses(
    /// What kind of record they come near to.
    kind: RecordKind,
    /// The nearest first.
    rows: Vec<RankedRow>,
) -> impl IntoView {
    let words = words();
    (!rows.is_empty()).then(|| {
        let items = rows.into_iter().map(|row| near_miss(words, kind, row));
        view! {
            <section>
                <h2>{words.text("nearest-title")}</h2>
                <p>{words.text("why-nearest-lead")}</p>
                <ol class="ranking ranking-nearest">{items.collect_view()}</ol>
            </section>
        }
    })
}

fn near_miss(words: Words, kind: RecordKind, row: RankedRow) -> impl IntoView + use<> {
    let href = link(&Route::Record(kind.other(), row.reference.clone()));
    let whose = whose(words, &row);
    let failed = row.explanation.gates.iter().filter(|check| !check.passed);
    let rows = failed.map(|check| {
        vec![
            Cell::text(words.name(check.gate)),
            Cell::text(by_request(words, check)),
            Cell::text(by_offer(words, check)),
        ]
    });
    let columns = ["nearest-fails", "why-request-could", "why-offer-could"];
    let columns = columns.map(|key| (words.text(key), false));
    let caption = words.text("why-changes");
    view! {
        <li class="ranked">
            <p class="eyebrow">{row.reference.to_string()}</p>
            <h3><a href=href><bdi>{row.title}</bdi></a></h3>
            <p class="ranked-whose">{whose}</p>
            <DataTable
                caption
                caption_hidden=true
                wide=true
                columns=columns.to_vec()
                rows=rows.collect()
            />
        </li>
    }
}
