//! The authors of a request that nobody has confirmed for long are told before it becomes dormant: by the
//! system's clock.

use chrono::{DateTime, Months, NaiveDate, Utc};
use domain::notice::NoticeKind;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, ConnectionTrait, PaginatorTrait, QueryFilter, QuerySelect, Select};
use uuid::Uuid;

use super::news::is_told;
use crate::auth::viewer_on;
use crate::backend::Backend;
use crate::entity::record;
use crate::error::BackendError;
use crate::outbox::{About, Letter, RecordNews};
use crate::repo::{facts, memberships, records};
use crate::text;
use crate::use_cases::lapse::{CONFIRMATION, forgotten, last_heard};

/// Months without a sign of life after which its authors are told.
const WARNED: u32 = 11;

/// Tells the authors of each request that nobody has confirmed for eleven months, once for each such
/// time, and says of how many requests. Doing it again tells nothing more.
///
/// # Errors
/// Where the database fails; what was told before that stays so.
pub async fn warn_of_sleep(backend: &Backend) -> Result<usize, BackendError> {
    let since = since(backend.clock().now());
    let due: Vec<Uuid> = due(since)
        .select_only()
        .column(record::Column::Id)
        .into_tuple()
        .all(backend.db())
        .await?;
    let mut warned = 0;
    for id in due {
        warned += usize::from(warn(backend, id, since).await?);
    }
    Ok(warned)
}

/// From when on nothing was heard of what becomes dormant soon.
fn since(now: DateTime<Utc>) -> i64 {
    text::to_micros(now.checked_sub_months(Months::new(WARNED)).unwrap_or(now))
}

/// The day on which a request becomes dormant, where its authors were told so and nothing was heard since.
pub(crate) async fn sleeps_on(
    (db, now): (&impl ConnectionTrait, DateTime<Utc>),
    row: &record::Model,
) -> Result<Option<NaiveDate>, BackendError> {
    if row.warned_at.is_none_or(|told| told <= row.updated_at) {
        return Ok(None);
    }
    let found = forgotten(since(now)).filter(record::Column::Id.eq(row.id));
    if found.count(db).await? == 0 {
        return Ok(None);
    }
    let heard = text::from_micros("records.updated_at", last_heard(db, row).await?)?;
    let sleeps = heard.checked_add_months(Months::new(CONFIRMATION));
    Ok(sleeps.map(|at| at.date_naive()))
}

/// Open requests of which nothing was heard since then, nor said to their authors.
fn due(since: i64) -> Select<record::Entity> {
    let told = record::Column::WarnedAt;
    forgotten(since).filter(told.is_null().or(told.lte(since)))
}

async fn warn(backend: &Backend, id: Uuid, since: i64) -> Result<bool, BackendError> {
    let mut tx = backend.begin().await?;
    let found = due(since).filter(record::Column::Id.eq(id)).one(&*tx);
    let Some(row) = found.await? else {
        return Ok(false);
    };
    records::note_warning(&*tx, id, text::to_micros(tx.now())).await?;
    let record = facts::with_parties(&*tx, row).await?;
    let letter = Letter::RecordMoved {
        record: id,
        news: RecordNews::Sleeps,
        since: text::from_micros("records.status_since", record.row.status_since)?,
    };
    let about = (NoticeKind::Record, About::Record(id));
    let (of, role) = (record.organisation(), record.author_role());
    for person in memberships::present(&*tx, of, role, tx.today()).await? {
        let viewer = viewer_on(&*tx, person.id, tx.today()).await?;
        if !tx.is_silent() && is_told(&viewer, &record, RecordNews::Sleeps) {
            tx.tell(&letter, about, &person).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}
