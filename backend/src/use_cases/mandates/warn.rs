//! Whoever speaks for a State is told before their mandate ends: by the system's clock.
//!
//! Twice for each mandate, in the transaction that notes it, so that no two servers write the same.

use chrono::{Days, NaiveDate};
use domain::id::{AccountId, OrganisationId};
use domain::organisation::Role;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::backend::Backend;
use crate::entity::{account, mandate};
use crate::error::BackendError;
use crate::outbox::Letter;
use crate::{repo, text};

/// Days before the last one on which somebody is told: time enough for a note verbale, and a last
/// word.
const BEFORE: [i32; 2] = [30, 7];

/// Writes to everybody whose mandate ends soon and is not renewed, and says how many messages that
/// were. Doing it again writes nothing more.
///
/// # Errors
/// Where the database fails; what was written before that stays so.
pub async fn warn_of_ends(backend: &Backend) -> Result<usize, BackendError> {
    let today = backend.clock().today();
    let [first, _] = BEFORE;
    let until = today.checked_add_days(Days::new(first.unsigned_abs().into()));
    let soon = repo::mandates::ending(backend.db(), (today, until.unwrap_or(today))).await?;
    let mut written = 0;
    for row in soon {
        if due(&row, today).is_some() {
            written += usize::from(warn(backend, row.id).await?);
        }
    }
    Ok(written)
}

/// Which warning of a mandate's end is due on a day: the narrowest, where it was not written.
fn due(row: &mandate::Model, today: NaiveDate) -> Option<i32> {
    let left = (row.until_on - today).num_days();
    let reached = BEFORE
        .into_iter()
        .rev()
        .find(|days| left <= i64::from(*days))?;
    let is_new = row.warned_days.is_none_or(|warned| warned > reached);
    (left >= 0 && is_new).then_some(reached)
}

async fn warn(backend: &Backend, id: Uuid) -> Result<bool, BackendError> {
    let mut tx = backend.begin().await?;
    let row = repo::mandates::find(&*tx, id).await?;
    let Some((row, days)) = row.and_then(|row| due(&row, tx.today()).map(|days| (row, days)))
    else {
        return Ok(false);
    };
    let Some(person) = whose_ends(&*tx, &row, tx.today()).await? else {
        return Ok(false);
    };
    repo::mandates::note_warning(&*tx, id, days).await?;
    let language = text::parse("accounts.language", &person.language)?;
    let letter = Letter::MandateEnds { mandate: id };
    tx.post(&letter, (&person.email, language)).await?;
    tx.commit().await?;
    Ok(true)
}

/// Whose right to speak ends with a mandate; nobody's where they have left, or where a later one
/// goes on.
pub(crate) async fn whose_ends(
    db: &impl ConnectionTrait,
    row: &mandate::Model,
    today: NaiveDate,
) -> Result<Option<account::Model>, BackendError> {
    let (account, of) = (
        AccountId::new(row.account_id),
        OrganisationId::new(row.organisation_id),
    );
    if repo::mandates::goes_on(db, (account, of), row.until_on).await? {
        return Ok(None);
    }
    let present = repo::memberships::present(db, of, Role::FocalPoint, today).await?;
    Ok(present.into_iter().find(|one| one.id == row.account_id))
}
