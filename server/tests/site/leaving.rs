//! Roles that are ended, and people who go, as browsers without JavaScript do it.

use backend::testing::samples::{day, request};
use backend::testing::{Engine, House, PASSWORD, REQUEST};
use backend::use_cases::mandates::{NewMandate, vouch};
use chrono::TimeDelta;
use domain::organisation::Role;
use domain::visibility::Visibility;
use http::StatusCode;

use crate::support::{TestSite, header, text};

/// What stands in a form's hidden input, the first of its name after a text of the page.
fn hidden(page: &str, after: &str, name: &str) -> String {
    let rest = page.split_once(after).unwrap().1;
    let mark = format!(r#"name="{name}" value=""#);
    let rest = rest.split_once(&mark).unwrap().1;
    rest.split_once('"').unwrap().0.to_owned()
}

#[tokio::test]
async fn whose_role_is_ended_does_nothing_more_in_a_session_that_is_open() {
    let house = House::new(Engine::Sqlite).await;
    let reference = house.begun(REQUEST).await;
    house
        .t
        .member("deputy@demo.example", Role::FocalPoint, house.office)
        .await;
    let site = TestSite::new((*house).clone(), "");
    let deputy = site.cookie_of("deputy@demo.example").await;
    let record = format!("/requests/{reference}");
    let seen = site.get(&record, &[("cookie", &deputy)]).await;
    assert_eq!(seen.status(), StatusCode::OK);
    let requester = site.cookie_of("requester@demo.example").await;
    let page = format!("/organisations/{}", house.office);
    let shown = text(site.get(&page, &[("cookie", &requester)]).await).await;
    let membership = hidden(&shown, "deputy@demo.example", "membership");
    let form = format!("membership={membership}&organisation={}", house.office);
    let path = "/api/organisations/end-membership";
    let answer = site.post(path, &requester, form.clone()).await;
    let to = header(answer.headers(), "location");
    assert!(to.ends_with("?done=done-membership-ended"), "{to}");
    for path in [&record, &page] {
        let answer = site.get(path, &[("cookie", &deputy)]).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}: at once");
    }
    let answer = site.get("/account", &[("cookie", &deputy)]).await;
    assert_eq!(answer.status(), StatusCode::OK, "the account stays");
    let again = site.post(path, &requester, form).await;
    let back = header(again.headers(), "location");
    assert!(back.ends_with("problem=not-found"), "{back}");
    // Nobody leaves their organisation without anybody.
    let shown = text(site.get(&page, &[("cookie", &requester)]).await).await;
    let own = hidden(&shown, "requester@demo.example", "membership");
    let form = format!("membership={own}&organisation={}", house.office);
    let back = header(
        site.post(path, &requester, form).await.headers(),
        "location",
    );
    assert!(back.ends_with("problem=conflict-last-of-own"), "{back}");
    let shown = text(site.get(&back, &[("cookie", &requester)]).await).await;
    assert!(shown.contains("Invite somebody first"), "{shown}");
}

#[tokio::test]
async fn a_mandate_that_ends_during_work_keeps_the_draft_and_says_how_to_renew() {
    let house = House::new(Engine::Sqlite).await;
    let deputy = house.unmandated().await;
    let reference = house.begun(REQUEST).await;
    let ends_soon = NewMandate {
        reference: "NV 14/2026",
        from: day(2026, 11, 1),
        until: day(2026, 11, 30),
    };
    let whose = (deputy.account().unwrap(), house.office);
    vouch(&house, whose, ends_soon).await.unwrap();
    let site = TestSite::new((*house).clone(), "");
    let cookie = site.cookie_of("unmandated@demo.example").await;
    let edit = format!("/requests/{reference}/edit");
    let page = text(site.get(&edit, &[("cookie", &cookie)]).await).await;
    let revision = hidden(&page, "<form", "revision");
    // The last day goes by while the form stands open.
    house.t.clock.advance(TimeDelta::days(8));
    let form = format!(
        "kind=request&reference={reference}&revision={revision}&form=\
         &record%5Btitle%5D=Typed+before+the+end"
    );
    let before = house.head().await;
    let answer = site.post("/api/records/submit", &cookie, form).await;
    let back = header(answer.headers(), "location");
    assert!(back.contains("problem=no-mandate"), "{back}");
    assert_eq!(house.head().await, before, "nothing was handed in");
    let page = text(site.get(&back, &[("cookie", &cookie)]).await).await;
    assert!(page.contains("Typed before the end"), "the draft is kept");
    assert!(page.contains("note verbale"), "how to renew: {page}");
    let page = text(site.get(&edit, &[("cookie", &cookie)]).await).await;
    assert!(page.contains("Typed before the end"), "and stays kept");
}

#[tokio::test]
async fn whoever_erases_themselves_is_out_and_shown_nowhere() {
    let house = House::new(Engine::Sqlite).await;
    house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let site = TestSite::new((*house).clone(), "");
    let cookie = site.cookie_of("requester@demo.example").await;
    let page = text(site.get("/ar/account", &[("cookie", &cookie)]).await).await;
    assert!(
        page.contains(r#"action="/ar/api/accounts/erase""#),
        "{page}"
    );
    let path = "/api/accounts/erase";
    let password = format!("password={}", PASSWORD.replace(' ', "+"));
    let answer = site.post(path, &cookie, password.clone()).await;
    let back = header(answer.headers(), "location");
    assert_eq!(back, "/account?form=erase&problem=conflict-last-manager");
    let page = text(site.get(&back, &[("cookie", &cookie)]).await).await;
    assert!(
        page.contains("Invite somebody to your role first"),
        "{page}"
    );
    house
        .t
        .member("deputy@demo.example", Role::FocalPoint, house.office)
        .await;
    let answer = site.post(path, &cookie, "password=wrong").await;
    let back = header(answer.headers(), "location");
    assert_eq!(back, "/account?form=erase&problem=conflict-wrong-password");
    let answer = site.post(path, &cookie, password).await;
    assert_eq!(header(answer.headers(), "location"), "/?done=done-erased");
    let answer = site.get("/account", &[("cookie", &cookie)]).await;
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
    let reviewer = site.cookie_of("reviewer@demo.example").await;
    for path in crate::routes::pages() {
        let path = path.replace(crate::routes::ORGANISATION, &house.office.to_string());
        let page = text(site.get(&path, &[("cookie", &reviewer)]).await).await;
        assert!(!page.contains("requester@demo.example"), "{path}");
    }
}
