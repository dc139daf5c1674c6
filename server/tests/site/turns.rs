//! Whose turn it is and what was said, on the pages of a match, without scripts.

use backend::testing::{Engine, House};
use backend::use_cases::matches::{Proposer, clarify, endorse};
use chrono::TimeDelta;
use http::StatusCode;

use crate::support::{TestSite, text};

/// What stands on a page in each language: by when, what is left, what is late, the thread.
const SAID: [(&str, [&str; 4]); 3] = [
    (
        "",
        [
            "22 January 2027",
            "days left",
            "2 days late",
            "Questions and answers",
        ],
    ),
    (
        "/fr",
        [
            "22 janvier 2027",
            "encore",
            "en retard",
            "Questions et réponses",
        ],
    ),
    (
        "/ar",
        ["كانون الثاني/يناير", "بقي", "متأخر", "أسئلة وأجوبة"],
    ),
];

#[tokio::test]
async fn a_side_reads_by_when_it_is_to_answer_and_what_was_asked() {
    let house = House::new(Engine::Sqlite).await;
    let of = house.proposed(Proposer::Requester).await;
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    clarify(&house, &house.requester, &of, "Which <rooms>?")
        .await
        .unwrap();
    house.t.clock.advance(TimeDelta::days(16));
    let site = TestSite::new((*house).clone(), "");
    let cookie = site.cookie_of("provider@demo.example").await;
    let open = async |path: &str| {
        let answer = site.get(path, &[("cookie", &cookie)]).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        text(answer).await
    };
    for (language, [day, left, late, title]) in SAID {
        let page = open(&format!("{language}/matches/{of}")).await;
        for said in [day, left, late, title, "Which &lt;rooms&gt;?"] {
            assert!(page.contains(said), "{said} in {language:?}");
        }
        let list = open(&format!("{language}/matches")).await;
        assert!(list.contains(late), "{list}");
    }
    // Answering in the thread says that the question arrived: only the answer is left to give.
    let form = format!("reference={of}&text=Two.");
    let sent = site.post("/api/matches/clarify", &cookie, form).await;
    assert!(sent.status().is_redirection(), "{}", sent.status());
    let page = open(&format!("/matches/{of}")).await;
    assert!(
        page.contains("Two.") && !page.contains("days late"),
        "{page}"
    );
}
