//! A counter-proposal and the consolidated reply on their pages, without scripts, in three languages.

use backend::testing::{Engine, House};
use backend::use_cases::matches::{Proposer, endorse};
use backend::use_cases::note_pace;
use chrono::TimeDelta;
use http::StatusCode;

use crate::support::{TestSite, header, text};

/// What a match's page says in each language of a proposal, that a point changed, and that one did
/// not; what the reply is called; and what the figures are.
const SAID: [(&str, [&str; 5]); 3] = [
    (
        "",
        [
            "Proposal 1, by",
            "Changed",
            "as before",
            "Consolidated reply",
            "Too few",
        ],
    ),
    (
        "/fr",
        [
            "Proposition 1, par",
            "Modifié",
            "inchangé",
            "Réponse consolidée",
            "Trop peu",
        ],
    ),
    (
        "/ar",
        ["المقترح", "تغيّر", "كما كان", "الرد الموحد", "عدد قليل"],
    ),
];

/// In June, in the form that the records say.
const JUNE: &str = "side=provider&proposal=0&first_day=2027-06-01&last_day=2027-06-30&seats=8\
                    &modality=training_course";

#[tokio::test]
async fn another_proposal_stands_beside_the_first_with_a_word_for_what_changed() {
    let house = House::new(Engine::Sqlite).await;
    let of = house.proposed(Proposer::Requester).await;
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    let site = TestSite::new((*house).clone(), "");
    let provider = site.cookie_of("provider@demo.example").await;
    let requester = site.cookie_of("requester@demo.example").await;
    let open = async |path: &str, cookie: &str| {
        let answer = site.get(path, &[("cookie", cookie)]).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        text(answer).await
    };
    // What cannot be read is named beside its input, and what was typed stands there again.
    let faulty = format!("reference={of}&{JUNE}").replace("2027-06-30", "2027-05-01");
    let refused = site
        .post("/api/matches/counter-propose", &provider, faulty)
        .await;
    let back = header(refused.headers(), "location");
    let page = open(&back, &provider).await;
    assert!(
        page.contains("an end that is not before the start"),
        "{page}"
    );
    assert!(page.contains("2027-05-01"), "{page}");

    let form = format!("reference={of}&{JUNE}");
    let sent = site
        .post("/api/matches/counter-propose", &provider, form.clone())
        .await;
    let done = header(sent.headers(), "location");
    let page = open(&done, &provider).await;
    assert!(page.contains("Your proposal was sent"), "{page}");
    for (language, [proposal, changed, same, ..]) in SAID {
        let page = open(&format!("{language}/matches/{of}"), &requester).await;
        for said in [proposal, changed, same] {
            assert!(page.contains(said), "{said} in {language:?}");
        }
    }
    // A colleague with the old page: what is on the table now is shown, with who is asked.
    let sent = site
        .post("/api/matches/counter-propose", &provider, form)
        .await;
    let back = header(sent.headers(), "location");
    let page = open(&back, &provider).await;
    assert!(page.contains("Another proposal came first"), "{page}");
}

#[tokio::test]
async fn the_reply_is_led_to_from_the_request_and_says_what_is_open() {
    let house = House::new(Engine::Sqlite).await;
    let (request, given) = house.pair().await;
    let pair = (&request, &given);
    let of =
        backend::use_cases::matches::propose(&house, &house.requester, pair, Proposer::Requester)
            .await
            .unwrap();
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    let site = TestSite::new((*house).clone(), "");
    let cookie = site.cookie_of("requester@demo.example").await;
    for (language, [.., title, _]) in SAID {
        let page = site
            .get(
                &format!("{language}/requests/{request}"),
                &[("cookie", &cookie)],
            )
            .await;
        let link = format!("href=\"{language}/requests/{request}/reply\"");
        assert!(text(page).await.contains(&link), "{language:?}");
        let reply = site
            .get(
                &format!("{language}/requests/{request}/reply"),
                &[("cookie", &cookie)],
            )
            .await;
        let reply = text(reply).await;
        for said in [title, of.as_str(), given_title()] {
            assert!(reply.contains(said), "{said} in {language:?}");
        }
    }
    let other = site.cookie_of("provider@demo.example").await;
    let path = format!("/requests/{request}");
    let page = site.get(&path, &[("cookie", &other)]).await;
    assert!(!text(page).await.contains("/reply"));
}

const fn given_title() -> &'static str {
    "Course for response teams"
}

#[tokio::test]
async fn how_long_steps_take_is_told_to_everybody() {
    let house = House::new(Engine::Sqlite).await;
    house.agreed().await;
    house.t.clock.advance(TimeDelta::days(60));
    note_pace(&house).await.unwrap();
    let site = TestSite::new((*house).clone(), "");
    for (language, [.., few]) in SAID {
        let page = text(site.get(&format!("{language}/pace"), &[]).await).await;
        assert!(page.contains(few), "{few} in {language:?}");
        assert!(page.contains("2026"), "{page}");
    }
}
