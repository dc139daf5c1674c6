//! Signing in and out: what the session is worth before, between and after.

use crate::support::{TestSite, header, text};
use axum::body::Body;
use axum::response::Response;
use backend::testing::{Engine, PASSWORD, TestBackend};
use domain::organisation::Role;
use domain::vocabulary::StateCode;
use http::StatusCode;
use rstest::rstest;

const EMAIL: &str = "focal@example.org";
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const PAGE: (&str, &str) = ("accept", "text/html");
const OURS: (&str, &str) = ("sec-fetch-site", "same-origin");

/// A site with one account, which acts for a State.
async fn site() -> TestSite {
    let backend = TestBackend::new(Engine::Sqlite).await;
    let state = backend.organisation(Some(StateCode::FJI), None).await;
    backend.member(EMAIL, Role::FocalPoint, state).await;
    TestSite::around(backend, "")
}

/// Sends the form of the page to sign in, as a browser does.
async fn sign_in(site: &TestSite, form: String, cookie: &str) -> Response {
    let headers = [FORM, PAGE, OURS, ("cookie", cookie)];
    let path = "/fr/api/accounts/sign-in";
    site.ask("POST", path, &headers, Body::from(form)).await
}

fn credentials(email: &str, password: &str) -> String {
    format!("email={email}&password={}", password.replace(' ', "+"))
}

/// The session's cookie, as it is to be sent back.
fn session(answer: &Response) -> String {
    session_if_any(answer).unwrap()
}

fn session_if_any(answer: &Response) -> Option<String> {
    let set = header(answer.headers(), "set-cookie");
    let mut parts = set.split([';', ',']).map(str::trim);
    let cookie = parts.find(|part| part.starts_with("counterpart="))?;
    Some(cookie.to_owned())
}

async fn account_page(site: &TestSite, cookie: &str) -> StatusCode {
    site.get("/account", &[("cookie", cookie)]).await.status()
}

#[tokio::test]
async fn whoever_signs_in_sees_their_account_and_nobody_else_does() {
    let site = site().await;
    assert_eq!(account_page(&site, "").await, StatusCode::UNAUTHORIZED);
    let answer = sign_in(&site, credentials(EMAIL, PASSWORD), "").await;
    assert_eq!(answer.status(), StatusCode::FOUND);
    assert_eq!(header(answer.headers(), "location"), "/fr/account");
    let set = header(answer.headers(), "set-cookie");
    assert!(
        set.contains("HttpOnly") && set.contains("SameSite=Lax"),
        "{set}"
    );
    let page = site.get("/account", &[("cookie", &session(&answer))]).await;
    let page = text(page).await;
    assert!(
        page.contains("Test Organisation") && page.contains("Focal point"),
        "{page}"
    );
}

#[rstest]
#[case::no_such_account("nobody@example.org", PASSWORD)]
#[case::wrong_password(EMAIL, "incorrect horse battery")]
#[tokio::test]
async fn a_wrong_password_and_an_unknown_account_answer_alike(
    #[case] email: &str,
    #[case] password: &str,
) {
    let answer = sign_in(&site().await, credentials(email, password), "").await;
    assert_eq!(answer.status(), StatusCode::FOUND);
    let back = header(answer.headers(), "location");
    assert_eq!(back, "/fr/sign-in?problem=wrong-credentials");
    assert_eq!(session_if_any(&answer), None);
}

#[tokio::test]
async fn a_session_that_was_there_before_is_worth_nothing_after() {
    let site = site().await;
    let first = sign_in(&site, credentials(EMAIL, PASSWORD), "").await;
    let before = session(&first);
    let second = sign_in(&site, credentials(EMAIL, PASSWORD), &before).await;
    let after = session(&second);
    assert_ne!(before, after);
    assert_eq!(account_page(&site, &before).await, StatusCode::UNAUTHORIZED);
    assert_eq!(account_page(&site, &after).await, StatusCode::OK);
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server_too() {
    let site = site().await;
    let cookie = session(&sign_in(&site, credentials(EMAIL, PASSWORD), "").await);
    let headers = [FORM, PAGE, OURS, ("cookie", cookie.as_str())];
    let path = "/api/accounts/sign-out";
    let answer = site.ask("POST", path, &headers, Body::empty()).await;
    assert_eq!(header(answer.headers(), "location"), "/");
    let forgotten = header(answer.headers(), "clear-site-data");
    assert_eq!(forgotten, r#""cache", "storage""#, "nor in the browser");
    assert_eq!(account_page(&site, &cookie).await, StatusCode::UNAUTHORIZED);
}

#[rstest]
#[case::own_page("%2Ffr%2Fmatches%3Fpage%3D2", "/fr/matches?page=2")]
#[case::another_site("https%3A%2F%2Fevil.example", "/fr/account")]
#[case::another_host("%2F%2Fevil.example", "/fr/account")]
#[case::backslash("%2F%5Cevil.example", "/fr/account")]
#[case::line_end("%2F%0D%0ASet-Cookie%3A+a%3Db", "/fr/account")]
#[tokio::test]
async fn one_is_led_on_to_a_page_of_this_site_only(#[case] next: &str, #[case] to: &str) {
    let form = format!("{}&next={next}", credentials(EMAIL, PASSWORD));
    let answer = sign_in(&site().await, form, "").await;
    assert_eq!(header(answer.headers(), "location"), to);
}

#[tokio::test]
async fn where_to_go_on_to_survives_a_wrong_password() {
    let site = site().await;
    let form = format!("{}&next=%2Fmatches", credentials(EMAIL, "wrong"));
    let back = header(sign_in(&site, form, "").await.headers(), "location");
    assert_eq!(
        back,
        "/fr/sign-in?next=%2Fmatches&problem=wrong-credentials"
    );
    let page = text(site.get(&back, &[]).await).await;
    assert!(page.contains(r#"name="next" value="/matches""#), "{page}");
    assert!(page.contains(r#"role="alert""#), "{page}");
}

#[tokio::test]
async fn after_too_many_tries_even_the_right_password_waits() {
    let site = site().await;
    for _ in 0..10 {
        sign_in(&site, credentials(EMAIL, "wrong"), "").await;
    }
    let answer = sign_in(&site, credentials(EMAIL, PASSWORD), "").await;
    let back = header(answer.headers(), "location");
    assert_eq!(back, "/fr/sign-in?minutes=15&problem=too-many");
    assert_eq!(session_if_any(&answer), None);
    let page = text(site.get(&back, &[]).await).await;
    assert!(page.contains("Patientez 15 minutes"), "{page}");
    let program = [FORM, OURS, ("accept", "application/json")];
    let body = Body::from(credentials(EMAIL, PASSWORD));
    let path = "/api/accounts/sign-in";
    let answer = site.ask("POST", path, &program, body).await;
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(header(answer.headers(), "retry-after"), "900");
}

#[tokio::test]
async fn a_page_that_needs_an_account_leads_back_after_signing_in() {
    let answer = site().await.get("/account", &[]).await;
    let page = text(answer).await;
    assert!(
        page.contains(r#"href="/sign-in?next=%2Faccount""#),
        "{page}"
    );
}
