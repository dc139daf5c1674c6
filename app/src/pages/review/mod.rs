//! What waits for a reviewer's decision, the longest wait first.

mod ask;
mod filters;
mod table;

use backend::queries::{self, Queue, QueueAsk};
use domain::vocabulary::World;
use leptos::prelude::*;

use super::load_live;
use super::paging::Pages;
use crate::components::{LiveRegion, PageHeading, ReviewKeys};
use crate::context::{self, backend, link, site, viewer, words};
use crate::routes::Route;
use crate::words::Words;
use ask::{address, asked};
use filters::{filters, nothing};
use table::table;

/// The queue.
#[component]
pub fn ReviewPage() -> impl IntoView {
    let (backend, viewer, ask) = (backend(), viewer(), asked(&context::query()));
    let fetch = async move { queries::queue(&backend?, &viewer, ask).await };
    load_live(fetch, move |queue| shown(queue, ask))
}

fn shown(queue: Queue, ask: QueueAsk) -> impl IntoView {
    let words = words();
    let filters = filters(words, ask, &queue);
    let list = if queue.rows.is_empty() {
        nothing(words, ask).into_any()
    } else {
        table(words, queue.rows, ask).into_any()
    };
    let subjects = ["request", "offer", "match"].map(str::to_owned).to_vec();
    view! {
        <PageHeading title=words.text("review-title") lead=words.text("review-lead")/>
        {more(words)}
        <ReviewKeys said="review-keys-list"/>
        <LiveRegion id="review-queue" subjects>
            {filters}
            {list}
            <Pages paging=queue.paging address=address(ask)/>
        </LiveRegion>
    }
}

/// The other pages for reviewers.
fn more(words: Words) -> impl IntoView {
    let outbox = (site().world == World::Demonstration).then_some(("outbox-title", Route::Outbox));
    let pages = [
        ("plan-title", Route::Plan),
        ("organisations-title", Route::Organisations),
        ("audit-title", Route::Audit),
    ];
    let pages = pages.into_iter().chain(outbox);
    let pages = pages
        .map(|(key, page)| view! { <li><a href=link(&page)>{words.text(key)}</a></li> })
        .collect_view();
    view! { <ul class="plain review-more">{pages}</ul> }
}
