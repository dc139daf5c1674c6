//! The code after the password, as a browser goes through it: nothing in between is a session.

use std::sync::Arc;

use axum::response::Response;
use backend::clock::{Clock, ManualClock};
use backend::testing::{Engine, PASSWORD, TestBackend, code_at};
use chrono::TimeDelta;
use http::StatusCode;

use crate::support::log::Log;
use crate::support::{TestSite, header, session_cookie, text};

const EMAIL: &str = "ana@example.org";

/// A site, its clock, and the cookie of somebody who signed in with a password alone.
async fn site() -> (TestSite, Arc<ManualClock>, String) {
    let backend = TestBackend::new(Engine::Sqlite).await;
    backend.account(EMAIL).await;
    let clock = backend.clock.clone();
    let site = TestSite::around(backend, "");
    let cookie = site.cookie_of(EMAIL).await;
    (site, clock, cookie)
}

fn own_password() -> String {
    format!("password={}", PASSWORD.replace(' ', "+"))
}

fn location(answer: &Response) -> String {
    header(answer.headers(), "location")
}

/// What the browser is to keep under a name.
fn kept(answer: &Response, name: &str) -> String {
    let set = header(answer.headers(), "set-cookie");
    let start = set.find(&format!("{name}=")).unwrap();
    set[start..].split(';').next().unwrap().to_owned()
}

/// Sets an app up as the page says, and returns its key, the session's new cookie, and what the
/// recovery codes follow from.
async fn set_up(site: &TestSite, clock: &ManualClock, cookie: &str) -> (String, String, String) {
    let path = "/api/accounts/begin-authenticator";
    let answer = site.post(path, cookie, own_password()).await;
    assert_eq!(location(&answer), "/account/authenticator");
    let page = text(
        site.get("/account/authenticator", &[("cookie", cookie)])
            .await,
    )
    .await;
    assert!(page.contains("qr-code"), "{page}");
    let key = page.split("<code>").nth(1).unwrap();
    let key = key.split('<').next().unwrap().replace(' ', "");
    let form = format!("code={}", code_at(&key, clock.now()));
    let path = "/api/accounts/confirm-authenticator";
    let answer = site.post(path, cookie, form).await;
    let to = "/account/recovery-codes?done=done-authenticator-added";
    assert_eq!(location(&answer), to);
    let session = session_cookie(answer.headers());
    assert_ne!(session, cookie, "another name for the session");
    (key, session, kept(&answer, "counterpart-recovery-codes"))
}

/// Gives the password, and returns what the browser keeps until the code.
async fn half(site: &TestSite) -> String {
    let form = format!("email={EMAIL}&{}&next=%2Fmatches", own_password());
    let answer = site.post("/api/accounts/sign-in", "", form).await;
    assert_eq!(location(&answer), "/sign-in/code?next=%2Fmatches");
    assert_eq!(session_cookie(answer.headers()), "", "nobody is in yet");
    kept(&answer, "counterpart-code")
}

async fn status(site: &TestSite, path: &str, cookie: &str) -> StatusCode {
    site.get(path, &[("cookie", cookie)]).await.status()
}

