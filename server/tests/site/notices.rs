//! A kind of message is turned off by whoever has one: by a mail program's one request, or by a button.

use app::mail::Desk;
use axum::body::Body;
use backend::auth::viewer;
use backend::queries::notice_paces;
use backend::testing::{Engine, House};
use backend::use_cases::matches::{Proposer, endorse};
use domain::notice::{NoticeKind, NoticePace};
use http::StatusCode;
use secrecy::SecretString;
use server::config::{Config, MailUrl};
use server::mail::{Post, send_due};
use server::shutdown::Stopping;
use tokio::sync::watch;

use crate::support::{TestSite, text};

/// The headers of the message that is sent when it is the requester's turn.
async fn sent(house: &House) -> String {
    let of = house.proposed(Proposer::Reviewer).await;
    endorse(house, &house.reviewer, &of, None).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let url = SecretString::from(format!("file:{}", folder.path().display()));
    let post = Post::new(&MailUrl::try_from(url).unwrap()).unwrap();
    let desk = Desk {
        public_url: "https://example.org".into(),
        world: house.world(),
    };
    let config = Config::parse("mail_from = \"Counterpart <site@example.org>\"").unwrap();
    let running = watch::Sender::new(false);
    let from = config.mail_from.mailbox();
    let tried = send_due(house, (&desk, &post, from), &Stopping::by(&running)).await;
    assert_eq!(tried.unwrap(), 1);
    let mut files = std::fs::read_dir(folder.path()).unwrap();
    std::fs::read_to_string(files.next().unwrap().unwrap().path()).unwrap()
}

/// A header with its lines joined.
fn header(message: &str, name: &str) -> String {
    let unfolded = message.replace("\r\n ", " ").replace("\r\n\t", " ");
    let start = format!("{name}: ");
    let mut lines = unfolded.lines();
    let line = lines.find_map(|line| line.strip_prefix(&start));
    line.unwrap().to_owned()
}

async fn pace(house: &House) -> NoticePace {
    let account = house.requester.account().unwrap();
    let requester = viewer(house, account).await.unwrap();
    let paces = notice_paces(house, &requester).await.unwrap();
    paces.get(&NoticeKind::Turn).copied().unwrap()
}

#[tokio::test]
async fn a_mail_programs_one_request_turns_off_a_kind_without_a_session() {
    let house = House::told_of_matches(Engine::Sqlite).await;
    let message = sent(&house).await;
    assert_eq!(
        header(&message, "List-Unsubscribe-Post"),
        "List-Unsubscribe=One-Click"
    );
    let address = header(&message, "List-Unsubscribe");
    let path = address
        .strip_prefix("<https://example.org")
        .and_then(|rest| rest.strip_suffix('>'))
        .unwrap();
    let site = TestSite::new((*house).clone(), "");
    // A program that only looks turns nothing off.
    let asked = site.ask("GET", path, &[], Body::empty()).await;
    assert_eq!(asked.status(), StatusCode::OK);
    assert!(text(asked).await.contains("It is your turn in a match"));
    assert_eq!(pace(&house).await, NoticePace::AtOnce);
    let form = [("content-type", "application/x-www-form-urlencoded")];
    for _ in 0..2 {
        let body = Body::from("List-Unsubscribe=One-Click");
        let answer = site.ask("POST", path, &form, body).await;
        assert_eq!(answer.status(), StatusCode::NO_CONTENT);
        assert_eq!(pace(&house).await, NoticePace::Never);
    }
    let forged = path.replace("token=", "token=0");
    let answer = site.ask("POST", &forged, &form, Body::empty()).await;
    assert_eq!(answer.status(), StatusCode::GONE);
}

#[tokio::test]
async fn the_inbox_has_what_its_reader_was_told_and_the_head_counts_it() {
    let house = House::told_of_matches(Engine::Sqlite).await;
    let of = house.proposed(Proposer::Reviewer).await;
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    let site = TestSite::new((*house).clone(), "");
    let cookie = site.cookie_of("requester@demo.example").await;
    let page = text(site.get("/en/inbox", &[("cookie", &cookie)]).await).await;
    assert!(page.contains("Inbox (2)"), "{page}");
    assert!(page.contains(&format!("Open {of}")), "{page}");
    let other = site.cookie_of("provider@demo.example").await;
    let page = text(site.get("/en/inbox", &[("cookie", &other)]).await).await;
    assert!(
        !page.contains(of.as_str()) && page.contains("Inbox (1)"),
        "{page}"
    );
}
