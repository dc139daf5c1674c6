//! A record that is open in two tabs, without JavaScript: both versions are shown, none is lost.

use axum::response::Response;
use backend::queries::edit_page;
use backend::testing::{Engine, House, REQUEST};
use domain::reference::Reference;
use http::StatusCode;

use crate::support::{TestSite, header, text};

/// The form of a page as it stands, with a title typed into it.
fn form(page: &str, title: &str) -> String {
    let hidden = |name: &str| {
        let after = page.split(&format!("name=\"{name}\" value=\"")).nth(1);
        after
            .and_then(|after| after.split('"').next())
            .unwrap_or_default()
            .to_owned()
    };
    let names = ["kind", "reference", "revision", "form", "set_aside"];
    let hidden: Vec<String> = names.map(|name| format!("{name}={}", hidden(name))).into();
    format!(
        "{}&record%5Btitle%5D={}",
        hidden.join("&"),
        title.replace(' ', "+")
    )
}

struct Desk {
    house: House,
    site: TestSite,
    cookie: String,
    reference: Reference,
}

impl Desk {
    async fn new() -> Self {
        let house = House::new(Engine::Sqlite).await;
        let reference = house.begun(REQUEST).await;
        let site = TestSite::new((*house).clone(), "");
        let cookie = site.cookie_of("requester@demo.example").await;
        Self {
            house,
            site,
            cookie,
            reference,
        }
    }

    async fn open(&self, path: &str) -> String {
        let answer = self.site.get(path, &[("cookie", &self.cookie)]).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        text(answer).await
    }

    async fn edit(&self) -> String {
        self.open(&format!("/requests/{}/edit", self.reference))
            .await
    }

    async fn save(&self, form: String) -> Response {
        self.site
            .post("/api/records/save", &self.cookie, form)
            .await
    }

    /// The title that is stored.
    async fn stored(&self) -> String {
        let author = &self.house.requester;
        let page = edit_page(&self.house, author, REQUEST, &self.reference).await;
        let typed = page.unwrap().typed;
        typed.get("title").unwrap().as_str().unwrap().to_owned()
    }
}

#[tokio::test]
async fn the_second_tab_is_shown_both_versions_and_may_decide_for_its_own() {
    let desk = Desk::new().await;
    let (first, second) = (desk.edit().await, desk.edit().await);
    desk.save(form(&first, "Typed first")).await;

    let answer = desk.save(form(&second, "Typed second")).await;
    assert_eq!(answer.status(), StatusCode::FOUND);
    let back = header(answer.headers(), "location");
    assert!(back.contains("problem=stale"), "{back}");
    assert_eq!(
        desk.stored().await,
        "Typed first",
        "nothing was overwritten"
    );
    let page = desk.open(&back).await;
    let (_, compared) = page.split_once("id=\"compare\"").unwrap();
    let (compared, own) = compared.split_once("</section>").unwrap();
    assert!(compared.contains("Typed first") && compared.contains("Typed second"));
    assert!(own.contains("value=\"Typed second\""), "the form keeps it");

    let answer = desk.save(form(&page, "Typed second")).await;
    let back = header(answer.headers(), "location");
    assert!(!back.contains("problem="), "{back}");
    assert_eq!(desk.stored().await, "Typed second");
    assert!(!desk.edit().await.contains("id=\"compare\""));
}

#[tokio::test]
async fn what_was_typed_into_both_tabs_is_compared_in_words_whatever_it_spells() {
    let desk = Desk::new().await;
    let (first, second) = (desk.edit().await, desk.edit().await);
    let theme = |code: &str, share: u8| {
        let input = "&record%5Bthemes%5D%5B0%5D%5B";
        format!("{input}code%5D={code}{input}share%5D={share}")
    };
    let first = form(&first, "Typed first") + &theme("T04.1", 60);
    desk.save(first).await;
    // Some words are kept under such names, but they are no code's.
    let second =
        form(&second, "Typed second") + &theme("share", 40) + "&record%5Btags%5D%5B%5D=row";
    let answer = desk.save(second).await;
    let page = desk.open(&header(answer.headers(), "location")).await;
    let (_, compared) = page.split_once("id=\"compare\"").unwrap();
    let (compared, _) = compared.split_once("</section>").unwrap();
    for said in [": 60%", "share: 40%"] {
        assert!(compared.contains(said), "{said}: {compared}");
    }
    assert!(!compared.contains("T04.1"), "{compared}");
}
