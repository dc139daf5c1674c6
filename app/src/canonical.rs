//! The address that a page goes by: without what says how somebody came there.

use domain::record::Facet;
use domain::vocabulary::Code;
use form_urlencoded::{Serializer, parse};

/// What the lists of requests and of offers are asked for, beside their facets.
const OF_LISTS: [&str; 4] = ["q", "show", "sort", "page"];

/// An address with only those parts of its query that make it another page.
pub(crate) fn canonical(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut kept = Serializer::new(String::new());
    for (name, value) in parse(query.as_bytes()).filter(|(name, _)| makes_a_page(path, name)) {
        kept.append_pair(&name, &value);
    }
    match kept.finish().as_str() {
        "" => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

/// Whether a name in the query of a path makes another page of it.
fn makes_a_page(path: &str, name: &str) -> bool {
    match path {
        "/requests" | "/offers" => OF_LISTS.contains(&name) || Facet::parse(name).is_some(),
        "/coverage" => name == "count",
        "/review" => name == "kind",
        "/review/audit" => ["about", "of", "from", "until", "page"].contains(&name),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_makes_another_page_is_kept() {
        for (address, kept) in [
            (
                "/requests?theme=T04&problem=stale&page=2",
                "/requests?theme=T04&page=2",
            ),
            (
                "/coverage?count=unmet&utm_source=x",
                "/coverage?count=unmet",
            ),
            ("/sign-in?next=%2Fmatches", "/sign-in"),
            (
                "/requests/R-96T4-AT/edit?check=1",
                "/requests/R-96T4-AT/edit",
            ),
            ("/method?record%5Btoday%5D=2027-01-01", "/method"),
            ("/", "/"),
        ] {
            assert_eq!(canonical(address), kept);
        }
    }
}
