//! What somebody was told since the last time, in one message: by the system's clock.
//!
//! A digest is a row for an account and a day, written in the transaction that puts what it tells into it
//! and posts it, so that no two servers write the same, and none is lost with a server.

use chrono::{Datelike, Timelike, Weekday};
use domain::notice::NoticePace;
use domain::vocabulary::LanguageTag;
use uuid::Uuid;

use crate::backend::Backend;
use crate::entity::digest;
use crate::error::BackendError;
use crate::outbox::Letter;
use crate::{repo, text};

/// The hour from which a day's digests are written, in UTC: before work begins in Europe and Africa,
/// and after it has begun in Asia and the Pacific.
const FROM_HOUR: u32 = 5;
/// On which day those that are weekly are written.
const WEEKLY_ON: Weekday = Weekday::Mon;

/// Writes the digests of the day that are due, and says how many those were. Doing it again writes
/// nothing more on that day.
///
/// # Errors
/// Where the database fails; what was written before that stays so.
pub async fn write_digests(backend: &Backend) -> Result<usize, BackendError> {
    let now = backend.clock().now();
    if now.hour() < FROM_HOUR {
        return Ok(0);
    }
    let mut paces = vec![NoticePace::Daily];
    if now.weekday() == WEEKLY_ON {
        paces.push(NoticePace::Weekly);
    }
    let mut written = 0;
    for account in repo::notices::waiting(backend.db(), &paces).await? {
        written += usize::from(write(backend, account, &paces).await?);
    }
    Ok(written)
}

async fn write(
    backend: &Backend,
    account: Uuid,
    paces: &[NoticePace],
) -> Result<bool, BackendError> {
    let mut tx = backend.begin().await?;
    let person = repo::accounts::find(&*tx, account).await?;
    let person = person.filter(|one| one.disabled_at.is_none() && one.erased_at.is_none());
    let Some(person) = person else {
        return Ok(false);
    };
    let row = digest::Model {
        id: tx.new_id(),
        account_id: account,
        on_day: tx.today(),
        created_at: text::to_micros(tx.now()),
    };
    let digest = row.id;
    if !repo::notices::begin_digest(&*tx, row).await?
        || !repo::notices::put_into(&*tx, (account, digest), paces).await?
    {
        return Ok(false);
    }
    let language: LanguageTag = text::parse("accounts.language", &person.language)?;
    tx.post(&Letter::Digest { digest }, (&person.email, language))
        .await?;
    tx.commit().await?;
    Ok(true)
}
