//! Servers to be killed, the database between them, and the folder of what they sent.

mod letters;
mod server;

use std::time::Instant;

use backend::clock::{Clock, SystemClock};
use backend::outbox::{LEASE, next_due};
use backend::testing::samples::{offer, request, with};
use backend::testing::{Engine, House, OFFER, PASSWORD, REQUEST, TestBackend};
use backend::use_cases::matches::{Proposer, endorse, propose};
use chrono::{DateTime, Days, Utc};
use domain::reference::Reference;
use domain::visibility::Visibility;
use domain::vocabulary::World;
use serde_json::json;
use tempfile::TempDir;

pub use letters::letters;
pub use server::Server;

/// Days since a match was put to the provider whose time is over, with the default terms.
const LATE: u64 = 70;
/// Days since one was of whose time less than two weeks are left.
const SLOW: u64 = 50;
/// How many there are of either.
const OLD: usize = 30;
/// How long the last server may take for all that the others left: far more than it needs.
const PATIENCE: std::time::Duration = std::time::Duration::from_mins(2);

/// A house on PostgreSQL, as of now by the real clock, and a folder for mail.
pub struct Scene {
    pub house: House,
    folder: TempDir,
    now: DateTime<Utc>,
}

/// The matches that there are.
pub struct Matches {
    /// Whose time is over.
    pub late: Vec<Reference>,
    /// Whose time is over soon.
    pub slow: Vec<Reference>,
    /// That wait for a reviewer.
    pub waiting: Vec<Reference>,
}

impl Scene {
    pub async fn set() -> Self {
        let now = SystemClock.now();
        let t = TestBackend::in_world(Engine::Postgres, World::Demonstration).await;
        t.clock.set(now - Days::new(LATE));
        let house = House::on(t).await;
        // Messages about records say no match by which to tell them apart.
        house.write_of_matches_alone().await;
        Self {
            house,
            folder: TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap(),
            now,
        }
    }

    /// Makes the matches, so many of which wait.
    pub async fn matches(&self, waiting: usize) -> Matches {
        let from = |days| self.now.date_naive() + Days::new(days);
        let window = json!({"start": from(90), "end": from(300)});
        let offer = with(offer(), "window", window.clone());
        let offer = self.house.published(OFFER, &offer, Visibility::OFFER).await;
        let late = self.put_to_the_provider((&offer, &window)).await;
        self.house.t.clock.set(self.now - Days::new(SLOW));
        let slow = self.put_to_the_provider((&offer, &window)).await;
        self.house.t.clock.set(self.now);
        let mut proposed = Vec::new();
        for _ in 0..waiting {
            proposed.push(self.proposed((&offer, &window)).await);
        }
        Matches {
            late,
            slow,
            waiting: proposed,
        }
    }

    async fn put_to_the_provider(&self, of: (&Reference, &serde_json::Value)) -> Vec<Reference> {
        let mut put = Vec::new();
        for _ in 0..OLD {
            let reference = self.proposed(of).await;
            let reviewer = &self.house.reviewer;
            endorse(&self.house, reviewer, &reference, None)
                .await
                .unwrap();
            put.push(reference);
        }
        put
    }

    async fn proposed(&self, (offer, window): (&Reference, &serde_json::Value)) -> Reference {
        let request = with(request(), "window", window.clone());
        let request = self
            .house
            .published(REQUEST, &request, Visibility::REQUEST)
            .await;
        let pair = (&request, offer);
        propose(
            &self.house,
            &self.house.requester,
            pair,
            Proposer::Requester,
        )
        .await
        .unwrap()
    }

    /// Where mail goes.
    pub fn mail(&self) -> std::path::PathBuf {
        self.folder.path().join("mail")
    }

    /// Starts one more server; returns once it serves.
    pub fn serve(&self) -> Server {
        Server::start(&self.house.t.database_url(), &self.mail())
    }

    /// Signs the reviewer in.
    pub fn reviewer_cookie(&self) -> String {
        let password = PASSWORD.replace(' ', "+");
        let form = format!("email=reviewer%40demo.example&password={password}");
        self.serve().cookie("/api/accounts/sign-in", &form)
    }

    /// As if the time had passed for which a server that is dead had a message to itself.
    pub async fn let_leases_end(&self) {
        let lease = LEASE.num_microseconds().unwrap();
        let statement = format!(
            "UPDATE outbox SET try_at = try_at - {lease} WHERE tries > 0 AND done_at IS NULL"
        );
        self.house.t.tamper("outbox", &statement).await;
    }

    /// Waits until no message is to be sent any more.
    pub async fn until_all_is_sent(&self) {
        let begun = Instant::now();
        while let Some(due) = next_due(&self.house).await.unwrap() {
            assert!(begun.elapsed() < PATIENCE, "a message is due at {due}");
            tokio::task::yield_now().await;
        }
    }
}
