//! Every address that the server answers, found rather than listed.
//!
//! Pages come from the application itself. The few plain routes are read from the server's source,
//! since a router does not say what it has; each must be named here with what asks for it, so that a
//! new one fails the tests until somebody has thought about it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use app::app::App;
use leptos_axum::generate_route_list;

/// The plain routes, as the source writes them, and the address to ask for; none for what a page
/// cannot show anything through.
const PLAIN: &[(&str, Option<&str>)] = &[
    ("\"/healthz\"", Some("/healthz")),
    ("\"/readyz\"", Some("/readyz")),
    ("EVENTS", None), // a stream, which the tests open and read by themselves
    ("SHOWN_RECORDS", Some("/api/records/shown")),
    ("IDENTITY", Some("/sign-in/with/nobody")),
    ("IDENTITY_BACK", Some("/sign-in/back/nobody?code=1&state=1")),
    ("CALENDAR_FILE", Some("/calendar.ics")),
    ("PLAN_CERTIFICATE", Some("/review/plan/certificate.json")),
    ("PLAN_REQUESTS", Some("/review/plan/requests.json")),
    ("PLAN_OFFERS", Some("/review/plan/offers.json")),
    ("PLAN_WEIGHTS", Some("/review/plan/weights.json")),
    ("SAVED_PLAN_FILE", Some("/review/plans/file.json")),
    ("REPORT_CSV", Some("/report.csv")),
    ("REPORT_XLSX", Some("/report.xlsx")),
    ("LOG_HEAD", Some("/api/log/head.json")),
    ("OWN_DATA", Some("/api/accounts/data.json")),
    ("&Route::Unsubscribe.path()", None), // one POST, which `notices.rs` sends; the page is found
    ("\"/assets/{*name}\"", Some("/assets/none.css")),
    ("&path", Some("/manifest.json")), // the embedded files by their names
];

/// The words that give a router an address.
const ROUTING: [&str; 4] = [".route(", ".route_service(", ".nest(", ".nest_service("];

/// Where a reference stands in the address of a page.
pub const REFERENCE: &str = "{reference}";
/// Where an organisation stands in one.
pub const ORGANISATION: &str = "{id}";

/// The address of every page, with [`REFERENCE`] where one stands.
pub fn pages() -> BTreeSet<String> {
    let listed = generate_route_list(App);
    let paths = listed.iter().map(|listing| listing.path().to_owned());
    paths.collect()
}

/// The addresses of everything else that answers once and is over.
pub fn plain() -> Vec<&'static str> {
    PLAIN.iter().filter_map(|(_, path)| *path).collect()
}

/// What the source gives a router, as it is written there, tests aside.
fn written(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            written(&path, found);
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let source = source.split("#[cfg(test)]").next().unwrap();
        for word in ROUTING {
            let routes = source.split(word).skip(1);
            found.extend(routes.map(|rest| {
                let (first, _) = rest.split_once(',').unwrap();
                first.trim().to_owned()
            }));
        }
    }
}

#[test]
fn every_plain_route_of_the_server_is_known_here() {
    let mut found = BTreeSet::new();
    written(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    let known = PLAIN.iter().map(|(source, _)| (*source).to_owned());
    assert_eq!(found, known.collect());
}

#[test]
fn every_reference_in_an_address_is_one_that_the_tests_can_fill() {
    for path in pages() {
        let mut rest = path.replace(REFERENCE, "R").replace(ORGANISATION, "O");
        rest.retain(|sign| !sign.is_ascii_alphanumeric() && sign != '-');
        assert!(
            rest.chars().all(|sign| sign == '/'),
            "{path}: what stands there?"
        );
        let root = path.split('/').nth(1).unwrap();
        let known = ["requests", "offers", "matches", "bundles", "projects"].contains(&root);
        assert!(
            known || !path.contains(REFERENCE),
            "{path}: whose reference?"
        );
    }
}
