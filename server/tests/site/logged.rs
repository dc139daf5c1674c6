//! What the log says of people: who asks, who comes in and who does not, and what is refused. By ids of
//! accounts, and never by what was typed.

use app::routes::EVENTS;
use axum::response::Response;
use backend::testing::{Engine, PASSWORD, TestBackend};
use domain::id::AccountId;
use domain::organisation::Role;
use domain::vocabulary::StateCode;
use rstest::rstest;

use crate::support::log::Log;
use crate::support::{TestSite, session_cookie};

const EMAIL: &str = "ana@example.org";
const STRANGER: &str = "nobody@example.org";

/// The log, and a site with one account.
async fn site() -> (Log, TestSite, AccountId) {
    let log = Log::kept();
    let backend = TestBackend::new(Engine::Sqlite).await;
    let account = backend.account(EMAIL).await;
    (log, TestSite::around(backend, ""), account)
}

async fn sign_in(site: &TestSite, email: &str, password: &str) -> Response {
    let form = format!("email={email}&password={}", password.replace(' ', "+"));
    site.post("/api/accounts/sign-in", "", form).await
}

/// What a line of the log has of an account.
fn of(account: AccountId) -> String {
    format!("account={account}")
}

#[track_caller]
fn has(lines: &str, parts: &[&str]) {
    let line = |line: &str| parts.iter().all(|part| line.contains(part));
    assert!(lines.lines().any(line), "no line with {parts:?}:\n{lines}");
}

#[tokio::test]
async fn whoever_signs_in_or_fails_to_is_a_line_with_the_account_and_nothing_typed() {
    let (log, site, account) = site().await;
    let whose = of(account);
    let wrong = log.about(&sign_in(&site, EMAIL, "a wrong one").await);
    has(&wrong, &["a sign-in failed", "way=password", &whose]);
    let unknown = log.about(&sign_in(&site, STRANGER, "a wrong one").await);
    has(&unknown, &["a sign-in failed", "way=password"]);
    assert!(!unknown.contains("account="), "{unknown}");
    let right = sign_in(&site, EMAIL, PASSWORD).await;
    let entered = log.about(&right);
    has(&entered, &["somebody signed in", "way=password", &whose]);
    for typed in [EMAIL, STRANGER, "a wrong one", PASSWORD, "Test Person"] {
        for lines in [&wrong, &unknown, &entered] {
            assert!(!lines.contains(typed), "{typed}:\n{lines}");
        }
    }
    let cookie = session_cookie(right.headers());
    for path in ["/account", EVENTS] {
        let answer = site.get(path, &[("cookie", &cookie)]).await;
        has(&log.about(&answer), &["finished processing", &whose]);
    }
    let nobody = log.about(&site.get("/account", &[]).await);
    has(&nobody, &["finished processing", "status=401"]);
    assert!(!nobody.contains("account="), "{nobody}");
}

#[rstest]
#[case::not_theirs(
    "organisations/create",
    "name=A&email=a%40example.org&language=en",
    "not-allowed"
)]
#[case::forged_reference(
    "records/discard",
    "kind=request&reference=PR-2026-9999&revision=1",
    "not-found"
)]
#[case::no_reference_at_all(
    "records/discard",
    "kind=request&reference=%27&revision=1",
    "not-found"
)]
#[case::no_form_of_ours("records/discard", "other=1", "unreadable")]
#[case::faulty("accounts/ask-recovery", "email=none", "faulty")]
#[case::dead_link(
    "accounts/reset-password",
    "token=0&password=a+b+c+d+e+f",
    "conflict-link-gone"
)]
#[case::password_of_another(
    "accounts/change-password",
    "old=x&password=y",
    "conflict-wrong-password"
)]
#[tokio::test]
async fn a_form_that_is_refused_is_a_line_with_who_and_why(
    #[case] function: &str,
    #[case] form: &'static str,
    #[case] problem: &str,
) {
    let log = Log::kept();
    let backend = TestBackend::new(Engine::Sqlite).await;
    let ministry = backend.organisation(Some(StateCode::FJI), None).await;
    let viewer = backend.member(EMAIL, Role::FocalPoint, ministry).await;
    let site = TestSite::around(backend, "");
    let cookie = site.cookie_of(EMAIL).await;
    let path = format!("/api/{function}");
    let lines = log.about(&site.post(&path, &cookie, form).await);
    let (whose, problem) = (of(viewer.account().unwrap()), format!("\"{problem}\""));
    has(&lines, &["a form was refused", &problem, &path, &whose]);
}

#[tokio::test]
async fn too_many_tries_are_a_line_that_names_the_limit() {
    let (log, site, _) = site().await;
    for _ in 0..10 {
        let below = log.about(&sign_in(&site, EMAIL, "a wrong one").await);
        assert!(!below.contains("too many tries"), "{below}");
    }
    let over = log.about(&sign_in(&site, EMAIL, PASSWORD).await);
    has(&over, &["WARN", "too many tries", "limit=\"sign_in\""]);
    has(&over, &["a form was refused", "\"too-many\""]);
}
