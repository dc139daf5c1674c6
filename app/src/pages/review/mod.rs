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
        <p><a href=link(&Route::Audit)>{words.text("audit-link")}</a></p>
        {(site().world == World::Demonstration)
            .then(|| view! { <p><a href=link(&Route::Outbox)>{words.text("outbox-title")}</a></p> })}
        <p><a href=link(&Route::Organisations)>{words.text("organisations-title")}</a></p>
        <ReviewKeys said="review-keys-list"/>
        <LiveRegion id="review-queue" subjects>
            {filters}
            {list}
            <Pages paging=queue.paging address=address(ask)/>
        </LiveRegion>
    }
}
