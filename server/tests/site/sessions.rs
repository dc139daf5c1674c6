//! How long a session lasts, where its cookie goes, and whose tries to sign in are counted.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::response::Response;
use backend::auth;
use backend::clock::ManualClock;
use backend::event_log::Actor;
use backend::queries::organisation_page;
use backend::testing::{Engine, PASSWORD, TestBackend};
use backend::use_cases::give_membership;
use backend::use_cases::mandates::{NewMandate, vouch};
use backend::use_cases::organisations::end_membership;
use chrono::TimeDelta;
use domain::organisation::Role;
use domain::vocabulary::StateCode;
use http::StatusCode;

use crate::support::{TestSite, header, session_cookie};

const EMAIL: &str = "ana@example.org";

/// A site with one account, and its clock.
async fn site(settings: &str) -> (TestSite, Arc<ManualClock>) {
    let backend = TestBackend::new(Engine::Sqlite).await;
    backend.account(EMAIL).await;
    let clock = backend.clock.clone();
    (TestSite::around(backend, settings), clock)
}

/// Sends the form to sign in, from a machine as the proxy in front names it.
async fn sign_in(site: &TestSite, email: &str, password: &str, from: &str) -> Response {
    sign_in_past([127, 0, 0, 1], site, email, password, from).await
}

/// The same through some machine, which may be no proxy of ours.
async fn sign_in_past(
    machine: [u8; 4],
    site: &TestSite,
    email: &str,
    password: &str,
    from: &str,
) -> Response {
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("accept", "application/json"),
        ("sec-fetch-site", "same-origin"),
        ("x-real-ip", from),
    ];
    let password = password.replace(' ', "+");
    let body = Body::from(format!("email={email}&password={password}"));
    let path = "/api/accounts/sign-in";
    site.ask_from(machine, "POST", path, &headers, body).await
}

async fn begin(site: &TestSite) -> String {
    let answer = sign_in(site, EMAIL, PASSWORD, "192.0.2.1").await;
    session_cookie(answer.headers())
}

async fn visit(site: &TestSite, cookie: &str) -> Response {
    site.get("/account", &[("cookie", cookie)]).await
}

