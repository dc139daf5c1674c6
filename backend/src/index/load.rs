//! All open records at once, for the first question.
//!
//! The database is read on while what came of it is made ready on a thread of its own: neither waits
//! for the other, and no more than a few batches are held beside the index.

use chrono::NaiveDate;
use domain::lifecycle::RequestStatus;
use domain::record::RecordKind;
use sea_orm::{
    ColumnTrait, DatabaseConnection, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use tokio::sync::mpsc;
use uuid::Uuid;

use super::take;
use crate::entity::record;
use crate::error::BackendError;
use crate::repo::facts;
use crate::repo::matching::{Counted, Sources, Stored};

/// Records read at once: few statements, and not much memory.
const ROWS: u64 = 2_000;
/// Batches that wait to be made ready.
const WAITING: usize = 2;

/// What was read together.
struct Batch {
    rows: Vec<record::Model>,
    stored: Stored,
}

/// Loads all open records into an index for the questions of a day.
///
/// # Errors
/// Where the database does.
pub(super) async fn everything(
    db: &DatabaseConnection,
    today: NaiveDate,
) -> Result<matcher::Index, BackendError> {
    let requests = count(db, RecordKind::Request).await?;
    let offers = count(db, RecordKind::Offer).await?;
    let sources = Sources::load_all(db).await?;
    let (batches, mut read) = mpsc::channel::<Batch>(WAITING);
    let built = tokio::task::spawn_blocking(move || {
        let mut index = matcher::Index::new(today);
        index.reserve(requests, offers);
        while let Some(batch) = read.blocking_recv() {
            put(&mut index, batch, &sources)?;
        }
        Ok::<_, BackendError>(index)
    });
    read_all(db, batches).await?;
    built.await.map_err(|_| BackendError::Corrupt {
        what: "the index could not be built".to_owned(),
    })?
}

/// Reads batch after batch, until the last one or until nobody takes them. The documents of one are
/// read beside the rows of the next.
async fn read_all(
    db: &DatabaseConnection,
    batches: mpsc::Sender<Batch>,
) -> Result<(), BackendError> {
    let mut last = Uuid::nil();
    let mut rows = rows_after(db, last).await?;
    while let Some(end) = rows.last().map(|row| row.id) {
        let (stored, following) =
            tokio::try_join!(Stored::between(db, (last, end)), rows_after(db, end))?;
        if batches.send(Batch { rows, stored }).await.is_err() {
            break;
        }
        (last, rows) = (end, following);
    }
    Ok(())
}

async fn rows_after(
    db: &DatabaseConnection,
    last: Uuid,
) -> Result<Vec<record::Model>, BackendError> {
    let rows = open()
        .filter(record::Column::Id.gt(last))
        .order_by_asc(record::Column::Id)
        .limit(ROWS);
    Ok(rows.all(db).await?)
}

fn open() -> sea_orm::Select<record::Entity> {
    record::Entity::find().filter(record::Column::Status.eq(RequestStatus::Published.code()))
}

async fn count(db: &DatabaseConnection, kind: RecordKind) -> Result<usize, BackendError> {
    let found = open().filter(record::Column::Kind.eq(kind.code()));
    Ok(usize::try_from(found.count(db).await?).unwrap_or(0))
}

/// Makes a batch ready. A record that cannot be read is in no ranking, and is named in the log.
fn put(index: &mut matcher::Index, batch: Batch, sources: &Sources) -> Result<(), BackendError> {
    for row in batch.rows {
        let id = row.id;
        let left = facts::without_parties(row)
            .and_then(|record| sources.left(&batch.stored, &record, Counted::All));
        match left {
            Ok(left) => take(index, left),
            Err(error) => super::leave_out(id, error)?,
        }
    }
    Ok(())
}
