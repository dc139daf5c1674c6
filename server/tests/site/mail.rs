//! What the outbox holds goes out once, into a folder or to a mail server.

use app::mail::Desk;
use backend::outbox::next_due;
use backend::queries::outbox_page;
use backend::testing::{Engine, House, TestBackend};
use backend::use_cases::send_trial;
use chrono::TimeDelta;
use domain::vocabulary::LanguageTag;
use http::StatusCode;
use rstest::rstest;
use secrecy::SecretString;
use server::config::{Config, MailUrl};
use server::mail::{Post, send_due};
use server::shutdown::Stopping;
use tokio::sync::watch;

use crate::support::mail_server::MailServer;
use crate::support::{TestSite, text};

/// Writes a trial message.
async fn post(backend: &backend::Backend, language: &str) {
    let language = LanguageTag::parse(language).unwrap();
    send_trial(backend, "somebody@demo.example", language)
        .await
        .unwrap();
}

/// Sends what is due, and says how many messages were tried.
async fn send(backend: &backend::Backend, url: &str) -> usize {
    let config = Config::parse("mail_from = \"Counterpart <site@example.org>\"").unwrap();
    let running = watch::Sender::new(false);
    let desk = Desk {
        public_url: "https://example.org".into(),
        world: backend.world(),
    };
    let post = Post::new(&MailUrl::try_from(SecretString::from(url)).unwrap()).unwrap();
    let from = config.mail_from.mailbox();
    send_due(backend, (&desk, &post, from), &Stopping::by(&running))
        .await
        .unwrap()
}

fn line<'a>(message: &'a str, name: &str) -> &'a str {
    let start = format!("{name}: ");
    let mut lines = message.lines();
    lines.find_map(|line| line.strip_prefix(&start)).unwrap()
}

#[tokio::test]
async fn a_folder_gets_a_file_for_each_message() {
    let house = House::new(Engine::Sqlite).await;
    let folder = tempfile::tempdir().unwrap();
    let url = format!("file:{}", folder.path().join("mail").display());
    post(&house, "ar").await;
    assert_eq!(send(&house, &url).await, 1);
    assert_eq!(send(&house, &url).await, 0, "never twice");
    let files: Vec<_> = std::fs::read_dir(folder.path().join("mail"))
        .unwrap()
        .collect();
    assert_eq!(files.len(), 1);
    let message = std::fs::read_to_string(files[0].as_ref().unwrap().path()).unwrap();
    assert_eq!(line(&message, "To"), "somebody@demo.example");
    assert_eq!(line(&message, "Auto-Submitted"), "auto-generated");
    assert!(message.contains("text/plain") && message.contains("text/html"));
    let page = outbox_page(&house, &house.reviewer, 1).await.unwrap();
    let shown = page.rows[0].shown.clone().unwrap();
    assert!(shown.contains("أرسل مشغّل هذا الموقع"), "{shown}");
}

#[rstest]
#[tokio::test]
async fn a_message_that_a_server_puts_off_comes_again_under_the_same_name(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let server = MailServer::that_answers(&["451 later", "250 taken"]).await;
    post(&t, "fr").await;
    assert_eq!(send(&t, &server.url).await, 1);
    assert_eq!(send(&t, &server.url).await, 0, "not at once");
    t.clock.advance(TimeDelta::minutes(1));
    assert_eq!(send(&t, &server.url).await, 1);
    assert_eq!(next_due(&t).await.unwrap(), None);
    let taken = server.taken().await;
    assert_eq!(line(&taken[0], "Message-ID"), line(&taken[1], "Message-ID"));
    assert!(line(&taken[0], "Message-ID").ends_with("@example.org>"));
    assert_eq!(line(&taken[0], "Date"), line(&taken[1], "Date"));
    assert_eq!(
        line(&taken[1], "Subject"),
        "Message =?utf-8?b?ZOKAmWVzc2Fp?="
    );
}

#[rstest]
#[case::for_good("550 no such box", false)]
#[case::our_password("535 who are you", true)]
#[tokio::test]
async fn what_would_be_refused_again_is_not_tried_again(
    #[case] answer: &'static str,
    #[case] again: bool,
) {
    let t = TestBackend::new(Engine::Sqlite).await;
    let answers = Box::leak(Box::new([answer]));
    let server = MailServer::that_answers(answers).await;
    post(&t, "en").await;
    assert_eq!(send(&t, &server.url).await, 1);
    assert_eq!(next_due(&t).await.unwrap().is_some(), again);
}

#[tokio::test]
async fn a_server_that_is_told_to_stop_begins_no_message() {
    let t = TestBackend::new(Engine::Sqlite).await;
    post(&t, "en").await;
    let running = watch::Sender::new(true);
    let desk = Desk {
        public_url: "https://example.org".into(),
        world: t.world(),
    };
    let config = Config::parse("").unwrap();
    let post = Post::new(&config.mail_url).unwrap();
    let from = config.mail_from.mailbox();
    let sent = send_due(&t, (&desk, &post, from), &Stopping::by(&running)).await;
    assert_eq!(sent.unwrap(), 0);
    assert!(next_due(&t).await.unwrap().is_some());
}

#[tokio::test]
async fn the_outbox_is_a_page_of_the_demonstration_for_reviewers() {
    let house = House::new(Engine::Sqlite).await;
    let folder = tempfile::tempdir().unwrap();
    post(&house, "en").await;
    send(&house, &format!("file:{}", folder.path().display())).await;
    let site = TestSite::new((*house).clone(), "");
    for (who, status) in [
        ("reviewer", StatusCode::OK),
        ("provider", StatusCode::FORBIDDEN),
    ] {
        let cookie = site.cookie_of(&format!("{who}@demo.example")).await;
        let answer = site.get("/review/outbox", &[("cookie", &cookie)]).await;
        assert_eq!(answer.status(), status, "{who}");
        let page = text(answer).await;
        let shows = page.contains("sent this message to see that its mail arrives");
        assert_eq!(shows, who == "reviewer", "{page}");
    }
}
