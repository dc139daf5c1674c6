//! Open pages hear what happens, and only what their reader may see.

use crate::support::{TestSite, header};
use axum::body::Body;
use backend::Backend;
use backend::event_log::{last_sequence, read_after};
use backend::testing::{Engine, PASSWORD, TestBackend};
use backend::use_cases::records::{NewRecord, create_record};
use domain::id::OrganisationId;
use domain::organisation::Role;
use domain::policy::Viewer;
use domain::record::RecordKind;
use domain::vocabulary::{LanguageTag, StateCode};
use http::StatusCode;
use http_body_util::BodyExt;
use rstest::rstest;

/// A focal point with the cookie of a session.
struct Reader {
    viewer: Viewer,
    organisation: OrganisationId,
    cookie: String,
}

async fn reader(t: &TestBackend, site: &TestSite, state: StateCode) -> Reader {
    let organisation = t.organisation(Some(state), None).await;
    let email = format!("{state}@example.org").to_lowercase();
    let viewer = t.member(&email, Role::FocalPoint, organisation).await;
    let form = format!(
        "email={}&password={}",
        email.replace('@', "%40"),
        PASSWORD.replace(' ', "+")
    );
    let answer = post(site, "/api/accounts/sign-in", "", &form).await;
    let cookie = header(answer.headers(), "set-cookie");
    let (cookie, _) = cookie.split_once(';').unwrap();
    Reader {
        viewer,
        organisation,
        cookie: cookie.to_owned(),
    }
}

async fn post(site: &TestSite, path: &str, cookie: &str, form: &str) -> axum::response::Response {
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("accept", "text/html"),
        ("cookie", cookie),
    ];
    site.ask("POST", path, &headers, Body::from(form.to_owned()))
        .await
}

/// Opens the stream.
async fn listen(site: &TestSite, headers: &[(&str, &str)]) -> Body {
    let answer = site.get("/live", headers).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(
        header(answer.headers(), "content-type"),
        "text/event-stream"
    );
    answer.into_body()
}

/// What is heard next; nothing where the stream is over.
async fn next(stream: &mut Body) -> Option<String> {
    loop {
        let frame = stream.frame().await?.unwrap();
        let text = String::from_utf8(frame.into_data().unwrap().to_vec()).unwrap();
        if let Some(data) = text.lines().find_map(|line| line.strip_prefix("data: ")) {
            return Some(data.to_owned());
        }
    }
}

/// Begins a request, which only its own organisation sees, and says how the stream names it.
async fn begin_request(backend: &Backend, by: &Reader) -> Option<String> {
    let new = NewRecord {
        kind: RecordKind::Request,
        organisation: by.organisation,
        language: LanguageTag::parse("en").unwrap(),
    };
    create_record(backend, &by.viewer, new).await.unwrap();
    let last = last_sequence(backend.db()).await.unwrap();
    let events = read_after(backend.db(), last - 1, 1).await.unwrap();
    Some(format!("request:{}", events.first().unwrap().subject))
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_see_a_record_hears_nothing_of_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let site = TestSite::new(t.clone(), "");
    let one = reader(&t, &site, StateCode::FJI).await;
    let other = reader(&t, &site, StateCode::GHA).await;
    let mut heard_by_one = listen(&site, &[("cookie", &one.cookie)]).await;
    let mut heard_by_other = listen(&site, &[("cookie", &other.cookie)]).await;

    let first = begin_request(&t, &one).await;
    let second = begin_request(&t, &other).await;

    assert_eq!(next(&mut heard_by_one).await, first);
    assert_eq!(next(&mut heard_by_other).await, second, "and not the first");
}

#[tokio::test]
async fn a_browser_that_comes_back_goes_on_where_it_was() {
    let t = TestBackend::new(Engine::Sqlite).await;
    let site = TestSite::new(t.clone(), "");
    let reader = reader(&t, &site, StateCode::FJI).await;
    begin_request(&t, &reader).await;
    let heard = last_sequence(t.db()).await.unwrap().to_string();
    let missed = begin_request(&t, &reader).await;
    let headers = [
        ("cookie", reader.cookie.as_str()),
        ("last-event-id", &heard),
    ];
    assert_eq!(next(&mut listen(&site, &headers).await).await, missed);
}

#[tokio::test]
async fn a_stream_ends_with_its_session() {
    let t = TestBackend::new(Engine::Sqlite).await;
    let site = TestSite::new(t.clone(), "");
    let reader = reader(&t, &site, StateCode::FJI).await;
    let mut stream = listen(&site, &[("cookie", &reader.cookie)]).await;
    let out = post(&site, "/api/accounts/sign-out", &reader.cookie, "").await;
    assert!(out.status().is_redirection(), "{}", out.status());
    begin_request(&t, &reader).await;
    assert_eq!(next(&mut stream).await, None);
}

#[tokio::test]
async fn streams_end_when_the_program_is_to_stop() {
    let t = TestBackend::new(Engine::Sqlite).await;
    let site = TestSite::new(t.clone(), "");
    let mut stream = listen(&site, &[]).await;
    site.stop();
    assert_eq!(next(&mut stream).await, None);
}
