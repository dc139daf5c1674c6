//! Everything that can be asked for by an address.

use axum::body::Body;
use http::StatusCode;

use super::tokens::Kind;
use super::watch::{EVERYBODY, Watch};
use crate::routes::{self, ORGANISATION, REFERENCE};
use crate::support::TestSite;

/// What else a page can be asked, beside as it is.
const QUERIES: &[(&str, &[&str])] = &[
    (
        "/requests",
        &[
            "?show=own",
            "?show=all&sort=title",
            "?show=all&sort=closing&page=2",
            "?show=all&page=3",
        ],
    ),
    (
        "/offers",
        &[
            "?show=own",
            "?show=all&sort=title",
            "?show=all&sort=closing&page=2",
            "?show=all&page=3",
        ],
    ),
    (
        "/review",
        &["?page=2", "?kind=request", "?kind=offer", "?kind=match"],
    ),
    (
        "/calendar",
        &[
            "?month=2027-03",
            "?month=2027-03&show=list",
            "?month=2027-03&show=list&state=XAV",
        ],
    ),
    (
        "/review/plan",
        &["?goal=widest&floor=1&since=0", "?theme=36"],
    ),
    (
        "/report/neutrality",
        &["?theme=30&openness=10&floor=1", "?from=soon&theme=36"],
    ),
    (
        "/coverage",
        &["?measure=requests", "?measure=offers", "?measure=unmet"],
    ),
];

/// Every page and every plain route, with every reference that there is, as everybody.
pub async fn all_pages(watch: &mut Watch) {
    let routes = routes::pages();
    let plain = routes::plain();
    for route in routes.iter().map(String::as_str).chain(plain) {
        for path in addresses(watch, route) {
            watch.everybody_gets(route, &path).await;
        }
    }
}

/// A route with every reference that fits it.
fn addresses(watch: &Watch, route: &str) -> Vec<String> {
    if route.contains(REFERENCE) {
        let letter = match route.split('/').nth(1) {
            Some("requests") => 'R',
            Some("offers") => 'O',
            Some("matches") => 'M',
            Some("bundles") => 'B',
            _ => 'P',
        };
        let references = watch.house.references.iter();
        let fitting = references.filter(|one| one.as_str().starts_with(letter));
        let end = if route.ends_with("/edit") {
            "?check=1"
        } else {
            ""
        };
        return fitting
            .map(|one| format!("{}{end}", route.replace(REFERENCE, one.as_str())))
            .collect();
    }
    if route.contains(ORGANISATION) {
        let ids = watch.house.people.iter().map(|one| one.organisation);
        return ids
            .map(|id| route.replace(ORGANISATION, &id.to_string()))
            .collect();
    }
    let more = QUERIES.iter().find(|(path, _)| *path == route);
    let more = more.map_or(&[][..], |(_, queries)| queries);
    let asked = more.iter().map(|query| format!("{route}{query}"));
    std::iter::once(route.to_owned()).chain(asked).collect()
}

/// Lists searched for each word: whoever may not read it does not find what it stands in.
pub async fn all_lists_by_words(watch: &mut Watch) {
    let tokens = watch.house.tokens.all.iter();
    let titles = tokens.filter(|token| {
        token.kind == Kind::Word
            && ["need", "description"]
                .iter()
                .any(|field| token.fills.starts_with(field))
    });
    let words: Vec<(String, &str)> = titles
        .map(|token| {
            let list = if token.fills.starts_with("need") {
                "/requests"
            } else {
                "/offers"
            };
            (token.text.clone(), list)
        })
        .collect();
    for (word, list) in words {
        for who in EVERYBODY {
            let path = format!("{list}?show=all&q={word}");
            let answer = watch.get(who, &path).await;
            watch.search(who, &path, &answer);
        }
    }
}

/// The stream from the beginning of the log on: a server that is about to stop sends all that there
/// is, and ends.
pub async fn all_streams(watch: &mut Watch) {
    let site = TestSite::new((*watch.house.t).clone(), "");
    site.stop();
    let path = "/live?after=0";
    for who in EVERYBODY {
        let headers = [("cookie", &*watch.cookie(who))];
        let answer = site.ask("GET", path, &headers, Body::empty()).await;
        assert_eq!(answer.status(), StatusCode::OK);
        let answer = Watch::whole(answer).await;
        assert!(answer.contains("data: offer:"), "{who}: {answer}");
        watch.search(who, path, &answer);
    }
    watch.routes.insert(path.to_owned());
}
