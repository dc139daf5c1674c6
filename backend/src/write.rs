//! Write transactions.
//!
//! Writers take turns. Within a process they queue here, in the order in which they came and
//! before they take a connection, so that waiting writers never starve readers of one. Between
//! processes they queue in the database: on SQLite at `BEGIN IMMEDIATE`, on PostgreSQL at the row
//! lock on the head of the event log, which [`Backend::begin`] takes first of all. So whatever a
//! transaction reads stays true until it ends, no two ever block each other, and nothing is ever
//! tried twice. Transactions are short: no hashing, ranking or mailing inside.

use std::ops::Deref;

use chrono::{DateTime, NaiveDate, Utc};
use domain::turn::Terms;
use sea_orm::{DatabaseTransaction, TransactionTrait};
use tokio::sync::OwnedMutexGuard;
use uuid::Uuid;

use crate::backend::Backend;
use crate::db;
use crate::entity::event_log_head;
use crate::error::BackendError;
use crate::event_log::{NewEvent, append};
use crate::text;

/// One change of the world: rows and what happened, both or neither.
///
/// Dereferences to the database transaction, for [`crate::repo`]. Dropping it undoes everything.
#[derive(Debug)]
pub struct WriteTransaction {
    transaction: DatabaseTransaction,
    backend: Backend,
    head: event_log_head::Model,
    appended: bool,
    wakes: bool,
    now: DateTime<Utc>,
    _turn: OwnedMutexGuard<()>,
}

impl Backend {
    /// Begins to write, when it is this writer's turn.
    ///
    /// # Errors
    /// Where the database is away or another process does not finish its turn.
    pub async fn begin(&self) -> Result<WriteTransaction, BackendError> {
        let turn = self.next_turn().await;
        let transaction = self.db().begin_with_options(db::write_options()).await?;
        let head = append::lock_head(&transaction).await?;
        Ok(WriteTransaction {
            transaction,
            backend: self.clone(),
            head,
            appended: false,
            wakes: false,
            now: self.clock().now(),
            _turn: turn,
        })
    }
}

impl WriteTransaction {
    /// The time at which everything in this transaction happens.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// How long the steps of a match may take.
    pub(crate) fn terms(&self) -> Terms {
        self.backend.terms()
    }

    /// Whether nobody is written to when a match moves.
    pub(crate) fn is_silent(&self) -> bool {
        self.backend.is_silent()
    }

    /// The day of [`now`](Self::now).
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// Whether nothing has happened in this database yet.
    pub(crate) fn is_first(&self) -> bool {
        self.head.sequence == 0
    }

    /// A new identifier.
    pub fn new_id(&self) -> Uuid {
        self.backend.random().uuid_v7(self.now)
    }

    /// 32 random bits.
    pub(crate) fn random_bits(&self) -> u32 {
        self.backend.random().u32()
    }

    /// What stands for somebody who is forgotten: 64 random bits, which lead to nobody.
    pub(crate) fn pseudonym(&self) -> String {
        format!(
            "erased-{}",
            text::to_hex(&self.backend.random().bytes::<8>())
        )
    }

    /// Appends what happens in this transaction, and returns its sequence.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn append(&mut self, event: NewEvent<'_>) -> Result<i64, BackendError> {
        let random = self.backend.random();
        let sequence =
            append::append(&self.transaction, &mut self.head, event, self.now, random).await?;
        self.appended = true;
        self.wakes = true;
        Ok(sequence)
    }

    /// Wakes the readers of the log once this is committed, though the log may have nothing new:
    /// there is something else to look for.
    pub(crate) fn wakes_others(&mut self) {
        self.wakes = true;
    }

    /// Makes it all true, then wakes the readers of the event log in every process.
    ///
    /// # Errors
    /// Where the database fails; then nothing has happened, unless the connection broke after the
    /// last word was sent.
    pub async fn commit(self) -> Result<(), BackendError> {
        if self.appended {
            append::store_head(&self.transaction, self.head).await?;
        }
        if self.wakes {
            db::notify(&self.transaction).await?;
        }
        self.transaction.commit().await?;
        if self.wakes {
            self.backend.feed().wake();
        }
        Ok(())
    }
}

impl Deref for WriteTransaction {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.transaction
    }
}
