//! What a list is asked for, as its address says it: everything that was searched and chosen stands
//! in the query, so that a list can be shared and works without JavaScript.

use std::collections::BTreeSet;

use backend::queries::{Browse, Mine, Sort};
use domain::record::{RecordKind, Term};
use domain::vocabulary::Code;
use form_urlencoded::{Serializer, parse};

use crate::context::link;
use crate::routes::Route;

/// The name of the words that a text must contain.
pub(super) const TEXT: &str = "q";
/// The name of the part of the records that is shown.
pub(super) const PART: &str = "show";
/// The name of the order.
pub(super) const SORT: &str = "sort";
/// The name of the number of the page.
const PAGE: &str = "page";
/// The most characters that are searched for.
const LONGEST: usize = 200;

/// Reads the query of a list's address. What cannot be read is as if it were not there.
pub(crate) fn read(kind: RecordKind, query: &str) -> Browse {
    let mut ask = whole_list(kind);
    for (name, value) in parse(query.as_bytes()) {
        match name.as_ref() {
            TEXT => ask.text = searched(&value),
            PART => ask.part = Mine::parse(&value).unwrap_or(ask.part),
            SORT => ask.sort = Sort::parse(&value).unwrap_or(ask.sort),
            PAGE => ask.page = value.parse().map_or(1, |page: u64| page.max(1)),
            facet => ask.terms.extend(Term::parse(&format!("{facet}:{value}"))),
        }
    }
    ask
}

/// The list as it is when nothing is asked for.
pub(super) fn whole_list(kind: RecordKind) -> Browse {
    Browse {
        kind,
        text: None,
        terms: BTreeSet::new(),
        part: Mine::Open,
        sort: Sort::Newest,
        page: 1,
    }
}

fn searched(text: &str) -> Option<String> {
    let text: String = text.trim().chars().take(LONGEST).collect();
    (!text.is_empty()).then_some(text)
}

/// The query that asks for this; what goes without saying is left out.
pub(super) fn write(ask: &Browse) -> String {
    let mut query = Serializer::new(String::new());
    if let Some(text) = &ask.text {
        query.append_pair(TEXT, text);
    }
    for term in &ask.terms {
        query.append_pair(term.facet.code(), &term.code);
    }
    if ask.part != Mine::Open {
        query.append_pair(PART, ask.part.code());
    }
    if ask.sort != Sort::Newest {
        query.append_pair(SORT, ask.sort.code());
    }
    if ask.page > 1 {
        query.append_pair(PAGE, &ask.page.to_string());
    }
    query.finish()
}

/// The address of a list.
pub(crate) fn address(ask: &Browse) -> String {
    let path = link(&Route::Records(ask.kind));
    match write(ask).as_str() {
        "" => path,
        query => format!("{path}?{query}"),
    }
}

/// The same list with a term chosen, or no longer chosen where it was; from its first page.
pub(super) fn toggled(ask: &Browse, term: &Term) -> Browse {
    let mut other = Browse {
        page: 1,
        ..ask.clone()
    };
    if !other.terms.remove(term) {
        other.terms.insert(term.clone());
    }
    other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_asks_for_reads_back_as_it_was_written() {
        let query = "q=d%C3%A9tection+d%27incidents&theme=T04&theme=T05.1&region=054\
                     &modality=workshop&language=fr&show=all&sort=closing&page=3";
        let ask = read(RecordKind::Offer, query);
        assert_eq!(ask.text.as_deref(), Some("détection d'incidents"));
        assert_eq!(ask.terms.len(), 5);
        assert_eq!(
            (ask.part, ask.sort, ask.page),
            (Mine::All, Sort::Closing, 3)
        );
        assert_eq!(write(&ask), query);
    }

    #[test]
    fn what_cannot_be_read_is_as_if_it_were_not_there() {
        let ask = read(
            RecordKind::Request,
            "q=+&theme=T99&colour=red&show=mine&sort=best&page=0&problem=stale",
        );
        assert_eq!(write(&ask), "");
    }

    #[test]
    fn choosing_a_term_twice_takes_it_back_and_starts_at_the_first_page() {
        let ask = read(RecordKind::Request, "theme=T04&page=2");
        let term = Term::parse("language:fr").unwrap();
        let chosen = toggled(&ask, &term);
        assert_eq!(write(&chosen), "theme=T04&language=fr");
        assert_eq!(write(&toggled(&chosen, &term)), "theme=T04");
    }
}
