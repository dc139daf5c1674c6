//! Small forms that are refused lose nothing, without JavaScript.

use axum::body::Body;
use axum::response::Response;
use backend::testing::{Engine, House, PASSWORD};
use http::StatusCode;

use crate::support::{TestSite, header, session_cookie, text};

/// The longest report that a project takes is shorter.
const TOO_LONG: usize = 20_001;

/// A site with a project under way, and its focal point signed in.
struct Desk {
    site: TestSite,
    project: String,
    cookie: String,
    _house: House,
}

impl Desk {
    async fn new() -> Self {
        let house = House::new(Engine::Sqlite).await;
        let project = house.active_project().await.to_string();
        let site = TestSite::new((*house).clone(), "");
        let cookie = sign_in(&site, "requester").await;
        Self {
            site,
            project,
            cookie,
            _house: house,
        }
    }

    /// Sends a report, and reads the page that one is led to.
    async fn report(&self, report: &str) -> (String, String) {
        let form = format!("reference={}&language=fr&text={report}", self.project);
        let answer = post(&self.site, "projects/add-update", &self.cookie, form).await;
        assert_eq!(answer.status(), StatusCode::FOUND);
        let to = header(answer.headers(), "location");
        let page = self.page(&to).await;
        (to, page)
    }

    async fn page(&self, path: &str) -> String {
        text(self.site.get(path, &[("cookie", &self.cookie)]).await).await
    }
}

async fn sign_in(site: &TestSite, who: &str) -> String {
    let password = PASSWORD.replace(' ', "+");
    let form = format!("email={who}%40demo.example&password={password}");
    let answer = post(site, "accounts/sign-in", "", form).await;
    session_cookie(answer.headers())
}

async fn post(site: &TestSite, action: &str, cookie: &str, form: String) -> Response {
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("accept", "text/html"),
        ("sec-fetch-site", "same-origin"),
        ("cookie", cookie),
    ];
    let path = format!("/api/{action}");
    site.ask("POST", &path, &headers, Body::from(form)).await
}

#[tokio::test]
async fn a_report_that_is_too_long_stands_in_its_form_again() {
    let desk = Desk::new().await;
    let report = format!("Quokka{}", "x".repeat(TOO_LONG));
    let (to, page) = desk.report(&report).await;
    assert!(
        !to.contains("Quokka"),
        "nothing typed is in an address: {to}"
    );
    assert!(page.contains(&format!(">{report}<")), "the text is kept");
    assert!(
        page.contains(r##"href="#fault-text""##),
        "the summary links to the field"
    );
    assert!(
        page.contains(r#"id="fault-text""#),
        "there is a message at the field"
    );
    assert!(
        page.contains(r#"<details open class="act""#),
        "its form is open"
    );
    assert!(
        page.contains(r#"<option value="fr" selected>"#),
        "the language is kept"
    );
}

#[tokio::test]
async fn what_was_kept_goes_when_the_form_is_taken() {
    let desk = Desk::new().await;
    desk.report(&format!("Quokka{}", "x".repeat(TOO_LONG)))
        .await;
    let (to, page) = desk.report("The+rooms+are+booked.").await;
    assert!(to.ends_with("?done=done-reported"), "{to}");
    assert!(page.contains(r#"role="status""#), "what was done is said");
    assert!(!page.contains("Quokka"), "the refused text is gone");
}

#[tokio::test]
async fn whoever_signs_in_next_finds_nothing_of_it() {
    let desk = Desk::new().await;
    desk.report(&format!("Quokka{}", "x".repeat(TOO_LONG)))
        .await;
    let password = PASSWORD.replace(' ', "+");
    let form = format!("email=provider%40demo.example&password={password}");
    let answer = post(&desk.site, "accounts/sign-in", &desk.cookie, form).await;
    let cookie = session_cookie(answer.headers());
    let path = format!("/projects/{}", desk.project);
    let page = text(desk.site.get(&path, &[("cookie", &cookie)]).await).await;
    assert!(page.contains("add-update"), "the other side may report too");
    assert!(!page.contains("Quokka"), "and does not see what was typed");
}

#[tokio::test]
async fn a_line_end_counts_once() {
    let desk = Desk::new().await;
    let report = format!("{}end", "%0D%0A".repeat(19_997));
    let (to, page) = desk.report(&report).await;
    assert!(to.ends_with("?done=done-reported"), "{to}");
    assert!(!page.contains("fault-text"));
}