#[tokio::test]
async fn the_code_lets_in_whoever_gave_the_password_and_leads_on() {
    let log = Log::kept();
    let (site, clock, cookie) = site().await;
    let (key, ..) = set_up(&site, &clock, &cookie).await;
    clock.advance(TimeDelta::minutes(1));
    let half = half(&site).await;
    let page = text(
        site.get("/sign-in/code?next=%2Fmatches", &[("cookie", &half)])
            .await,
    )
    .await;
    assert!(page.contains(r#"name="next" value="/matches""#), "{page}");
    assert!(page.contains(r#"autocomplete="one-time-code""#), "{page}");

    let path = "/api/accounts/second-step";
    let wrong = site.post(path, &half, "code=000000&next=%2Fmatches").await;
    let back = "/sign-in/code?next=%2Fmatches&problem=conflict-wrong-code";
    assert_eq!(location(&wrong), back);
    assert_eq!(session_cookie(wrong.headers()), "");
    let lines = log.about(&wrong);
    assert!(
        lines.contains("a sign-in failed way=code account="),
        "{lines}"
    );

    let form = format!("code={}&next=%2Fmatches", code_at(&key, clock.now()));
    let answer = site.post(path, &half, form).await;
    assert_eq!(location(&answer), "/matches");
    let session = session_cookie(answer.headers());
    assert_eq!(status(&site, "/account", &session).await, StatusCode::OK);
    assert_eq!(
        kept(&answer, "counterpart-code"),
        "counterpart-code=",
        "forgotten"
    );
    assert_eq!(
        status(&site, "/sign-in/code", &half).await,
        StatusCode::GONE
    );
}

#[tokio::test]
async fn what_the_browser_keeps_between_the_two_is_good_for_nothing_else() {
    let (site, clock, cookie) = site().await;
    set_up(&site, &clock, &cookie).await;
    let half = half(&site).await;
    let token = half.split_once('=').unwrap().1.to_owned();
    let tried = [
        half.clone(),
        format!("counterpart={token}"),
        format!("counterpart-recovery-codes={token}"),
    ];
    for cookie in tried {
        for path in [
            "/account",
            "/matches",
            "/account/authenticator",
            "/account/recovery-codes",
        ] {
            let answer = status(&site, path, &cookie).await;
            assert_eq!(answer, StatusCode::UNAUTHORIZED, "{path} {cookie}");
        }
    }
    for path in ["/recovery", "/invitation"] {
        let address = format!("{path}?token={token}");
        assert_eq!(
            status(&site, &address, "").await,
            StatusCode::GONE,
            "{path}"
        );
    }
}

#[tokio::test]
async fn without_the_password_no_code_is_looked_at() {
    let (site, clock, cookie) = site().await;
    let (key, ..) = set_up(&site, &clock, &cookie).await;
    clock.advance(TimeDelta::minutes(1));
    let form = format!("code={}", code_at(&key, clock.now()));
    let answer = site.post("/api/accounts/second-step", "", form).await;
    assert_eq!(location(&answer), "/sign-in?problem=conflict-step-gone");
    assert_eq!(session_cookie(answer.headers()), "");
}

#[tokio::test]
async fn after_too_many_codes_the_page_says_how_long_to_wait() {
    let (site, clock, cookie) = site().await;
    set_up(&site, &clock, &cookie).await;
    let half = half(&site).await;
    let path = "/api/accounts/second-step";
    for _ in 0..5 {
        site.post(path, &half, "code=000000").await;
    }
    let back = location(&site.post(path, &half, "code=000000").await);
    assert_eq!(back, "/sign-in/code?minutes=15&problem=too-many");
    let page = text(site.get(&back, &[("cookie", &half)]).await).await;
    assert!(page.contains("15 minutes"), "{page}");
    assert!(
        !page.contains("a few minutes"),
        "one of the two is said: {page}"
    );
}

#[tokio::test]
async fn recovery_codes_are_shown_once_and_to_their_owner_alone() {
    let (site, clock, cookie) = site().await;
    let (_, session, seed) = set_up(&site, &clock, &cookie).await;
    let both = format!("{session}; {seed}");
    let path = "/account/recovery-codes";
    let public = site.get(path, &[("cookie", &seed)]).await;
    assert_eq!(public.status(), StatusCode::UNAUTHORIZED);
    let answer = site.get(path, &[("cookie", &both)]).await;
    assert_eq!(header(answer.headers(), "cache-control"), "no-store");
    let forgotten = kept(&answer, "counterpart-recovery-codes");
    assert_eq!(forgotten, "counterpart-recovery-codes=");
    let page = text(answer).await;
    let codes: Vec<&str> = page.split("<li><code>").skip(1).collect();
    assert_eq!(codes.len(), 10);
    let again = text(site.get(path, &[("cookie", &session)]).await).await;
    assert!(again.contains("none to show now"), "{again}");

    let code = codes.first().unwrap().split('<').next().unwrap();
    let half = half(&site).await;
    let form = format!("code={code}");
    let answer = site.post("/api/accounts/second-step", &half, form).await;
    assert_eq!(location(&answer), "/account");
    let account = text(site.get("/account", &[("cookie", &session)]).await).await;
    assert!(account.contains("9 recovery codes are left"), "{account}");
}

#[tokio::test]
async fn a_change_of_factors_ends_every_other_session_and_renames_this_one() {
    let (site, clock, cookie) = site().await;
    let other = site.cookie_of(EMAIL).await;
    let (_, session, _) = set_up(&site, &clock, &cookie).await;
    for old in [&cookie, &other] {
        assert_eq!(
            status(&site, "/account", old).await,
            StatusCode::UNAUTHORIZED
        );
    }
    let path = "/api/accounts/remove-authenticator";
    let answer = site.post(path, &session, own_password()).await;
    let to = "/account/authenticator?done=done-authenticator-removed";
    assert_eq!(location(&answer), to);
    let renamed = session_cookie(answer.headers());
    assert_eq!(
        status(&site, "/account", &session).await,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(status(&site, "/account", &renamed).await, StatusCode::OK);
}
