//! Open pages hear what happens, and only what their reader may see.

use crate::support::{TestSite, header, session_cookie};
use axum::body::Body;
use backend::Backend;
use backend::event_log::{last_sequence, read_after};
use backend::queries::stream_key;
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
    let cookie = session_cookie(answer.headers());
    Reader {
        viewer,
        organisation,
        cookie,
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

#[tokio::test]
async fn what_happened_after_the_page_was_made_is_heard() {
    let t = TestBackend::new(Engine::Sqlite).await;
    let site = TestSite::new(t.clone(), "");
    let reader = reader(&t, &site, StateCode::FJI).await;
    begin_request(&t, &reader).await;
    let made_at = last_sequence(t.db()).await.unwrap();
    let missed = begin_request(&t, &reader).await;
    let path = format!("/live?after={made_at}");
    let answer = site.get(&path, &[("cookie", &reader.cookie)]).await;
    assert_eq!(next(&mut answer.into_body()).await, missed);
}

#[tokio::test]
async fn a_page_of_somebody_who_is_no_longer_signed_in_gets_no_stream() {
    let t = TestBackend::new(Engine::Sqlite).await;
    let site = TestSite::new(t.clone(), "");
    let reader = reader(&t, &site, StateCode::FJI).await;
    let path = format!("/live?for={}", stream_key(reader.viewer.account()));
    let own = site.get(&path, &[("cookie", &reader.cookie)]).await;
    assert_eq!(own.status(), StatusCode::OK);
    let signed_out = site.get(&path, &[]).await;
    assert_eq!(signed_out.status(), StatusCode::NO_CONTENT);
    let public = site.get("/live?for=public", &[]).await;
    assert_eq!(public.status(), StatusCode::OK);
}

#[tokio::test]
async fn one_who_comes_back_after_long_is_told_what_is_no_longer_kept_in_memory() {
    let t = TestBackend::new(Engine::Sqlite).await;
    let site = TestSite::new(t.clone(), "");
    let reader = reader(&t, &site, StateCode::FJI).await;
    let first = begin_request(&t, &reader).await;
    let before = last_sequence(t.db()).await.unwrap() - 1;
    // Another stream, with which this server begins to read.
    let mut other = listen(&site, &[("cookie", &reader.cookie)]).await;
    let second = begin_request(&t, &reader).await;
    assert_eq!(next(&mut other).await, second);
    let heard = before.to_string();
    let headers = [
        ("cookie", reader.cookie.as_str()),
        ("last-event-id", heard.as_str()),
    ];
    let mut stream = listen(&site, &headers).await;
    assert_eq!(next(&mut stream).await, first);
    assert_eq!(next(&mut stream).await, second);
}

#[tokio::test]
async fn the_public_has_so_many_streams_and_a_place_is_given_back() {
    let t = TestBackend::new(Engine::Sqlite).await;
    let site = TestSite::new(t.clone(), "client_ip_source = \"RightmostXForwardedFor\"");
    let headers = [("x-forwarded-for", "192.0.2.1")];
    let mut open = Vec::new();
    let full = loop {
        let answer = site.get("/live", &headers).await;
        if answer.status() != StatusCode::OK {
            break answer;
        }
        open.push(answer.into_body());
    };
    assert_eq!(full.status(), StatusCode::SERVICE_UNAVAILABLE);
    let elsewhere = [("x-forwarded-for", "192.0.2.2")];
    assert_eq!(site.get("/live", &elsewhere).await.status(), StatusCode::OK);
    open.pop();
    assert_eq!(site.get("/live", &headers).await.status(), StatusCode::OK);
}

/// Whoever comes past the proxy has one address, whatever they write into its header.
#[tokio::test]
async fn a_stranger_with_a_forged_address_takes_the_places_of_one() {
    let t = TestBackend::new(Engine::Sqlite).await;
    let site = TestSite::new(t.clone(), "client_ip_source = \"RightmostXForwardedFor\"");
    let stranger = [203, 0, 113, 9];
    let mut open = Vec::new();
    for number in 0..=u8::MAX {
        let forged = format!("192.0.2.{number}");
        let headers = [("x-forwarded-for", &*forged)];
        let answer = site
            .ask_from(stranger, "GET", "/live", &headers, Body::empty())
            .await;
        if answer.status() == StatusCode::SERVICE_UNAVAILABLE {
            let elsewhere = [("x-forwarded-for", "192.0.2.1")];
            assert_eq!(site.get("/live", &elsewhere).await.status(), StatusCode::OK);
            return;
        }
        open.push(answer.into_body());
    }
    panic!("{} streams for one machine", open.len());
}
