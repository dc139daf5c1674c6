//! A database for one test.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use tempfile::TempDir;

use crate::db;

/// Connections for one test: enough to wait for each other.
const CONNECTIONS: u32 = 5;

/// The two kinds of database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file in a folder of its own.
    Sqlite,
    /// A schema of its own on a server that all tests share.
    Postgres,
}

/// A database that nobody else uses. It is gone with the value, or with the server.
#[derive(Debug)]
pub struct TestDatabase {
    url: String,
    schema: Option<String>,
    statements: Arc<AtomicU64>,
    _folder: Option<TempDir>,
}

impl TestDatabase {
    /// Makes an empty database, without any table.
    pub async fn new(engine: Engine) -> Self {
        match engine {
            Engine::Sqlite => Self::sqlite(),
            Engine::Postgres => Self::postgres().await,
        }
    }

    fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the database");
        let file = folder.path().join("counterpart.db");
        Self {
            url: format!("sqlite://{}?mode=rwc", file.display()),
            schema: None,
            statements: Arc::default(),
            _folder: Some(folder),
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "tests have no configuration to read it from"
    )]
    async fn postgres() -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let url = std::env::var("COUNTERPART_TEST_POSTGRES").expect(
            "COUNTERPART_TEST_POSTGRES names no PostgreSQL server: run `make test`, or \
             `scripts/with-postgres.sh cargo test …`",
        );
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let schema = format!("test_{}_{number}", std::process::id());
        let server = Database::connect(&url).await.expect("a PostgreSQL server");
        let renew = format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
        server.execute_unprepared(&renew).await.expect("a schema");
        server.close().await.expect("the end of a connection");
        Self {
            url,
            schema: Some(schema),
            statements: Arc::default(),
            _folder: None,
        }
    }

    /// Its address, for a program of its own.
    pub fn url(&self) -> String {
        let Some(schema) = &self.schema else {
            return self.url.clone();
        };
        let and = if self.url.contains('?') { '&' } else { '?' };
        format!("{}{and}options[search_path]={schema}", self.url)
    }

    /// How many statements all its connections have sent so far.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Connects, as one more server would.
    pub async fn connect(&self) -> DatabaseConnection {
        let mut options = db::options(&self.url).expect("an address of a database");
        options.max_connections(CONNECTIONS);
        if let Some(schema) = &self.schema {
            options
                .set_schema_search_path(schema)
                .set_application_name(schema);
        }
        let mut connected = Database::connect(options).await.expect("a connection");
        let statements = self.statements.clone();
        connected.set_metric_callback(move |_| {
            statements.fetch_add(1, Ordering::Relaxed);
        });
        connected
    }
}

/// Changes the database at an address as no part of the program would, to see that it is noticed.
pub async fn tamper(url: &str, statement: &str) {
    let db = crate::db::connect(url).await.expect("a database");
    db.execute_unprepared(statement).await.expect("a change");
    db.close().await.expect("an end");
}
