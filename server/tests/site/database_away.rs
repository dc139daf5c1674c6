//! A server whose database goes away lives on, says so, and is ready again by itself.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use crate::support::proxy::Proxy;
use crate::support::{TestSite, header, text};
use axum::body::Body;
use backend::clock::SystemClock;
use backend::queries::warm;
use backend::random::SystemRandom;
use backend::testing::{Engine, TestBackend};
use backend::{Backend, db};
use http::StatusCode;

#[tokio::test]
async fn it_is_ready_again_once_the_database_is_back() {
    let made = TestBackend::new(Engine::Postgres).await;
    let url = made.database_url();
    let way = Proxy::to(&url).await;
    let database = db::connect(&way.url(&url)).await.unwrap();
    let backend = Backend::open(database, Arc::new(SystemClock), Arc::new(SystemRandom)).await;
    let backend = backend.unwrap();
    warm(&backend).await.unwrap();
    let site = TestSite::new(backend, "");
    assert_eq!(site.get("/readyz", &[]).await.status(), StatusCode::OK);

    way.let_pass(false);
    let away = site.get("/readyz", &[]).await;
    assert_eq!(away.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(!header(away.headers(), "retry-after").is_empty());
    assert_eq!(text(away).await, r#"{"database":"away","index":"ready"}"#);
    assert_eq!(site.get("/healthz", &[]).await.status(), StatusCode::OK);
    let whose = [("cookie", "counterpart=MDEyMzQ1Njc4OUFCQ0RFRg")];
    for (method, path) in [
        ("GET", "/"),
        ("GET", "/fr/method"),
        ("POST", "/api/matches/accept"),
    ] {
        let answer = site.ask(method, path, &whose, Body::empty()).await;
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert!(
            !header(answer.headers(), "retry-after").is_empty(),
            "{path}"
        );
        let page = text(answer).await;
        assert!(
            page.contains("<h1>") && page.contains("<nav"),
            "a whole page: {page}"
        );
    }
    let public = site.get("/requests", &[]).await;
    assert_eq!(public.status(), StatusCode::SERVICE_UNAVAILABLE);

    way.let_pass(true);
    assert_eq!(site.get("/readyz", &[]).await.status(), StatusCode::OK);
    assert_eq!(site.get("/", &whose).await.status(), StatusCode::OK);
}

/// The program, serving from a database that is away.
struct Program {
    child: Child,
    address: String,
}

impl Program {
    fn start(database: &str) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_counterpart"));
        command
            .env_clear()
            .env("DATABASE_URL", database)
            .env("LEPTOS_SITE_ADDR", "127.0.0.1:0")
            .env("COUNTERPART_LOG_FILTER", "info");
        let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().unwrap();
        let mut line = String::new();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        said.read_line(&mut line).unwrap();
        let address = line.trim().rsplit("http://").next().unwrap().to_owned();
        Self { child, address }
    }

    /// Waits until the log has said all of this, in any order.
    fn wait_for(&mut self, mut words: Vec<&str>) {
        let log = BufReader::new(self.child.stderr.take().unwrap());
        let mut lines = log.lines().map(Result::unwrap);
        while !words.is_empty() {
            let line = lines.next().unwrap();
            words.retain(|words| !line.contains(words));
        }
        // Whoever logs must not block on a pipe that nobody reads.
        std::thread::spawn(move || lines.for_each(drop));
    }

    /// The whole answer, as text.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let head = format!("GET {path} HTTP/1.0\r\nhost: {}\r\n", self.address);
        write!(stream, "{head}accept: text/html\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let ended = self.child.kill().and_then(|()| self.child.wait());
        ended.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_starts_before_its_database_waits_for_it() {
    let made = TestBackend::new(Engine::Postgres).await;
    let url = made.database_url();
    let way = Proxy::to(&url).await;
    way.let_pass(false);
    let mut program = Program::start(&way.url(&url));
    assert!(program.get("/healthz").starts_with("HTTP/1.0 200"));
    let ready = program.get("/readyz");
    assert!(ready.starts_with("HTTP/1.0 503"), "{ready}");
    assert!(
        ready.contains(r#"{"database":"away","index":"loading"}"#),
        "{ready}"
    );
    let page = program.get("/fr/requests");
    assert!(page.starts_with("HTTP/1.0 503"), "{page}");
    assert!(page.contains("retry-after: 30"), "{page}");
    assert!(page.contains("Momentanément inaccessible"), "{page}");

    way.let_pass(true);
    program.wait_for(vec!["the database answers", "the index is loaded"]);
    assert!(program.get("/readyz").starts_with("HTTP/1.0 200"));
    assert!(program.get("/").starts_with("HTTP/1.0 200"));
}
