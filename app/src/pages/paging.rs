//! Which page of a list an address asks for, and the links from page to page.

use backend::queries::Paging;
use form_urlencoded::parse;
use leptos::prelude::*;

use crate::components::Pager;

/// The name of the number of the page.
const PAGE: &str = "page";

/// The page that an address asks for, from 1; the first where it asks for none.
pub(super) fn asked_page(query: &str) -> u64 {
    let asked = parse(query.as_bytes()).find(|(name, _)| name == PAGE);
    asked
        .and_then(|(_, page)| page.parse().ok())
        .map_or(1, |page: u64| page.max(1))
}

/// Links to the pages before and after, at an address that may have a query already.
#[component]
pub(super) fn Pages(
    /// Where the reader is.
    paging: Paging,
    /// The address of the first page.
    address: String,
) -> impl IntoView {
    let pages = u32::try_from(paging.pages).unwrap_or(u32::MAX);
    let page = u32::try_from(paging.page).unwrap_or(u32::MAX);
    let href = move |page: u32| match (page, address.contains('?')) {
        (1, _) => address.clone(),
        (page, false) => format!("{address}?{PAGE}={page}"),
        (page, true) => format!("{address}&{PAGE}={page}"),
    };
    view! { <Pager page pages href/> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_for_a_page_by_its_number() {
        assert_eq!(asked_page("kind=verify&page=3"), 3);
        for query in ["", "page=0", "page=-1", "page=last"] {
            assert_eq!(asked_page(query), 1, "{query}");
        }
    }
}
