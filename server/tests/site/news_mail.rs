//! Messages about records, finds and projects say which one, with a link, and nothing of whose it is.

use backend::testing::samples::{day, english, offer, request};
use backend::testing::{Engine, House, OFFER, OFFICE, REQUEST};
use backend::use_cases::notices::choose_paces;
use backend::use_cases::projects::{add_update, confirm_start};
use backend::use_cases::records::{Reasoned, step_request};
use backend::use_cases::searches::{Wanted, save_search, tell_of_finds};
use domain::lifecycle::RequestAct;
use domain::notice::{NoticeKind, NoticePace};
use domain::visibility::Visibility;
use matcher::Score;

use crate::match_mail::read;

#[tokio::test]
async fn news_of_a_record_a_find_or_a_project_has_its_reference_and_a_link() {
    for language in ["en", "fr", "ar"] {
        let house = House::new(Engine::Sqlite).await;
        let at_once = [(NoticeKind::Found, NoticePace::AtOnce)];
        choose_paces(&house, &house.requester, &at_once)
            .await
            .unwrap();
        let asked = house
            .submitted(REQUEST, &request(), Visibility::REQUEST)
            .await;
        let ask = Reasoned {
            reason: None,
            note: Some("Which ministry is it for?"),
        };
        let act = RequestAct::AskClarification;
        step_request(&house, &house.reviewer, &asked, act, ask)
            .await
            .unwrap();
        let first = read(&house, language).await;
        let says = |all: &[(String, String)], path: &str, reference: &str| {
            let link = format!("https://example.org/{language}/{path}/{reference}");
            let told = all.iter().any(|(_, text)| text.contains(&link));
            assert!(told, "{link} in {all:?}");
            for (subject, text) in all {
                assert!(!text.contains(OFFICE), "{text}");
                assert!(!text.contains("mail-") && !text.contains('{'), "{text}");
                assert!(!subject.contains("mail-"), "{subject}");
            }
        };
        says(&first, "requests", asked.as_str());
        let own = house
            .published(REQUEST, &request(), Visibility::REQUEST)
            .await;
        let wanted = Wanted::Fits {
            kind: REQUEST,
            reference: own.clone(),
            least: Score::try_from(60).unwrap(),
        };
        save_search(&house, &house.requester, &wanted)
            .await
            .unwrap();
        let found = house.published(OFFER, &offer(), Visibility::OFFER).await;
        assert_eq!(tell_of_finds(&house).await.unwrap(), 1);
        let finds = read(&house, language).await;
        says(&finds, "requests", own.as_str());
        says(&finds, "offers", found.as_str());
        let project = house.project().await;
        read(&house, language).await;
        confirm_start(&house, &house.requester, &project, day(2027, 3, 1))
            .await
            .unwrap();
        let start = read(&house, language).await;
        confirm_start(&house, &house.provider, &project, day(2027, 3, 1))
            .await
            .unwrap();
        let moved = read(&house, language).await;
        let note = "Twelve people came, and nine finished.";
        add_update(&house, &house.requester, &project, note, english())
            .await
            .unwrap();
        let updated = read(&house, language).await;
        for mail in [&start, &moved, &updated] {
            assert_eq!(mail.len(), 1, "{mail:?}");
            says(mail, "projects", project.as_str());
            assert!(!mail[0].1.contains(note), "words stay on the page");
        }
    }
}
