//! Waking the readers of the event log in every process.
//!
//! SQLite has one process, whose own feed is enough. On PostgreSQL a commit notifies all servers.

use std::time::Duration;

use sea_orm::sqlx::postgres::PgListener;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr};
use tokio::task::AbortHandle;

use crate::event_log::EventFeed;

/// The channel's name. It is that of the whole PostgreSQL database, so a second installation in
/// another schema wakes ours too, which costs a look at the log and nothing else.
const CHANNEL: &str = "counterpart_events";

/// How long to wait between two tries to listen again.
const AGAIN: Duration = Duration::from_secs(1);

/// Wakes the readers in all other processes once the transaction is committed.
pub(crate) async fn notify(transaction: &impl ConnectionTrait) -> Result<(), DbErr> {
    if transaction.get_database_backend() == DbBackend::Postgres {
        transaction
            .execute_unprepared(&format!("NOTIFY {CHANNEL}"))
            .await?;
    }
    Ok(())
}

/// Listens to the other processes for as long as it lives.
#[derive(Debug)]
pub(crate) struct Listener(Option<AbortHandle>);

impl Listener {
    /// Starts to pass the other processes' wake-ups on to the feed of this one.
    pub(crate) fn start(db: &DatabaseConnection, feed: &EventFeed) -> Self {
        if db.get_database_backend() != DbBackend::Postgres {
            return Self(None);
        }
        let task = tokio::spawn(listen(db.clone(), feed.clone()));
        Self(Some(task.abort_handle()))
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(task) = &self.0 {
            task.abort();
        }
    }
}

/// Listens, and begins again whenever the connection is lost.
async fn listen(db: DatabaseConnection, feed: EventFeed) {
    loop {
        if let Err(error) = listen_until_lost(&db, &feed).await {
            tracing::warn!(%error, "not listening to the other servers; trying again");
        }
        tokio::time::sleep(AGAIN).await;
    }
}

async fn listen_until_lost(
    db: &DatabaseConnection,
    feed: &EventFeed,
) -> Result<(), sea_orm::sqlx::Error> {
    let mut listener = PgListener::connect_with(db.get_postgres_connection_pool()).await?;
    listener.listen(CHANNEL).await?;
    loop {
        // What happened while nobody listened is in the log: every reader looks once.
        feed.wake();
        if listener.try_recv().await?.is_none() {
            tracing::warn!("lost the connection that listens to the other servers");
        }
    }
}
