//! Organisations, invitations and who comes in by them, as a browser without JavaScript does it.

use backend::Backend;
use backend::outbox::{Told, claim, told};
use backend::testing::{Engine, House, PASSWORD, REQUEST};

use http::StatusCode;

use crate::support::{TestSite, header, session_cookie, text};

/// What stands in the link of the next message that has one.
pub async fn link(backend: &Backend) -> String {
    loop {
        let claimed = claim(backend).await.unwrap().unwrap();
        match told(backend, &claimed).await.unwrap() {
            Some(Told::Invitation { token, .. } | Told::Recovery { token }) => return token,
            Some(_) => {}
            None => panic!("{claimed:?} is pointless"),
        }
    }
}

fn password() -> String {
    PASSWORD.replace(' ', "+")
}

#[tokio::test]
async fn from_a_reviewers_form_to_a_signed_in_focal_point() {
    let house = House::new(Engine::Sqlite).await;
    let site = TestSite::new((*house).clone(), "");
    let reviewer = site.cookie_of("reviewer@demo.example").await;
    let page = site.get("/organisations", &[("cookie", &reviewer)]).await;
    let page = text(page).await;
    assert!(
        page.contains(r#"action="/api/organisations/create""#),
        "{page}"
    );
    let form =
        "name=Ministry+of+Roads&state=XAC&provider_type=&email=ana%40demo.example&language=fr";
    let made = site
        .post("/api/organisations/create", &reviewer, form)
        .await;
    let to = header(made.headers(), "location");
    assert!(to.ends_with("?done=done-organisation-created"), "{to}");
    let page = text(site.get(&to, &[("cookie", &reviewer)]).await).await;
    assert!(
        page.contains("ana@demo.example") && page.contains("Revoke"),
        "{page}"
    );

    let address = format!("/fr/invitation?token={}", link(&house).await);
    let page = text(site.get(&address, &[]).await).await;
    assert!(
        page.contains("Ministry of Roads") && page.contains("ana@demo.example"),
        "{page}"
    );
    assert!(page.contains(r#"autocomplete="new-password""#), "{page}");
    let token = address.split_once("token=").unwrap().1;
    let weak = format!("token={token}&name=Ana&language=fr&password=short");
    let answer = site.post("/api/accounts/accept-invitation", "", weak).await;
    let back = header(answer.headers(), "location");
    assert!(back.ends_with("problem=conflict-weak-password"), "{back}");
    let form = format!("token={token}&name=Ana&language=fr&password={}", password());
    let answer = site.post("/api/accounts/accept-invitation", "", form).await;
    assert_eq!(header(answer.headers(), "location"), "/account");
    let cookie = session_cookie(answer.headers());
    let page = text(site.get("/account", &[("cookie", &cookie)]).await).await;
    assert!(
        page.contains("Ministry of Roads") && page.contains("Ana"),
        "{page}"
    );
}

#[tokio::test]
async fn a_link_that_is_good_for_nothing_says_so_and_not_whose_it_was() {
    let house = House::new(Engine::Sqlite).await;
    let site = TestSite::new((*house).clone(), "");
    let requester = site.cookie_of("requester@demo.example").await;
    let form = format!(
        "organisation={}&email=eve%40demo.example&role=focal_point&language=en",
        house.office
    );
    site.post("/api/organisations/invite", &requester, form)
        .await;
    let token = link(&house).await;
    let page = format!("/organisations/{}", house.office);
    let page = text(site.get(&page, &[("cookie", &requester)]).await).await;
    let id = page.split_once(r#"name="invitation" value=""#).unwrap().1;
    let id = id.split_once('"').unwrap().0;
    let form = format!("invitation={id}");
    site.post("/api/organisations/revoke-invitation", &requester, form)
        .await;
    for dead in [token.as_str(), "never", ""] {
        let answer = site.get(&format!("/invitation?token={dead}"), &[]).await;
        assert_eq!(answer.status(), StatusCode::GONE);
        assert_eq!(header(answer.headers(), "cache-control"), "no-store");
        let page = text(answer).await;
        assert!(page.contains("This link cannot be used any more"), "{page}");
        assert!(!page.contains("eve@") && !page.contains("Test Organisation"));
    }
}

#[tokio::test]
async fn an_organisations_people_are_seen_by_themselves_and_by_reviewers() {
    let house = House::new(Engine::Sqlite).await;
    let site = TestSite::new((*house).clone(), "");
    let page = format!("/organisations/{}", house.office);
    for (who, status) in [
        ("requester", StatusCode::OK),
        ("reviewer", StatusCode::OK),
        ("provider", StatusCode::NOT_FOUND),
    ] {
        let cookie = site.cookie_of(&format!("{who}@demo.example")).await;
        let answer = site.get(&page, &[("cookie", &cookie)]).await;
        assert_eq!(answer.status(), status, "{who}");
        let shows = text(answer).await.contains("requester@demo.example");
        assert_eq!(shows, status == StatusCode::OK, "{who}");
    }
    assert_eq!(site.get(&page, &[]).await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_reviewers_record_a_mandate_and_its_bearer_goes_on_where_they_were() {
    let house = House::new(Engine::Sqlite).await;
    let deputy = house.unmandated().await;
    house.another_reviewer().await;
    let reference = house.begun(REQUEST).await;
    let site = TestSite::new((*house).clone(), "");
    let unmandated = site.cookie_of("unmandated@demo.example").await;
    let page = text(site.get("/account", &[("cookie", &unmandated)]).await).await;
    assert!(page.contains("note verbale"), "how to renew: {page}");
    let form = format!(
        "kind=request&reference={reference}&revision=0&form=&record%5Btitle%5D=Typed+by+a+deputy"
    );
    let answer = site
        .post("/api/records/submit", &unmandated, form.clone())
        .await;
    let back = header(answer.headers(), "location");
    assert!(back.contains("problem=no-mandate"), "{back}");
    let page = text(site.get(&back, &[("cookie", &unmandated)]).await).await;
    assert!(
        page.contains("Typed by a deputy"),
        "the draft is kept: {page}"
    );
    assert!(page.contains("note verbale"), "{page}");

    let (first, second) = (
        site.cookie_of("reviewer@demo.example").await,
        site.cookie_of("second@demo.example").await,
    );
    let record = format!(
        "organisation={}&person={}&papers=NV+14%2F2026&from_on=2026-11-01&until_on=2027-10-31",
        house.office,
        deputy.account().unwrap()
    );
    site.post("/api/organisations/record-mandate", &first, record)
        .await;
    let address = format!("/organisations/{}", house.office);
    let own = text(site.get(&address, &[("cookie", &first)]).await).await;
    assert!(
        own.contains("NV 14/2026") && !own.contains("confirm-mandate"),
        "{own}"
    );
    let page = text(site.get(&address, &[("cookie", &second)]).await).await;
    let (_, id) = page.split_once(r#"name="mandate" value=""#).unwrap();
    let confirm = format!("mandate={}", id.split_once('"').unwrap().0);
    site.post("/api/organisations/confirm-mandate", &second, confirm)
        .await;
    let form = form.replace("revision=0", "revision=1");
    let answer = site.post("/api/records/submit", &unmandated, form).await;
    let back = header(answer.headers(), "location");
    assert!(!back.contains("problem"), "{back}");
}

#[tokio::test]
async fn a_forgotten_password_is_set_by_a_link_and_signs_out_everywhere() {
    let house = House::new(Engine::Sqlite).await;
    let site = TestSite::new((*house).clone(), "");
    let before = site.cookie_of("provider@demo.example").await;
    let page = text(site.get("/sign-in", &[]).await).await;
    assert!(page.contains(r#"href="/forgotten""#), "{page}");
    let mut answers = Vec::new();
    for email in ["provider%40demo.example", "nobody%40demo.example"] {
        let form = format!("email={email}");
        let answer = site.post("/api/accounts/ask-recovery", "", form).await;
        answers.push((answer.status(), header(answer.headers(), "location")));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0].1, "/forgotten?done=done-recovery-asked");
    let token = link(&house).await;
    let address = format!("/recovery?token={token}");
    let answer = site.get(&address, &[]).await;
    assert_eq!(header(answer.headers(), "cache-control"), "no-store");
    let page = text(answer).await;
    assert!(page.contains("provider@demo.example"), "{page}");
    let weak = format!("token={token}&password=password1234");
    let answer = site.post("/api/accounts/reset-password", "", weak).await;
    let back = header(answer.headers(), "location");
    assert!(back.ends_with("problem=conflict-weak-password"), "{back}");
    let form = format!("token={token}&password=six+unrelated+herons+paint");
    let answer = site.post("/api/accounts/reset-password", "", form).await;
    let to = header(answer.headers(), "location");
    assert_eq!(to, "/sign-in?done=done-password-reset");
    let account = site.get("/account", &[("cookie", &before)]).await;
    assert_eq!(account.status(), StatusCode::UNAUTHORIZED);
    let again = site.get(&address, &[]).await;
    assert_eq!(again.status(), StatusCode::GONE);
}

#[tokio::test]
async fn sessions_stand_on_the_account_page_and_end_there() {
    let house = House::new(Engine::Sqlite).await;
    let site = TestSite::new((*house).clone(), "");
    let there = site.cookie_of("provider@demo.example").await;
    let here = site.cookie_of("provider@demo.example").await;
    let page = text(site.get("/account", &[("cookie", &here)]).await).await;
    let (_, id) = page.split_once(r#"name="session" value=""#).unwrap();
    let (id, rest) = id.split_once('"').unwrap();
    assert!(!rest.contains(r#"name="session""#), "but for this one");
    let form = format!("session={id}");
    site.post("/api/accounts/end-session", &here, form).await;
    let status = async |cookie: &str| site.get("/account", &[("cookie", cookie)]).await.status();
    assert_eq!(status(&there).await, StatusCode::UNAUTHORIZED);
    assert_eq!(status(&here).await, StatusCode::OK);

    let elsewhere = site.cookie_of("provider@demo.example").await;
    let form = format!("old={}&password=six+unrelated+herons+paint", password());
    let answer = site
        .post("/api/accounts/change-password", &here, form)
        .await;
    let to = header(answer.headers(), "location");
    assert_eq!(to, "/account?done=done-password-changed");
    let renewed = session_cookie(answer.headers());
    assert_eq!(status(&elsewhere).await, StatusCode::UNAUTHORIZED);
    assert_eq!(status(&here).await, StatusCode::UNAUTHORIZED, "a new name");
    assert_eq!(status(&renewed).await, StatusCode::OK);
}

#[tokio::test]
async fn a_password_stands_on_no_page_again() {
    let house = House::new(Engine::Sqlite).await;
    let site = TestSite::new((*house).clone(), "");
    let cookie = site.cookie_of("provider@demo.example").await;
    let form = "old=an+old+secret+word&password=a+new+secret+word+or+two";
    let answer = site
        .post("/api/accounts/change-password", &cookie, form)
        .await;
    let back = header(answer.headers(), "location");
    assert!(back.ends_with("problem=conflict-wrong-password"), "{back}");
    let page = text(site.get(&back, &[("cookie", &cookie)]).await).await;
    assert!(!page.contains("secret"), "{page}");
}
