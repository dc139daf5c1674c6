//! What waits for a reviewer's decision, the longest wait first.

use backend::queries::{self, Queue, QueueRow, Waiting};
use domain::record::RecordKind;
use domain::vocabulary::{Code, World};
use leptos::prelude::*;

use super::load_live;
use super::paging::{Pages, asked_page};
use crate::components::{Cell, DataTable, Deadline, Empty, LiveRegion, PageHeading};
use crate::context::{self, backend, link, site, viewer, words};
use crate::routes::Route;
use crate::words::{Words, args};

/// The name under which the address narrows the queue to one kind of decision.
const KIND: &str = "kind";

/// The queue.
#[component]
pub fn ReviewPage() -> impl IntoView {
    let (backend, viewer, query) = (backend(), viewer(), context::query());
    let (kind, page) = (chosen(&query), asked_page(&query));
    let fetch = async move { queries::queue(&backend?, &viewer, kind, page).await };
    load_live(fetch, move |queue| shown(queue, kind))
}

fn shown(queue: Queue, chosen: Option<Waiting>) -> impl IntoView {
    let words = words();
    let Queue {
        rows,
        counts,
        paging,
    } = queue;
    let filters = filters(words, &counts, chosen);
    let address = chosen.map_or_else(|| link(&Route::Review), of_kind);
    let list = match (rows.is_empty(), chosen) {
        (false, _) => table(words, rows).into_any(),
        (true, None) => view! { <Empty reason=words.text("review-none")/> }.into_any(),
        (true, Some(_)) => {
            let action = (words.text("review-show-all"), link(&Route::Review));
            view! { <Empty reason=words.text("review-none-of-kind") action/> }.into_any()
        }
    };
    let subjects = ["request", "offer", "match"].map(str::to_owned).to_vec();
    view! {
        <PageHeading title=words.text("review-title") lead=words.text("review-lead")/>
        {more(words)}
        <LiveRegion id="review-queue" subjects>
            {filters}
            {list}
            <Pages paging address/>
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

/// The address of the queue of one kind of decision.
fn of_kind(kind: Waiting) -> String {
    format!("{}?{KIND}={kind}", link(&Route::Review))
}

/// The kind of decision that the address narrows the queue to.
fn chosen(query: &str) -> Option<Waiting> {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, kind) = pairs.find(|(name, _)| *name == KIND)?;
    Waiting::parse(kind)
}

/// Links that narrow the queue, each with how many wait there.
fn filters(
    words: Words,
    counts: &[(Waiting, usize)],
    chosen: Option<Waiting>,
) -> impl IntoView + use<> {
    let page = link(&Route::Review);
    let link = |text: String, href: String, current: bool| {
        view! { <li><a href=href aria-current=current.then_some("true")>{text}</a></li> }
    };
    let whole: usize = counts.iter().map(|(_, count)| count).sum();
    let all = words.with("review-all", &args!["count" => whole]);
    let all = link(all, page, chosen.is_none());
    let kinds = counts
        .iter()
        .map(|(kind, count)| {
            let text = words.with(
                "review-kind",
                &args!["kind" => words.name(*kind), "count" => *count],
            );
            link(text, of_kind(*kind), chosen == Some(*kind))
        })
        .collect_view();
    view! {
        <nav class="filter-links" aria-label=words.text("review-filter")>
            <ul>{all} {kinds}</ul>
        </nav>
    }
}

fn table(words: Words, rows: Vec<QueueRow>) -> impl IntoView {
    let columns = vec![
        (words.text("review-record"), false),
        (words.text("review-what"), false),
        (words.text("review-whose"), false),
        (words.text("review-since"), false),
        (words.text("review-age"), true),
        (words.text("review-deadline"), false),
        (words.text("review-who"), false),
    ];
    let rows = rows.into_iter().map(|row| cells(words, row)).collect();
    let caption = words.text("review-lead");
    view! { <DataTable caption caption_hidden=true columns rows wide=true/> }
}

fn cells(words: Words, row: QueueRow) -> Vec<Cell> {
    let href = link(&page_of(&row));
    let record = view! {
        <a href=href><bdi>{row.title}</bdi></a>
        <p class="hint">{row.reference.to_string()}</p>
    };
    // Names may be of scripts that run either way, so each has a line of its own.
    let whose = row
        .organisations
        .into_iter()
        .map(|name| view! { <p><span dir="auto">{name}</span></p> })
        .collect_view();
    let states = words.list(row.states.iter().map(|state| words.name(*state)));
    let whose = view! {
        {whose}
        <p class="hint">{states}</p>
    };
    let question = match row.waiting {
        Waiting::Authenticate => "decide-authenticate",
        Waiting::Verify => "decide-verify",
        Waiting::Endorse => "decide-endorse",
    };
    let who = if row.may_decide {
        "review-you"
    } else {
        "review-another"
    };
    let deadline = row.deadline.map_or(Cell::Nothing, |(until, left)| {
        Cell::View(view! { <Deadline until left/> }.into_any())
    });
    let age = u64::try_from(row.age_days).unwrap_or_default();
    vec![
        Cell::View(record.into_any()),
        Cell::text(words.text(question)),
        Cell::View(whose.into_any()),
        Cell::day(words, row.since),
        Cell::Figure(words.count("days", age)),
        deadline,
        Cell::text(words.text(who)),
    ]
}

/// Where the decision is taken.
fn page_of(row: &QueueRow) -> Route {
    let reference = row.reference.clone();
    match row.waiting {
        Waiting::Authenticate => Route::Record(RecordKind::Request, reference),
        Waiting::Verify => Route::Record(RecordKind::Offer, reference),
        Waiting::Endorse => Route::Match(reference),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_narrows_the_queue_by_a_kind_that_exists() {
        assert_eq!(chosen("kind=verify"), Some(Waiting::Verify));
        assert_eq!(chosen("problem=x&kind=endorse"), Some(Waiting::Endorse));
        assert_eq!(chosen("kind=everything"), None);
        assert_eq!(chosen(""), None);
    }
}
