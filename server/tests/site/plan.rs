//! The plan over all open records, as reviewers read and apply it without JavaScript, and its
//! certificate, as the program checks it.

use std::fs;
use std::process::Command;

use backend::queries::PlanAsk;
use backend::testing::samples::{offer, request, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::records::{Reasoned, step_offer};
use backend::use_cases::review::{begin_plan, make_plan};
use domain::lifecycle::OfferAct;
use domain::reference::Reference;
use domain::visibility::Visibility;
use http::StatusCode;
use serde_json::json;

use crate::support::{TestSite, header, text};

/// A site with two requests and an offer that only one of them can have, and its reviewer signed in.
struct Desk {
    house: House,
    site: TestSite,
    cookie: String,
    offer: Reference,
}

impl Desk {
    async fn new() -> Self {
        let house = House::new(Engine::Sqlite).await;
        for title in ["First <in> line", "Second in line"] {
            let typed = with(request(), "title", json!(title));
            house.published(REQUEST, &typed, Visibility::REQUEST).await;
        }
        let single = with(offer(), "max_matches", json!(1));
        let offer = house.published(OFFER, &single, Visibility::OFFER).await;
        let site = TestSite::new((*house).clone(), "");
        let cookie = site.cookie_of("reviewer@demo.example").await;
        Self {
            house,
            site,
            cookie,
            offer,
        }
    }

    async fn page(&self, path: &str) -> String {
        let answer = self.site.get(path, &[("cookie", &self.cookie)]).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        text(answer).await
    }

    /// Sends the form of a page as a browser without scripts does; answers where it is led to.
    async fn put_forward(&self, page: &str, pairs: &[String]) -> String {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for name in ["settings", "made_at"] {
            form.append_pair(name, &unescaped(&hidden(page, name)));
        }
        for pair in pairs {
            form.append_pair("pairs[]", pair);
        }
        let path = "/api/matches/propose-planned";
        let answer = self.site.post(path, &self.cookie, form.finish()).await;
        assert_eq!(answer.status(), StatusCode::FOUND);
        header(answer.headers(), "location")
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&amp;", "&")
}

/// The value of a hidden input.
fn hidden(page: &str, name: &str) -> String {
    let (_, after) = page
        .split_once(&format!(r#"name="{name}" value=""#))
        .unwrap();
    after.split('"').next().unwrap().to_owned()
}

/// The values of the boxes that choose pairs.
fn choices(page: &str) -> Vec<String> {
    let boxes = page.split(r#"name="pairs[]" value=""#).skip(1);
    boxes
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn a_reviewer_reads_the_plan_and_puts_its_pairs_forward() {
    let desk = Desk::new().await;
    let page = desk.page("/review/plan").await;
    for said in [
        "This plan, proved to be the best",
        "The best pair first, then the next",
        "An offer scores 93",
        "counterpart verify-plan",
        "1 of 2",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("First <in>"), "titles are escaped");
    let folded = r#"<details class="score-card"><summary>"#;
    assert!(page.contains(folded), "each card is folded away: {page}");
    let pairs = choices(&page);
    assert_eq!(pairs.len(), 1, "{pairs:?}");
    assert!(pairs.first().unwrap().contains(desk.offer.as_str()));

    let to = desk.put_forward(&page, &[]).await;
    assert!(to.contains("problem=conflict-plan-none-chosen"), "{to}");
    assert!(desk.page(&to).await.contains("No pair was chosen"));

    let to = desk.put_forward(&page, &pairs).await;
    assert!(to.starts_with("/review?done="), "{to}");
    let queue = desk.page(&to).await;
    assert!(queue.contains("The chosen pairs were put forward"));
    assert!(queue.contains("/matches/M-"));
    let later = desk.page("/review/plan").await;
    assert!(choices(&later).is_empty(), "its place is spoken for");
}

#[tokio::test]
async fn a_plan_that_is_out_of_date_says_which_pairs_and_which_records() {
    let desk = Desk::new().await;
    let page = desk.page("/review/plan?goal=widest&floor=30").await;
    let act = OfferAct::Pause;
    step_offer(
        &desk.house,
        &desk.house.provider,
        &desk.offer,
        act,
        Reasoned::default(),
    )
    .await
    .unwrap();
    let to = desk.put_forward(&page, &choices(&page)).await;
    assert!(to.contains("goal=widest&floor=30"), "{to}");
    assert!(to.contains("problem=conflict-plan-outdated"), "{to}");
    let again = desk.page(&to).await;
    for said in [
        "Nothing was put forward, because these pairs no longer hold",
        "a record is no longer open",
        "concerns these records",
        "There is no open offer",
    ] {
        assert!(again.contains(said), "{said}: {again}");
    }
    assert!(!desk.page("/review").await.contains("/matches/M-"));
}

#[tokio::test]
async fn what_cannot_be_asked_is_named_where_it_stands() {
    let desk = Desk::new().await;
    let page = desk
        .page("/review/plan?floor=0&theme=36&pin=R-7K4Q-2M&goal=widest")
        .await;
    for said in [
        r##"href="#floor""##,
        r##"href="#weights""##,
        r##"href="#pin""##,
        "The weights add up to 101",
        r#"name="theme" value="36""#,
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains(r#"id="plan""#), "no plan was made");
    let pinned = format!("/review/plan?pin=R-0000-00~{}", desk.offer);
    let page = desk.page(&pinned).await;
    assert!(page.contains("R-0000-00 is not an open record"), "{page}");
    let path = "/review/plan/certificate.json";
    for (query, status) in [
        ("?floor=0", StatusCode::BAD_REQUEST),
        ("?pin=R-0000-00~O-0000-00", StatusCode::CONFLICT),
    ] {
        let headers = [("cookie", &*desk.cookie)];
        let answer = desk.site.get(&format!("{path}{query}"), &headers).await;
        assert_eq!(answer.status(), status, "{query}");
    }
}

#[tokio::test]
async fn the_program_accepts_the_certificate_and_no_other() {
    let desk = Desk::new().await;
    let query = "goal=widest&floor=30&theme=30&geography=20";
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    for name in ["certificate", "requests", "offers", "weights"] {
        let name = format!("{name}.json");
        let saved = desk.page(&format!("/review/plan/{name}?{query}")).await;
        fs::write(file(&name), saved).unwrap();
    }
    let today = desk.house.clock().today().to_string();
    let verify = || {
        Command::new(env!("CARGO_BIN_EXE_counterpart"))
            .current_dir(folder.path())
            .args(["verify-plan", "--plan", "certificate.json"])
            .args(["--requests", "requests.json", "--offers", "offers.json"])
            .args(["--weights", "weights.json", "--today", &today])
            .output()
            .unwrap()
    };
    let answer = verify();
    let said = String::from_utf8(answer.stdout).unwrap();
    assert!(
        answer.status.success(),
        "{answer:?}",
        answer = answer.stderr
    );
    assert!(
        said.starts_with("proved: 1 pairs, 1 States, 1 requests"),
        "{said}"
    );
    // Without the pair it is a plan of less than the bound.
    let plan = fs::read_to_string(file("certificate.json")).unwrap();
    let mut plan: serde_json::Value = serde_json::from_str(&plan).unwrap();
    *plan.get_mut("pairs").unwrap() = json!([]);
    fs::write(file("certificate.json"), plan.to_string()).unwrap();
    assert!(!verify().status.success());
}

#[tokio::test]
async fn a_plan_that_is_being_made_is_found_again_under_the_address_of_what_comes_of_it() {
    let desk = Desk::new().await;
    let (house, ask) = (&desk.house, PlanAsk::default());
    let run = begin_plan(house, &house.reviewer, &ask, ("For <the> session", ""));
    let run = run.await.unwrap();
    let id = run.id();
    let address = format!("/review/plans?plan={id}");
    let page = desk.page(&address).await;
    for said in [
        "It waits for its turn",
        "Stop making it",
        "<progress",
        "data-renew",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let at = page
        .find("For <the>")
        .map(|at| &page[at.saturating_sub(60)..at + 60]);
    assert_eq!(at, None, "names are escaped");
    let list = desk.page("/review/plans").await;
    assert!(
        list.contains(&address) && list.contains("Being made"),
        "{list}"
    );
    make_plan(house, run).await.unwrap();
    let page = desk.page(&address).await;
    assert!(
        page.contains("verify-plan") && !page.contains("data-renew"),
        "{page}"
    );
    let late = desk
        .site
        .post("/api/review/stop-plan", &desk.cookie, format!("plan={id}"));
    let to = header(late.await.headers(), "location");
    assert!(to.contains("problem=not-found"), "{to}");
}
