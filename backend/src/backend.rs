//! What every use-case works with.

use std::sync::Arc;

use domain::turn::Terms;
use domain::vocabulary::World;
use sea_orm::DatabaseConnection;
use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::auth::Passwords;
use crate::clock::Clock;
use crate::db::Listener;
use crate::error::BackendError;
use crate::event_log::EventFeed;
use crate::index::MatchingIndex;
use crate::queries::{Hearing, PublicCoverage};
use crate::random::Random;
use crate::repo;

/// The database, the clock, the dice and the event feed of one installation, and what is set for
/// it. Cheap to clone; all clones are one.
#[derive(Clone, Debug)]
pub struct Backend {
    inner: Arc<Inner>,
    terms: Terms,
    silent: bool,
}

#[derive(Debug)]
struct Inner {
    db: DatabaseConnection,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    feed: EventFeed,
    passwords: Passwords,
    world: World,
    index: MatchingIndex,
    hearing: Hearing,
    public_coverage: PublicCoverage,
    turn: Arc<Mutex<()>>,
    planning: Arc<Mutex<()>>,
    planning_in_time: Arc<Mutex<()>>,
    _listener: Listener,
}

impl Backend {
    /// Opens a migrated database in the world that it was made for; a new one is for the real.
    ///
    /// # Errors
    /// Where the database is away or was not made by this program.
    pub async fn open(
        db: DatabaseConnection,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
    ) -> Result<Self, BackendError> {
        let world = repo::installation::find_or_found(&db, clock.now()).await?;
        Ok(Self::assemble(db, clock, random, world))
    }

    /// Opens a migrated database in which nothing has happened yet, and makes it one for a world.
    ///
    /// # Errors
    /// `Conflict("not_empty")` where something has happened in it.
    pub async fn found(
        db: DatabaseConnection,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        world: World,
    ) -> Result<Self, BackendError> {
        let before = Self::open(db.clone(), clock.clone(), random.clone()).await?;
        let transaction = before.begin().await?;
        if !transaction.is_first() {
            return Err(BackendError::Conflict("not_empty"));
        }
        repo::installation::set_world(&*transaction, world).await?;
        transaction.commit().await?;
        Ok(Self::assemble(db, clock, random, world))
    }

    fn assemble(
        db: DatabaseConnection,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        world: World,
    ) -> Self {
        let feed = EventFeed::new();
        let listener = Listener::start(&db, &feed);
        let inner = Arc::new(Inner {
            db,
            clock,
            passwords: Passwords::new(random.clone()),
            random,
            feed,
            world,
            index: MatchingIndex::default(),
            hearing: Hearing::default(),
            public_coverage: PublicCoverage::default(),
            turn: Arc::default(),
            planning: Arc::default(),
            planning_in_time: Arc::default(),
            _listener: listener,
        });
        Self {
            inner,
            terms: Terms::default(),
            silent: false,
        }
    }

    /// The same with other terms for the steps of a match.
    #[must_use]
    pub fn with_terms(self, terms: Terms) -> Self {
        Self { terms, ..self }
    }

    /// The same, but that nobody is written to when a match moves: for a story that is told after
    /// the event.
    #[must_use]
    pub fn silent(self) -> Self {
        Self {
            silent: true,
            ..self
        }
    }

    /// Whether nobody is written to when a match moves.
    pub(crate) fn is_silent(&self) -> bool {
        self.silent
    }

    /// How long the steps of a match may take.
    pub fn terms(&self) -> Terms {
        self.terms
    }

    /// The database, for reading. Writing begins with [`begin`](Self::begin).
    pub fn db(&self) -> &DatabaseConnection {
        &self.inner.db
    }

    /// The clock.
    pub fn clock(&self) -> &dyn Clock {
        self.inner.clock.as_ref()
    }

    /// The dice.
    pub fn random(&self) -> &dyn Random {
        self.inner.random.as_ref()
    }

    /// Wakes those who read the event log.
    pub fn feed(&self) -> &EventFeed {
        &self.inner.feed
    }

    /// Which States this database holds.
    pub fn world(&self) -> World {
        self.inner.world
    }

    /// The matcher's index of open records.
    pub(crate) fn index(&self) -> &MatchingIndex {
        &self.inner.index
    }

    /// What the events are about that were asked about last.
    pub(crate) fn hearing(&self) -> &Hearing {
        &self.inner.hearing
    }

    /// The map of coverage as the public sees it.
    pub(crate) fn public_coverage(&self) -> &PublicCoverage {
        &self.inner.public_coverage
    }

    /// Hashes and checks passwords.
    pub(crate) fn passwords(&self) -> &Passwords {
        &self.inner.passwords
    }

    /// The clock, to keep.
    pub(crate) fn shared_clock(&self) -> Arc<dyn Clock> {
        self.inner.clock.clone()
    }

    /// Waits until no other writer of this process is at work.
    pub(crate) async fn next_turn(&self) -> OwnedMutexGuard<()> {
        self.inner.turn.clone().lock_owned().await
    }

    /// Waits until no other plan is made in this process: one fills a core, and a copy of all records.
    pub(crate) async fn planning(&self) -> OwnedMutexGuard<()> {
        self.inner.planning.clone().lock_owned().await
    }

    /// Waits until no other plan is made in this process for which nobody waits.
    pub(crate) async fn planning_in_time(&self) -> OwnedMutexGuard<()> {
        self.inner.planning_in_time.clone().lock_owned().await
    }
}
