//! Whatever is sent to the site: it is answered, and never by a failure of ours.
//!
//! A few hundred requests of each kind; `make fuzz` sends tens of thousands.

use axum::body::Body;
use backend::queries::warm;
use backend::testing::{Engine, House, REQUEST};
use http::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE};
use http::{HeaderName, HeaderValue, Request};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestError, TestRunner};
use server_fn::axum::server_fn_paths;
use tokio::runtime::Runtime;

use crate::routes::{self, ORGANISATION, REFERENCE};

/// An organisation that there is not.
const NOBODYS: &str = "0190a000-0000-7000-8000-000000000000";
use crate::support::{TestSite, text};

/// What any page or function asks for, by name.
const NAMES: &[&str] = &[
    "q",
    "show",
    "sort",
    "page",
    "theme",
    "region",
    "modality",
    "language",
    "status",
    "kind",
    "check",
    "measure",
    "problem",
    "done",
    "next",
    "reference",
    "request",
    "offer",
    "organisation",
    "revision",
    "version",
    "act",
    "proposer",
    "from",
    "side",
    "reason",
    "note",
    "title",
    "text",
    "planned_on",
    "reached_on",
    "starts_on",
    "milestone",
    "notice",
    "query",
    "least",
    "search",
    "join",
    "merge",
    "other",
    "stays",
    "project",
    "open",
    "paces[turn]",
    "what",
    "set_aside",
    "form",
    "email",
    "password",
    "record[title]",
    "record[themes][0][code]",
    "record[themes][0][share]",
    "record[languages][0][tag]",
    "record[window][start]",
    "record[tags][]",
    "record[",
    "record[]",
    "record[themes][x]",
    "visibility[record]",
    "visibility[budget]",
    "after",
    "for",
];

/// Who sends it.
const SENDERS: [&str; 4] = ["", "requester", "provider", "reviewer"];

/// A house with something of everything, a site around it, and the sessions of some people.
struct Desk {
    runtime: Runtime,
    site: TestSite,
    cookies: Vec<String>,
    references: Vec<String>,
    _house: House,
}

impl Desk {
    fn new() -> Self {
        let runtime = Runtime::new().unwrap();
        let (house, references) = runtime.block_on(async {
            let house = House::new(Engine::Sqlite).await;
            let (request, offer) = house.pair().await;
            let draft = house.begun(REQUEST).await;
            let agreed = house.agreed().await;
            let project = house.active_project().await;
            // Until then the site says that it is not ready, which is no failure.
            warm(&house).await.unwrap();
            let all = [request, offer, draft, agreed, project];
            (house, all.map(|one| one.to_string()).to_vec())
        });
        let site = TestSite::new((*house).clone(), "");
        let cookies = SENDERS.map(|who| match who {
            "" => String::new(),
            _ => runtime.block_on(site.cookie_of(&format!("{who}@demo.example"))),
        });
        Self {
            runtime,
            site,
            cookies: cookies.to_vec(),
            references,
            _house: house,
        }
    }

    /// Sends many, and fails by the smallest that is answered by a failure.
    fn send_all(&self, requests: &impl Strategy<Value = Sent>) {
        let config = Config {
            failure_persistence: None,
            ..Config::default()
        };
        let sent = TestRunner::new(config).run(requests, |sent| {
            // What is no address or no header never reaches us.
            let Some(request) = self.request(&sent) else {
                return Ok(());
            };
            let answer = self.runtime.block_on(self.site.send(request));
            let status = answer.status();
            if status.is_server_error() {
                let said = self.runtime.block_on(text(answer));
                return Err(TestCaseError::fail(format!("{status}: {said}")));
            }
            Ok(())
        });
        if let Err(TestError::Fail(why, sent)) = sent {
            panic!("{sent:?} is answered by {why}");
        }
    }

    fn request(&self, sent: &Sent) -> Option<Request<Body>> {
        let reference = self
            .references
            .get(sent.reference.index(self.references.len()))?;
        let path = sent.path.replace(REFERENCE, reference);
        let mut path = path.replace(ORGANISATION, NOBODYS);
        if !sent.query.is_empty() {
            path = format!("{path}?{}", sent.query.replace("REFERENCE", reference));
        }
        let method = if sent.body.is_some() { "POST" } else { "GET" };
        let cookie = self.cookies.get(sent.sender.index(self.cookies.len()))?;
        let cookie = [cookie.as_bytes(), b"; ", &sent.cookie].concat();
        let body = sent.body.clone().unwrap_or_default();
        let body = match String::from_utf8(body) {
            Ok(text) => text.replace("REFERENCE", reference).into_bytes(),
            Err(bytes) => bytes.into_bytes(),
        };
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in [(COOKIE, &cookie), (ACCEPT_LANGUAGE, &sent.languages)] {
            request = request.header(name, HeaderValue::from_bytes(value).ok()?);
        }
        let kind = HeaderValue::from_static(sent.kind);
        request = request
            .header(CONTENT_TYPE, kind)
            .header(ACCEPT, sent.accept);
        request = request.header(HeaderName::from_static("sec-fetch-site"), "same-origin");
        request.body(Body::from(body)).ok()
    }
}

