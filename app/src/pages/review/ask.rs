//! What the address asks of the queue, and the addresses that ask for something else.

use backend::queries::{QueueAsk, QueuePart};
use domain::review::Waiting;
use domain::vocabulary::Code;
use form_urlencoded::{Serializer, parse};

use crate::context::{link, site};
use crate::pages::paging::asked_page;
use crate::routes::Route;

/// The name under which the address narrows the queue to one kind of decision.
const KIND: &str = "kind";
/// The name under which it narrows it to a part.
const PART: &str = "part";

/// What an address asks for; anything that is no kind and no part asks for all.
pub(super) fn asked(query: &str) -> QueueAsk {
    let named = |name: &str| {
        let found = parse(query.as_bytes()).find(|(key, _)| key == name);
        found.map(|(_, value)| value.into_owned())
    };
    QueueAsk {
        kind: named(KIND).and_then(|kind| Waiting::parse(&kind)),
        part: named(PART)
            .and_then(|part| QueuePart::parse(&part))
            .unwrap_or(QueuePart::All),
        page: asked_page(query),
        term: site().review_term,
    }
}

/// The address of the first page of what is asked for.
pub(super) fn address(ask: QueueAsk) -> String {
    let page = link(&Route::Review);
    let mut query = Serializer::new(String::new());
    if let Some(kind) = ask.kind {
        query.append_pair(KIND, kind.code());
    }
    if ask.part != QueuePart::All {
        query.append_pair(PART, ask.part.code());
    }
    let query = query.finish();
    if query.is_empty() {
        page
    } else {
        format!("{page}?{query}")
    }
}

/// The address of the page that is asked for.
pub(super) fn here(ask: QueueAsk) -> String {
    let first = address(ask);
    let mark = if first.contains('?') { '&' } else { '?' };
    match ask.page {
        1 => first,
        page => format!("{first}{mark}page={page}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_narrows_the_queue_by_what_exists() {
        let ask = asked("problem=x&kind=endorse&part=late&page=3");
        assert_eq!(
            (ask.kind, ask.part, ask.page),
            (Some(Waiting::Endorse), QueuePart::Late, 3)
        );
        assert_eq!(here(ask), "/review?kind=endorse&part=late&page=3");
        for query in ["", "kind=everything&part=others", "kind"] {
            let ask = asked(query);
            assert_eq!((ask.kind, ask.part), (None, QueuePart::All), "{query}");
            assert_eq!(here(ask), "/review");
        }
    }
}
