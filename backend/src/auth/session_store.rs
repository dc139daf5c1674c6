//! Sessions in the database, for `tower-sessions`.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::TimeDelta;
use sea_orm::{DatabaseConnection, SqlErr};
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

use super::device::REMEMBERED;
use super::sign_in::LONGEST_WINDOW;
use super::signed_in::{SIGNED_IN, SignedIn};
use crate::backend::Backend;
use crate::clock::Clock;
use crate::entity::session;
use crate::error::BackendError;
use crate::{repo, text};

/// For how long after its end an invitation's address is still shown to whoever invited.
const FORGOTTEN: TimeDelta = TimeDelta::days(30);

/// Keeps sessions by a digest of their id, which is 128 random bits: a copy of the table lets
/// nobody take over a session.
#[derive(Clone, Debug)]
pub struct SessionStore {
    db: DatabaseConnection,
    clock: Arc<dyn Clock>,
}

impl SessionStore {
    /// Keeps sessions in the installation's database.
    pub fn new(backend: &Backend) -> Self {
        Self {
            db: backend.db().clone(),
            clock: backend.shared_clock(),
        }
    }

    /// Deletes the sessions, links and half-done sign-ins that expired and the counts of tries that are over, and forgets
    /// to whom invitations went that nobody accepted. Nothing else depends on it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn delete_expired(&self) -> std::result::Result<(), BackendError> {
        let now = self.clock.now();
        repo::sessions::delete_expired(&self.db, text::to_micros(now)).await?;
        repo::sessions::delete_of_erased(&self.db).await?;
        let over_at = text::to_micros(now - LONGEST_WINDOW);
        repo::rate_limits::delete_before(&self.db, over_at).await?;
        repo::links::delete_expired(&self.db, text::to_micros(now)).await?;
        repo::sign_in_steps::delete_expired(&self.db, text::to_micros(now)).await?;
        let unseen = text::to_micros(now - REMEMBERED);
        repo::known_devices::delete_before(&self.db, unseen).await?;
        let long_ago = text::to_micros(now - FORGOTTEN);
        repo::invitations::forget_addresses(&self.db, long_ago).await
    }
}

#[async_trait]
impl tower_sessions::SessionStore for SessionStore {
    async fn create(&self, record: &mut Record) -> Result<()> {
        loop {
            match repo::sessions::insert(&self.db, to_row(record)?).await {
                Err(error) if is_taken(&error) => record.id = Id::default(),
                other => return other.map_err(|error| failed(error.into())),
            }
        }
    }

    async fn save(&self, record: &Record) -> Result<()> {
        repo::sessions::update(&self.db, to_row(record)?)
            .await
            .map_err(failed)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let now = text::to_micros(self.clock.now());
        let row = repo::sessions::find(&self.db, &digest(id), now)
            .await
            .map_err(failed)?;
        row.map(|row| from_row(*id, &row)).transpose()
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        repo::sessions::delete(&self.db, &digest(id))
            .await
            .map(drop)
            .map_err(failed)
    }
}

/// What the table has of a session's id.
pub(crate) fn digest(id: &Id) -> String {
    text::sha256_hex([id.to_string().as_str()])
}

fn is_taken(error: &sea_orm::DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

fn to_row(record: &Record) -> Result<session::Model> {
    let expires_at = record.expiry_date.unix_timestamp_nanos() / 1_000;
    let who = record.data.get(SIGNED_IN).cloned();
    let who: Option<SignedIn> = who
        .map(serde_json::from_value)
        .transpose()
        .map_err(|error| Error::Encode(error.to_string()))?;
    Ok(session::Model {
        id: digest(&record.id),
        account_id: who.as_ref().map(|who| who.account.uuid()),
        began_at: who.as_ref().map(|who| text::to_micros(who.began)),
        seen_at: who.as_ref().map(|who| text::to_micros(who.renewed)),
        device: who.map(|who| who.device),
        data: text::to_canonical_json(&record.data)
            .map_err(|error| Error::Encode(error.to_string()))?,
        expires_at: i64::try_from(expires_at).map_err(|error| Error::Encode(error.to_string()))?,
    })
}

fn from_row(id: Id, row: &session::Model) -> Result<Record> {
    let decode = |error: &dyn std::fmt::Display| Error::Decode(error.to_string());
    Ok(Record {
        id,
        data: text::from_json("sessions.data", &row.data).map_err(|error| decode(&error))?,
        expiry_date: OffsetDateTime::from_unix_timestamp_nanos(i128::from(row.expires_at) * 1_000)
            .map_err(|error| decode(&error))?,
    })
}

fn failed(error: BackendError) -> Error {
    Error::Backend(error.to_string())
}
