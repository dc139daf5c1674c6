//! Passkeys, as the script of a page and the forms that it fills go through them.

use axum::body::Body;
use axum::response::Response;
use backend::testing::{Authenticator, Engine, PASSWORD, TestBackend};
use http::StatusCode;

use crate::support::log::Log;
use crate::support::{TestSite, header, session_cookie, text};

const EMAIL: &str = "ana@example.org";
const ORIGIN: &str = "http://localhost:3000";

/// A site, and the cookie of somebody who signed in with their password.
async fn site() -> (TestSite, String) {
    let backend = TestBackend::new(Engine::Sqlite).await;
    backend.account(EMAIL).await;
    let site = TestSite::around(backend, "");
    let cookie = site.cookie_of(EMAIL).await;
    (site, cookie)
}

fn location(answer: &Response) -> String {
    header(answer.headers(), "location")
}

/// Asks as the script does; what is to be asked of the authenticator, and what the browser keeps.
async fn asked(site: &TestSite, path: &str, cookie: &str, form: String) -> (String, String) {
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("accept", "application/json"),
        ("sec-fetch-site", "same-origin"),
        ("cookie", cookie),
    ];
    let answer = site.ask("POST", path, &headers, Body::from(form)).await;
    assert_eq!(answer.status(), StatusCode::OK);
    let set = header(answer.headers(), "set-cookie");
    let kept = set.split(';').next().unwrap().to_owned();
    let options = text(answer).await;
    (serde_json::from_str(&options).unwrap(), kept)
}

fn credential(answer: &str) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("credential", answer).finish()
}

/// Adds a passkey; returns it and the session's new cookie.
async fn added(site: &TestSite, cookie: &str) -> (Authenticator, String) {
    let form = format!("name=My+key&password={}", PASSWORD.replace(' ', "+"));
    let path = "/api/accounts/begin-passkey";
    let (options, kept) = asked(site, path, cookie, form).await;
    let mut authenticator = Authenticator::new(1, ORIGIN);
    let form = credential(&authenticator.create(&options));
    let both = format!("{cookie}; {kept}");
    let answer = site.post("/api/accounts/add-passkey", &both, form).await;
    assert_eq!(
        location(&answer),
        "/account/passkeys?done=done-passkey-added"
    );
    (authenticator, session_cookie(answer.headers()))
}

async fn status(site: &TestSite, cookie: &str) -> StatusCode {
    site.get("/account", &[("cookie", cookie)]).await.status()
}

#[tokio::test]
async fn a_passkey_is_added_and_lets_in_without_a_password_under_a_new_session() {
    let log = Log::kept();
    let (site, cookie) = site().await;
    let (mut authenticator, session) = added(&site, &cookie).await;
    assert_eq!(status(&site, &cookie).await, StatusCode::UNAUTHORIZED);
    let page = site.get("/account/passkeys", &[("cookie", &session)]).await;
    assert!(text(page).await.contains("My key"));

    let path = "/api/accounts/begin-passkey-sign-in";
    let (options, kept) = asked(&site, path, "", String::new()).await;
    assert!(!options.contains(EMAIL), "nobody is named: {options}");
    let form = credential(&authenticator.get(&options)) + "&next=%2Fmatches";
    let both = format!("{session}; {kept}");
    let path = "/api/accounts/sign-in-by-passkey";
    let answer = site.post(path, &both, form.clone()).await;
    assert_eq!(location(&answer), "/matches");
    let after = session_cookie(answer.headers());
    assert_eq!(
        status(&site, &session).await,
        StatusCode::UNAUTHORIZED,
        "renamed"
    );
    assert_eq!(status(&site, &after).await, StatusCode::OK);
    let replayed = site.post(path, &kept, form).await;
    let back = "/sign-in?next=%2Fmatches&problem=conflict-step-gone";
    assert_eq!(location(&replayed), back);
    assert_eq!(session_cookie(replayed.headers()), "");
    let lines = log.about(&replayed);
    assert!(lines.contains("a sign-in failed way=passkey"), "{lines}");
}

#[tokio::test]
async fn what_the_browser_keeps_meanwhile_is_no_session() {
    let (site, cookie) = site().await;
    added(&site, &cookie).await;
    let path = "/api/accounts/begin-passkey-sign-in";
    let (_, kept) = asked(&site, path, "", String::new()).await;
    let token = kept.split_once('=').unwrap().1;
    for cookie in [kept.clone(), format!("counterpart={token}")] {
        assert_eq!(status(&site, &cookie).await, StatusCode::UNAUTHORIZED);
    }
    let as_code = format!("counterpart-code={token}");
    let page = site.get("/sign-in/code", &[("cookie", &as_code)]).await;
    assert_eq!(page.status(), StatusCode::GONE);
}

#[tokio::test]
async fn a_browser_without_scripts_is_told_so_and_keeps_the_password() {
    let (site, cookie) = site().await;
    let path = "/api/accounts/begin-passkey-sign-in";
    let answer = site.post(path, "", "next=%2Fmatches").await;
    let back = "/sign-in?next=%2Fmatches&problem=conflict-needs-script";
    assert_eq!(location(&answer), back);
    let page = text(site.get(back, &[]).await).await;
    let form = page.split("data-passkey=\"get\"").nth(1).unwrap();
    assert!(form.split('>').next().unwrap().contains("hidden"), "{form}");
    assert!(
        page.contains(r#"autocomplete="current-password""#),
        "{page}"
    );
    let path = "/api/accounts/begin-passkey";
    let answer = site.post(path, &cookie, "name=Key&password=wrong").await;
    let back = "/account/passkeys?problem=conflict-wrong-password";
    assert_eq!(location(&answer), back);
}
