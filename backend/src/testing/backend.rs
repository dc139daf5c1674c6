//! A backend for one test, with quick ways to people.

use std::ops::Deref;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use domain::id::{AccountId, OrganisationId};
use domain::organisation::Role;
use domain::policy::Viewer;
use domain::vocabulary::{LanguageTag, ProviderType, StateCode, World};
use sea_orm::{ConnectionTrait, DbBackend};

use super::database::{Engine, TestDatabase};
use super::rows::{Rows, rows};
use crate::auth;
use crate::backend::Backend;
use crate::clock::ManualClock;
use crate::db;
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::random::SeededRandom;
use crate::use_cases::mandates::{NewMandate, vouch};
use crate::use_cases::{
    NewAccount, NewOrganisation, create_account, create_organisation, give_membership,
};

/// The password of every account that a test makes.
pub const PASSWORD: &str = "correct horse battery";

/// A backend on a database of its own, at nine o'clock on a Monday. Dereferences to [`Backend`].
#[derive(Debug)]
pub struct TestBackend {
    backend: Backend,
    /// The clock, which moves only when a test moves it.
    pub clock: Arc<ManualClock>,
    database: TestDatabase,
}

impl TestBackend {
    /// Makes a backend for the real world.
    pub async fn new(engine: Engine) -> Self {
        Self::in_world(engine, World::Real).await
    }

    /// Makes a backend for a world.
    pub async fn in_world(engine: Engine, world: World) -> Self {
        let database = TestDatabase::new(engine).await;
        let db = database.connect().await;
        db::migrate(&db).await.expect("a migrated database");
        let clock = Arc::new(ManualClock::at(monday()));
        let random = Arc::new(SeededRandom::new(1));
        let backend = Backend::found(db, clock.clone(), random, world)
            .await
            .expect("a backend");
        Self {
            backend,
            clock,
            database,
        }
    }

    /// Another server on the same database, with the same clock and dice of its own.
    pub async fn another_server(&self) -> Backend {
        let db = self.database.connect().await;
        let random = Arc::new(SeededRandom::new(2));
        Backend::open(db, self.clock.clone(), random)
            .await
            .expect("a second backend")
    }

    /// Tries to make the database one for another world.
    ///
    /// # Errors
    /// As [`Backend::found`].
    pub async fn found_again(&self, world: World) -> Result<Backend, BackendError> {
        let db = self.database.connect().await;
        let random = Arc::new(SeededRandom::new(2));
        Backend::found(db, self.clock.clone(), random, world).await
    }

    /// How many statements were sent to its database so far.
    pub fn statements(&self) -> u64 {
        self.database.statements()
    }

    /// The address of its database, for a program of its own.
    pub fn database_url(&self) -> String {
        self.database.url()
    }

    /// Every row of every table but some, to compare with what there is later.
    pub async fn rows(&self, but: &[&str]) -> Rows {
        rows(self.db(), but).await
    }

    /// Changes what a table that is only ever added to holds, as somebody with the database's own
    /// password could.
    pub async fn tamper(&self, table: &str, statement: &str) {
        let db = self.db();
        let on = match db.get_database_backend() {
            DbBackend::Postgres => format!(" ON {table}"),
            _ => String::new(),
        };
        for what in ["update", "delete"] {
            let open = format!("DROP TRIGGER IF EXISTS {table}_no_{what}{on}");
            db.execute_unprepared(&open).await.expect("no trigger");
        }
        db.execute_unprepared(statement).await.expect("a statement");
    }

    /// Makes an account that acts for nobody, with [`PASSWORD`].
    pub async fn account(&self, email: &str) -> AccountId {
        let new = NewAccount {
            email,
            name: "Test Person",
            language: english(),
            password: PASSWORD,
        };
        create_account(self, Actor::System, new)
            .await
            .expect("an account")
    }

    /// Makes an organisation.
    pub async fn organisation(
        &self,
        state: Option<StateCode>,
        provider_type: Option<ProviderType>,
    ) -> OrganisationId {
        self.organisation_called("Test Organisation", state, provider_type)
            .await
    }

    /// Makes an organisation with a name of its own.
    pub async fn organisation_called(
        &self,
        name: &str,
        state: Option<StateCode>,
        provider_type: Option<ProviderType>,
    ) -> OrganisationId {
        let new = NewOrganisation {
            name,
            language: english(),
            state,
            provider_type,
        };
        create_organisation(self, Actor::System, new)
            .await
            .expect("an organisation")
    }

    /// Gives a focal point a mandate for the time that tests play in.
    pub async fn mandate(&self, account: AccountId, of: OrganisationId) {
        let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).expect("a day");
        let new = NewMandate {
            reference: "A note of the test",
            from: day(2000),
            until: day(2100),
        };
        vouch(self, (account, of), new).await.expect("a mandate");
    }

    /// Makes an account that acts for an organisation, and returns how it looks at things today.
    pub async fn member(&self, email: &str, role: Role, of: OrganisationId) -> Viewer {
        let account = self.account(email).await;
        give_membership(self, Actor::System, account, of, role)
            .await
            .expect("a membership");
        if role == Role::FocalPoint {
            self.mandate(account, of).await;
        }
        auth::viewer(self, account).await.expect("a viewer")
    }
}

impl Deref for TestBackend {
    type Target = Backend;

    fn deref(&self) -> &Backend {
        &self.backend
    }
}

fn monday() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 9, 0, 0)
        .single()
        .expect("a time")
}

fn english() -> LanguageTag {
    LanguageTag::parse("en").expect("a language")
}
