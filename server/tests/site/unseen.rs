//! What may not be seen answers as what does not exist: the same status, headers and page.

use axum::response::Response;
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::Proposer;
use domain::reference::Reference;
use http::StatusCode;

use crate::support::{TestSite, text, without_nonces};

/// Headers that tell one answer from another, whatever it is about.
const OF_THE_MOMENT: [&str; 2] = ["x-request-id", "date"];

/// An answer, without what differs between any two.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    status: StatusCode,
    headers: Vec<String>,
    page: String,
}

impl Told {
    pub async fn by(answer: Response, reference: &str) -> Self {
        let headers = answer.headers().iter().filter_map(|(name, value)| {
            let told = !OF_THE_MOMENT.contains(&name.as_str());
            let value = value.to_str().unwrap();
            // A session's name is drawn by chance.
            let value = match value.split_once(';') {
                Some((_, rest)) if name == "set-cookie" => rest,
                _ => value,
            };
            told.then(|| masked(&format!("{name}: {value}"), reference))
        });
        Self {
            status: answer.status(),
            headers: headers.collect(),
            page: masked(&text(answer).await, reference),
        }
    }

    /// Where two answers begin to differ, for whoever reads that they do.
    pub fn differs(&self, other: &Self) -> String {
        let [own, others] = [self, other].map(|told| format!("{told:#?}"));
        let lines = own.lines().zip(others.lines());
        let mut lines = lines.filter(|(line, other)| line != other);
        lines.next().map_or_else(String::new, |(line, other)| {
            let equal = line
                .chars()
                .zip(other.chars())
                .take_while(|(a, b)| a == b)
                .count();
            let near = |text: &str| {
                text.chars()
                    .skip(equal.saturating_sub(120))
                    .take(320)
                    .collect::<String>()
            };
            format!(
                "
{}
{}",
                near(line),
                near(other)
            )
        })
    }
}

/// A text without the reference that was asked for and without nonces.
fn masked(text: &str, reference: &str) -> String {
    without_nonces(&text.replace(reference, "REFERENCE"))
}

async fn told(site: &TestSite, page: &str, reference: &str, cookie: &str) -> Told {
    let path = page.replace("{}", reference);
    let answer = site.get(&path, &[("cookie", cookie)]).await;
    Told::by(answer, reference).await
}

/// Every page that a reference leads to, with one that exists.
async fn pages(house: &House) -> Vec<(&'static str, Reference)> {
    let (request, offer) = (house.begun(REQUEST).await, house.begun(OFFER).await);
    let proposed = house.proposed(Proposer::Requester).await;
    vec![
        ("/requests/{}", request.clone()),
        ("/requests/{}/edit", request.clone()),
        ("/requests/{}/matches", request),
        ("/offers/{}", offer.clone()),
        ("/offers/{}/edit", offer.clone()),
        ("/offers/{}/matches", offer),
        ("/matches/{}", proposed.clone()),
        ("/projects/{}", proposed),
    ]
}

#[tokio::test]
async fn absent_unseen_and_unreadable_answer_alike() {
    let house = House::new(Engine::Sqlite).await;
    house.other_state().await;
    house.other_provider().await;
    let site = TestSite::new((*house).clone(), "");
    let mut cookies = vec![String::new()];
    for who in ["other.state", "other.provider"] {
        cookies.push(site.cookie_of(&format!("{who}@demo.example")).await);
    }
    for (page, unseen) in pages(&house).await {
        let letter = unseen.as_str().split('-').next().unwrap();
        for cookie in &cookies {
            let expected = told(&site, page, &format!("{letter}-0000-00"), cookie).await;
            assert_eq!(expected.status, StatusCode::NOT_FOUND, "{page}");
            for other in [unseen.as_str(), "I-never-was"] {
                let found = told(&site, page, other, cookie).await;
                assert_eq!(found, expected, "{page} with {other} as {cookie:?}");
            }
        }
    }
}

#[tokio::test]
async fn nothing_that_the_server_knows_is_written_into_a_page_for_its_scripts() {
    let house = House::new(Engine::Sqlite).await;
    let (request, _) = house.pair().await;
    let site = TestSite::new((*house).clone(), "");
    let cookie = site.cookie_of("requester@demo.example").await;
    for page in ["", "/edit", "/matches", "/why"] {
        let path = format!("/requests/{request}{page}");
        let answer = site.get(&path, &[("cookie", &cookie)]).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        let page = text(answer).await;
        for script in page.split("<script").skip(1) {
            let (script, _) = script.split_once("</script>").unwrap();
            assert!(
                !script.contains("__RESOLVED_RESOURCES["),
                "{path}: {script}"
            );
            assert!(!script.contains(request.as_str()), "{path}: {script}");
        }
    }
}
