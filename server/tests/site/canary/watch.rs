//! Asks as everybody, and searches what is answered.

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Body;
use axum::response::Response;
use domain::policy::Viewer;
use http_body_util::BodyExt;

use super::filled::filled;
use super::house::CanaryHouse;
use super::tokens::{Index, Kind, Standing, standing};
use crate::support::{TestSite, session_cookie};

/// Everybody, the public first, which has no name.
pub const EVERYBODY: [&str; 8] = [
    "",
    "observer",
    "requester",
    "other State",
    "provider",
    "other provider",
    "reviewer",
    "interested reviewer",
];

/// The site around the house, and what came of searching.
pub struct Watch {
    pub house: CanaryHouse,
    pub site: TestSite,
    pub leaks: BTreeSet<String>,
    pub routes: BTreeSet<String>,
    index: Index,
    cookies: BTreeMap<&'static str, String>,
    /// Which tokens each may read; what they could at any time, they may keep.
    readable: BTreeMap<&'static str, BTreeSet<usize>>,
    seen: BTreeSet<usize>,
    answers: usize,
}

impl Watch {
    pub async fn new() -> Self {
        let house = Box::pin(filled()).await;
        let site = TestSite::new((*house.t).clone(), "");
        let index = Index::of(&house.tokens.all);
        let mut watch = Self {
            house,
            site,
            index,
            leaks: BTreeSet::new(),
            routes: BTreeSet::new(),
            cookies: BTreeMap::new(),
            readable: BTreeMap::new(),
            seen: BTreeSet::new(),
            answers: 0,
        };
        for who in EVERYBODY {
            watch.sign_in(who).await;
        }
        watch.judge().await;
        watch
    }

    /// Signs somebody in; the public stays as it is.
    pub async fn sign_in(&mut self, who: &'static str) {
        let cookie = if who.is_empty() {
            String::new()
        } else {
            let person = self.house.who(who);
            let password = person.password.replace(' ', "+");
            let form = format!("email={}&password={password}", person.email);
            let answer = self.site.post("/api/accounts/sign-in", "", form).await;
            session_cookie(answer.headers())
        };
        self.cookies.insert(who, cookie);
    }

    pub fn cookie(&self, who: &str) -> String {
        self.cookies.get(who).unwrap().clone()
    }

    fn viewer(&self, who: &str) -> Viewer {
        if who.is_empty() {
            Viewer::public()
        } else {
            self.house.who(who).viewer.clone()
        }
    }

    /// Asks the policy, as things stand now, who may read what.
    pub async fn judge(&mut self) {
        let standing: Standing = standing(&self.house.t, &self.house.references).await;
        for who in EVERYBODY {
            let viewer = self.viewer(who);
            let tokens = self.house.tokens.all.iter().enumerate();
            let readable = tokens.filter(|(_, token)| {
                let mut readers = token.readers.iter();
                readers.any(|because| because.holds(&viewer, &standing))
            });
            let readable: Vec<usize> = readable.map(|(place, _)| place).collect();
            self.readable.entry(who).or_default().extend(readable);
        }
    }

    /// All of an answer as text, with its headers.
    pub async fn whole(answer: Response) -> String {
        let (parts, body) = answer.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let body = String::from_utf8_lossy(&bytes);
        format!("{} {:?}\n{body}", parts.status, parts.headers)
    }

    pub async fn get(&self, who: &str, path: &str) -> String {
        let headers = [("accept", "text/html"), ("cookie", &self.cookie(who))];
        Self::whole(self.site.ask("GET", path, &headers, Body::empty()).await).await
    }

    /// Searches an answer for what its reader may not read, what they asked by themselves aside.
    pub fn search(&mut self, who: &str, asked: &str, answer: &str) {
        self.answers += 1;
        let found = self.index.found_in(answer);
        let given = self.index.found_in(asked);
        let readable = self.readable.get(who).unwrap();
        for place in found.difference(&given) {
            let token = self.house.tokens.all.get(*place).unwrap();
            if !readable.contains(place) {
                let (who, fills) = (
                    if who.is_empty() { "the public" } else { who },
                    &token.fills,
                );
                let leak = format!("{who} reads the {fills} ({}) at {asked}", token.text);
                self.leaks.insert(leak);
            }
        }
        self.seen.extend(found.difference(&given));
    }

    /// Asks for a page as everybody, and searches it.
    pub async fn everybody_gets(&mut self, route: &str, path: &str) {
        self.routes.insert(route.to_owned());
        for (place, who) in EVERYBODY.into_iter().enumerate() {
            // Each page in each language, though not each for everybody.
            let language = match (place + path.len()) % 3 {
                0 => "",
                1 => "/fr",
                _ => "/ar",
            };
            let path = format!("{language}{path}");
            let answer = self.get(who, &path).await;
            self.search(who, &path, &answer);
        }
    }

    /// Searches the log for everything but what its lines are about.
    pub fn search_log(&mut self, log: &str) {
        for place in self.index.found_in(log) {
            let token = self.house.tokens.all.get(place).unwrap();
            // A line may count, or tell the time in millionths of a second, as a short number says.
            let may_be_chance = token.kind == Kind::Number && token.text.len() < 7;
            if token.kind != Kind::Name && !may_be_chance {
                self.leaks
                    .insert(format!("the log has the {}", token.fills));
            }
        }
        for line in log.lines().filter(|line| line.contains("@demo.example")) {
            self.leaks.insert(format!("the log has an address: {line}"));
        }
        for line in log
            .lines()
            .filter(|line| line.contains(backend::testing::PASSWORD))
        {
            self.leaks.insert(format!("the log has a password: {line}"));
        }
        assert!(
            log.contains("request{"),
            "the log has nothing about requests"
        );
    }

    /// What no answer showed to anybody who may read it: of this, nothing was tested.
    pub fn never_seen(&self) -> BTreeSet<String> {
        let tokens = self.house.tokens.all.iter().enumerate();
        let unseen =
            tokens.filter(|(place, token)| !token.readers.is_empty() && !self.seen.contains(place));
        // By its id a record is heard of, and an organisation only where it may file records.
        let shown = unseen.filter(|(_, token)| !token.fills.starts_with("id of"));
        shown.map(|(_, token)| token.fills.clone()).collect()
    }

    /// What was looked at.
    pub fn summary(&self) -> String {
        let (routes, roles) = (self.routes.len(), EVERYBODY.len());
        let (tokens, answers) = (self.house.tokens.all.len(), self.answers);
        format!(
            "canaries: {routes} routes, {roles} roles, {tokens} tokens, {answers} answers searched"
        )
    }
}