#[tokio::test]
async fn whoever_visits_now_and_then_stays_signed_in_for_ninety_days() {
    let (site, clock) = site("").await;
    let cookie = begin(&site).await;
    for day in (10..90).step_by(10) {
        clock.advance(TimeDelta::days(10));
        let answer = visit(&site, &cookie).await;
        assert_eq!(answer.status(), StatusCode::OK, "after {day} days");
        let renewed = header(answer.headers(), "set-cookie");
        assert!(renewed.starts_with(&cookie), "the cookie lasts as long");
    }
    clock.advance(TimeDelta::days(10));
    let answer = visit(&site, &cookie).await;
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn whoever_stays_away_for_two_weeks_signs_in_again() {
    let (site, clock) = site("").await;
    let cookie = begin(&site).await;
    clock.advance(TimeDelta::days(14));
    let answer = visit(&site, &cookie).await;
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_second_visit_in_an_hour_writes_nothing() {
    let (site, clock) = site("").await;
    let cookie = begin(&site).await;
    clock.advance(TimeDelta::minutes(59));
    let answer = visit(&site, &cookie).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(header(answer.headers(), "set-cookie"), "");
}

#[tokio::test]
async fn behind_tls_the_cookie_goes_to_this_host_alone() {
    let (site, _) = site(r#"public_url = "https://example.org""#).await;
    let answer = sign_in(&site, EMAIL, PASSWORD, "192.0.2.1").await;
    let set = header(answer.headers(), "set-cookie");
    let set = &set[set.find("__Host-counterpart=").unwrap()..];
    let parts: Vec<&str> = set.split("; ").collect();
    for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(parts.contains(&part), "{part} in {set}");
    }
    assert!(!set.contains("Domain"), "{set}");
    assert_eq!(
        visit(&site, &session_cookie(answer.headers()))
            .await
            .status(),
        StatusCode::OK
    );
}

#[tokio::test]
async fn who_comes_past_the_proxy_cannot_forge_its_header() {
    let (site, _) = site(r#"client_ip_source = "XRealIp""#).await;
    let stranger = [203, 0, 113, 9];
    for number in 0..100_u8 {
        let (email, forged) = (
            format!("nobody{number}@example.org"),
            format!("192.0.2.{number}"),
        );
        let answer = sign_in_past(stranger, &site, &email, "wrong", &forged).await;
        assert_eq!(answer.status(), StatusCode::UNAUTHORIZED, "{number}");
    }
    let answer = sign_in_past(stranger, &site, EMAIL, PASSWORD, "192.0.2.200").await;
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    let answer = sign_in(&site, EMAIL, PASSWORD, "192.0.2.200").await;
    assert!(answer.status().is_success(), "{}", answer.status());
}

#[tokio::test]
async fn a_machine_is_told_by_the_header_that_the_proxy_sets() {
    let (site, _) = site(r#"client_ip_source = "XRealIp""#).await;
    for number in 0..100 {
        let email = format!("nobody{number}@example.org");
        let answer = sign_in(&site, &email, "wrong", "192.0.2.7").await;
        assert_eq!(answer.status(), StatusCode::UNAUTHORIZED, "{number}");
    }
    let answer = sign_in(&site, EMAIL, PASSWORD, "192.0.2.7").await;
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(header(answer.headers(), "retry-after"), "900");
    let answer = sign_in(&site, EMAIL, PASSWORD, "192.0.2.8").await;
    assert!(answer.status().is_success(), "{}", answer.status());
}

#[tokio::test]
async fn another_right_is_another_name_for_every_session() {
    let backend = TestBackend::new(Engine::Sqlite).await;
    let account = backend.account(EMAIL).await;
    let state = backend.organisation(Some(StateCode::FJI), None).await;
    let secretariat = backend.organisation(None, None).await;
    let reviewer = backend.account("reviewer@example.org").await;
    let (clock, inner) = (backend.clock.clone(), (*backend).clone());
    let site = TestSite::around(backend, "");
    let mut cookies = vec![begin(&site).await, begin(&site).await];
    give_membership(&inner, Actor::System, reviewer, secretariat, Role::Reviewer)
        .await
        .unwrap();
    let reviewer = auth::viewer(&inner, reviewer).await.unwrap();
    for change in ["membership", "mandate", "its end"] {
        clock.advance(TimeDelta::minutes(1));
        if change == "its end" {
            let page = organisation_page(&inner, &reviewer, state).await.unwrap();
            let membership = page.members.first().unwrap().membership;
            end_membership(&inner, &reviewer, membership).await.unwrap();
        } else if change == "membership" {
            let role = Role::FocalPoint;
            give_membership(&inner, Actor::System, account, state, role)
                .await
                .unwrap();
        } else {
            let day = |year| chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
            let new = NewMandate {
                reference: "NV 14",
                from: day(2026),
                until: day(2028),
            };
            vouch(&inner, (account, state), new).await.unwrap();
        }
        for cookie in &mut cookies {
            let answer = visit(&site, cookie).await;
            assert_eq!(answer.status(), StatusCode::OK, "nobody is signed out");
            let renamed = session_cookie(answer.headers());
            assert!(!renamed.is_empty() && renamed != *cookie, "{change}");
            let old = visit(&site, cookie).await;
            assert_eq!(old.status(), StatusCode::UNAUTHORIZED, "{change}");
            *cookie = renamed;
            let once = visit(&site, cookie).await;
            assert_eq!(session_cookie(once.headers()), "", "once is enough");
        }
    }
}

#[tokio::test]
async fn a_name_that_was_planted_before_is_never_taken_over() {
    let (site, _) = site("").await;
    // As long as those that we give, and made up by somebody else.
    let planted = "counterpart=AAAAAAAAAAAAAAAAAAAAAA";
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("accept", "text/html"),
        ("sec-fetch-site", "same-origin"),
        ("cookie", planted),
    ];
    let form = format!("email={EMAIL}&password={}", PASSWORD.replace(' ', "+"));
    let path = "/api/accounts/sign-in";
    let answer = site.ask("POST", path, &headers, form.into()).await;
    let session = session_cookie(answer.headers());
    assert!(!session.is_empty() && session != planted, "{session}");
    assert_eq!(
        visit(&site, planted).await.status(),
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(visit(&site, &session).await.status(), StatusCode::OK);
}

/// What a thousand wrong passwords come to, from ten machines against ten accounts, of which half
/// exist: each pair is looked at ten times, and what follows is refused unseen. Nobody gets in, no
/// answer tells which accounts exist, and from elsewhere their owners do.
#[tokio::test]
async fn a_thousand_wrong_sign_ins_learn_nothing_and_keep_nobody_out() {
    let backend = TestBackend::new(Engine::Sqlite).await;
    for number in 0..5 {
        backend.account(&format!("real{number}@example.org")).await;
    }
    let site = TestSite::around(backend, r#"client_ip_source = "XRealIp""#);
    let mut answers: BTreeMap<(bool, u16), usize> = BTreeMap::new();
    for machine in 0..10 {
        for try_number in 0..100 {
            let number = try_number % 10;
            let is_real = number < 5;
            let name = if is_real { "real" } else { "nobody" };
            let email = format!("{name}{}@example.org", number % 5);
            let from = format!("192.0.2.{machine}");
            let answer = sign_in(&site, &email, "wrong", &from).await;
            assert_eq!(session_cookie(answer.headers()), "");
            *answers
                .entry((is_real, answer.status().as_u16()))
                .or_default() += 1;
        }
    }
    let real = answers.iter().filter(|((is_real, _), _)| *is_real);
    let nobodys = answers.iter().filter(|((is_real, _), _)| !is_real);
    let told = |one: (&(bool, u16), &usize)| (one.0.1, *one.1);
    let real: Vec<_> = real.map(told).collect();
    assert_eq!(real, nobodys.map(told).collect::<Vec<_>>());
    assert_eq!(real, [(401, 500)]);
    let over = sign_in(&site, "real0@example.org", PASSWORD, "192.0.2.0").await;
    assert_eq!(over.status(), StatusCode::TOO_MANY_REQUESTS);
    let owner = sign_in(&site, "real0@example.org", PASSWORD, "198.51.100.1").await;
    assert!(owner.status().is_success(), "{}", owner.status());
}
