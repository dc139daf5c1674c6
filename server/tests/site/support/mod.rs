//! The whole router around a database of its own, without a network.

pub mod log;
pub mod mail_server;
pub mod proxy;

use std::net::SocketAddr;

use app::assets::Assets;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::response::Response;
use backend::Backend;
use backend::testing::{PASSWORD, TestBackend};
use http::{HeaderMap, Request};
use http_body_util::BodyExt;
use server::config::Config;
use server::shutdown::Stopping;
use server::{AppState, router};
use tokio::sync::watch;
use tower::ServiceExt;

/// Where requests come from: the machine itself, as from a proxy beside the program.
const PROXY: [u8; 4] = [127, 0, 0, 1];

/// A site whose answers can be asked for.
pub struct TestSite {
    router: Router,
    running: watch::Sender<bool>,
    _database: Option<TestBackend>,
}

impl TestSite {
    /// A site around a test's backend, whose database lives as long as the site.
    pub fn around(backend: TestBackend, settings: &str) -> Self {
        let site = Self::new(backend.clone(), settings);
        Self {
            _database: Some(backend),
            ..site
        }
    }

    /// A site with settings as a file would have them.
    pub fn new(backend: Backend, settings: &str) -> Self {
        let running = watch::Sender::new(false);
        let config = Config::parse(settings).unwrap();
        let state = AppState::new(backend, config, Assets::default(), Stopping::by(&running));
        Self {
            router: router(state),
            running,
            _database: None,
        }
    }

    /// Asks the program to stop, as a signal does.
    pub fn stop(&self) {
        self.running.send_replace(true);
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Response {
        self.ask("GET", path, headers, Body::empty()).await
    }

    /// Sends a form, as a browser does from one of our own pages.
    pub async fn post(&self, path: &str, cookie: &str, form: impl Into<Body>) -> Response {
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("accept", "text/html"),
            ("sec-fetch-site", "same-origin"),
            ("cookie", cookie),
        ];
        self.ask("POST", path, &headers, form.into()).await
    }

    /// Signs somebody in, and returns the cookie to send.
    pub async fn cookie_of(&self, email: &str) -> String {
        let password = PASSWORD.replace(' ', "+");
        let form = format!("email={email}&password={password}");
        let answer = self.post("/api/accounts/sign-in", "", form).await;
        session_cookie(answer.headers())
    }

    /// Asks.
    pub async fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Response {
        self.ask_from(PROXY, method, path, headers, body).await
    }

    /// Asks from a machine.
    pub async fn ask_from(
        &self,
        machine: [u8; 4],
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Response {
        let peer = ConnectInfo(SocketAddr::from((machine, 40_000)));
        let request = Request::builder().method(method).uri(path).extension(peer);
        let request = headers.iter().fold(request, |request, (name, value)| {
            request.header(*name, *value)
        });
        self.send(request.body(body).unwrap()).await
    }

    /// Sends a request as it is.
    pub async fn send(&self, request: Request<Body>) -> Response {
        self.router.clone().oneshot(request).await.unwrap()
    }
}

/// The session's cookie that an answer sets, as it is to be sent back: blank where it sets none.
pub fn session_cookie(headers: &HeaderMap) -> String {
    let set = header(headers, "set-cookie");
    let mut parts = set.split([';', ',']).map(str::trim);
    let ours = |part: &&str| {
        part.trim_start_matches("__Host-")
            .starts_with("counterpart=")
    };
    parts.find(ours).unwrap_or_default().to_owned()
}

/// All values of a header, as a browser reads them.
pub fn header(headers: &HeaderMap, name: &str) -> String {
    let values = headers
        .get_all(name)
        .iter()
        .map(|value| value.to_str().unwrap());
    values.collect::<Vec<_>>().join(", ")
}

/// The body, which has to be text.
pub async fn text(answer: Response) -> String {
    let bytes = answer.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A page or a policy without nonces, which are chance and may spell anything.
pub fn without_nonces(text: &str) -> String {
    ["'nonce-", "nonce=\""]
        .iter()
        .fold(text.to_owned(), |text, start| {
            let mut parts = text.split(start);
            let first = parts.next().unwrap().to_owned();
            parts.fold(first, |all, part| {
                let end = part.find(['\'', '"']).unwrap();
                all + start + &part[end..]
            })
        })
}