/// What is sent.
#[derive(Clone, Debug)]
struct Sent {
    path: String,
    reference: Index,
    query: String,
    sender: Index,
    cookie: Vec<u8>,
    languages: Vec<u8>,
    kind: &'static str,
    accept: &'static str,
    body: Option<Vec<u8>>,
}

/// A value: near to what some field takes, or anything.
fn value() -> impl Strategy<Value = String> {
    let near = select(vec![
        "",
        "REFERENCE",
        "R-0000-00",
        "1",
        "0",
        "-1",
        "18446744073709551615",
        "99999999999999999999",
        "request",
        "offer",
        "requester",
        "provider",
        "all",
        "own",
        "title",
        "T04",
        "T04.1",
        "share",
        "row",
        "054",
        "en",
        "fr",
        "withdraw",
        "hold",
        "close",
        "timing",
        "other",
        "2027-02-30",
        "2027-02-28",
        "true",
        "//example.org",
        "/matches",
        "%",
        "_",
        "!",
        "\0",
        "\r\n",
        "\u{202e}",
        "😀",
        "01900000-0000-7000-8000-000000000001",
        "requester@demo.example",
    ]);
    prop_oneof![
        4 => near.prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[ -~]{0,300}",
    ]
}

/// Names and values as a browser writes them.
fn pairs() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        6 => select(NAMES).prop_map(str::to_owned),
        1 => value(),
    ];
    vec((name, value()), 0..12).prop_map(|pairs| {
        let mut written = form_urlencoded::Serializer::new(String::new());
        written.extend_pairs(pairs);
        written.finish()
    })
}

/// What stands behind a question mark: pairs, or whatever an address may hold.
fn query() -> impl Strategy<Value = String> {
    prop_oneof![3 => pairs(), 1 => "[!$-;=?-Z_a-z~%]{0,80}"]
}

/// What a header may hold.
fn header_value(near: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        2 => select(near).prop_map(|text| text.as_bytes().to_vec()),
        1 => "[ -~]{0,120}".prop_map(String::into_bytes),
        1 => vec(any::<u8>(), 0..60),
    ]
}

fn cookie() -> impl Strategy<Value = Vec<u8>> {
    header_value(&[
        "",
        "language=fr",
        "language=xx",
        "language=",
        "counterpart=",
        "counterpart=AAAAAAAAAAAAAAAAAAAAAA",
        "counterpart=%00",
        "__Host-counterpart=x",
        "=;=;;",
        "language=\"fr\"",
    ])
}

fn languages() -> impl Strategy<Value = Vec<u8>> {
    header_value(&[
        "",
        "*",
        "fr",
        "ar;q=0.5, fr;q=0.4",
        "fr;q=",
        "fr;q=NaN",
        "en;q=1e999",
        ",,,",
        "x-y-z;;;q=0",
        "zh-Hant-TW,zh;q=0.9",
        "fr;q=-1",
    ])
}

fn sent(path: String, body: Option<Vec<u8>>, query: String) -> impl Strategy<Value = Sent> {
    let kinds = select(vec![
        "application/x-www-form-urlencoded",
        "application/json",
        "multipart/form-data; boundary=x",
        "text/plain",
    ]);
    // Most forms come as forms, from pages.
    let kind = prop_oneof![4 => Just("application/x-www-form-urlencoded"), 1 => kinds];
    let accept = select(vec!["text/html", "application/json", "*/*"]);
    let rest = (
        any::<Index>(),
        any::<Index>(),
        cookie(),
        languages(),
        kind,
        accept,
    );
    rest.prop_map(
        move |(reference, sender, cookie, languages, kind, accept)| Sent {
            path: path.clone(),
            reference,
            query: query.clone(),
            sender,
            cookie,
            languages,
            kind,
            accept,
            body: body.clone(),
        },
    )
}

#[test]
fn every_page_answers_whatever_its_address_and_headers_say() {
    let mut paths: Vec<String> = routes::pages().into_iter().collect();
    paths.extend(routes::plain().into_iter().map(str::to_owned));
    let prefix = select(vec!["", "", "/fr", "/ar", "/xx", "//"]);
    let odd = "/[!$-;=@-Z_a-z~%]{0,40}";
    let path = prop_oneof![
        9 => (prefix, select(paths)).prop_map(|(prefix, path)| format!("{prefix}{path}")),
        1 => odd,
    ];
    let asked = (path, query()).prop_flat_map(|(path, query)| sent(path, None, query));
    Desk::new().send_all(&asked);
}

#[test]
fn every_function_answers_whatever_it_is_sent() {
    let desk = Desk::new();
    let paths: Vec<&str> = server_fn_paths().map(|(path, _)| path).collect();
    let body = prop_oneof![
        6 => pairs().prop_map(String::into_bytes),
        1 => vec(any::<u8>(), 0..200),
    ];
    let asked = (
        select(paths),
        body,
        prop_oneof![3 => Just(String::new()), 1 => query()],
    )
        .prop_flat_map(|(path, body, query)| sent(path.to_owned(), Some(body), query));
    desk.send_all(&asked);
}
