//! Messages about matches say which match and by when, and nothing of whose it is.

use app::mail::Desk;
use backend::outbox::{claim, sent, told};
use backend::testing::samples::day;
use backend::testing::{Engine, House, OFFICE};
use backend::use_cases::matches::{
    CounterProposal, Proposer, Yes, accept, counter_propose, endorse, remind,
};
use chrono::TimeDelta;
use domain::arrangement::Arrangement;
use domain::policy::Side;
use domain::reference::Reference;
use domain::vocabulary::{LanguageTag, Modality};

/// Everything that waits, as it reads in a language.
pub(crate) async fn read(house: &House, language: &str) -> Vec<(String, String)> {
    let desk = Desk {
        public_url: "https://example.org".into(),
        world: house.world(),
    };
    let mut all = Vec::new();
    while let Some(claimed) = claim(house).await.unwrap() {
        // What has moved on before it was sent is not written.
        if let Some(said) = told(house, &claimed).await.unwrap() {
            let said = desk.write(&said, LanguageTag::parse(language).unwrap(), None);
            all.push((said.subject, said.text));
        }
        sent(house, &claimed, String::new()).await.unwrap();
    }
    all
}

/// The provider proposes other days.
async fn countered(house: &House, of: &Reference) {
    let proposal = CounterProposal {
        side: Side::Provider,
        answers: 0,
        arrangement: Arrangement {
            days: Some((day(2027, 6, 1), day(2027, 6, 30))),
            seats: None,
            modality: Some(Modality::TrainingCourse),
        },
    };
    counter_propose(house, &house.provider, of, proposal)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_message_has_a_reference_a_day_and_a_link_in_the_readers_language() {
    for (language, subject, day) in [
        ("en", "A match still waits for you", "22 January 2027"),
        (
            "fr",
            "Un rapprochement vous attend toujours",
            "22 janvier 2027",
        ),
        ("ar", "مطابقة ما زالت في انتظاركم", "كانون الثاني/يناير"),
    ] {
        let house = House::told_of_matches(Engine::Sqlite).await;
        let of = house.proposed(Proposer::Reviewer).await;
        endorse(&house, &house.reviewer, &of, None).await.unwrap();
        let asked = read(&house, language).await;
        house.t.clock.advance(TimeDelta::days(46));
        assert_eq!(remind(&house).await.unwrap(), 1);
        let reminded = read(&house, language).await;
        assert_eq!(reminded[0].0, subject);
        accept(&house, &house.requester, &of, Side::Requester)
            .await
            .unwrap();
        read(&house, language).await;
        countered(&house, &of).await;
        let countered = read(&house, language).await;
        let yes = Yes {
            side: Side::Requester,
            to: 1,
        };
        accept(&house, &house.requester, &of, yes).await.unwrap();
        let agreed = read(&house, language).await;
        assert_eq!((countered.len(), agreed.len()), (1, 1));
        let all = [&asked, &reminded, &countered, &agreed];
        for (_, text) in all.into_iter().flatten() {
            let link = format!("https://example.org/{language}/matches/{of}");
            assert!(text.contains(of.as_str()) && text.contains(&link), "{text}");
            assert!(!text.contains(OFFICE), "{text}");
            assert!(!text.contains("match-") && !text.contains('{'), "{text}");
        }
        assert!(reminded[0].1.contains(day), "{}", reminded[0].1);
    }
}
