//! What an address of the audit asks for. What cannot be read is as if it were not there.

use backend::queries::AuditAsk;
use domain::event::SubjectKind;
use domain::vocabulary::Code;
use form_urlencoded::{Serializer, parse};

use crate::context::link;
use crate::pages::paging::asked_page;
use crate::routes::Route;

/// The name of the kind of thing.
pub(super) const ABOUT: &str = "about";
/// The name of the reference.
pub(super) const OF: &str = "of";
/// The name of the first day.
pub(super) const FROM: &str = "from";
/// The name of the last day.
pub(super) const UNTIL: &str = "until";

/// Reads the query of an address.
pub(super) fn read(query: &str) -> AuditAsk {
    let mut ask = AuditAsk {
        page: asked_page(query),
        ..AuditAsk::default()
    };
    for (name, value) in parse(query.as_bytes()) {
        match name.as_ref() {
            ABOUT => ask.about = SubjectKind::parse(&value),
            OF => ask.reference = value.parse().ok(),
            FROM => ask.from = value.parse().ok(),
            UNTIL => ask.until = value.parse().ok(),
            _ => {}
        }
    }
    ask
}

/// The address of the first page of what is asked for.
pub(super) fn address(ask: &AuditAsk) -> String {
    let mut query = Serializer::new(String::new());
    if let Some(about) = ask.about {
        query.append_pair(ABOUT, about.code());
    }
    if let Some(reference) = &ask.reference {
        query.append_pair(OF, reference.as_str());
    }
    for (name, day) in [(FROM, ask.from), (UNTIL, ask.until)] {
        if let Some(day) = day {
            query.append_pair(name, &day.to_string());
        }
    }
    let path = link(&Route::Audit);
    match query.finish().as_str() {
        "" => path,
        query => format!("{path}?{query}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_is_looked_for() {
        let ask = read("about=match&of=m-7k4q-2m&from=2026-11-01&until=2026-11-30&page=2");
        assert_eq!(ask.about, Some(SubjectKind::Match));
        assert_eq!(
            ask.reference.map(String::from).as_deref(),
            Some("M-7K4Q-2M")
        );
        assert_eq!(
            ask.from
                .zip(ask.until)
                .map(|(from, until)| (until - from).num_days()),
            Some(29)
        );
        assert_eq!(ask.page, 2);
    }

    #[test]
    fn what_cannot_be_read_is_as_if_it_were_not_there() {
        let ask = read("about=weather&of=7&from=&until=2026-02-30&page=0");
        assert_eq!(
            ask,
            AuditAsk {
                page: 1,
                ..AuditAsk::default()
            }
        );
    }
}
