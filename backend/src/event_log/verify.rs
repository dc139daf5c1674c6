//! Recomputing the chain: `counterpart verify-log`.

use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use serde_json::Value;

use super::hash;
use super::head::Head;
use super::read;
use crate::entity::{event, event_log_head, event_text};
use crate::error::BackendError;

/// Rows that are held in memory at a time.
const BATCH: u64 = 1_000;

/// What is wrong with an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// It is not there.
    #[error("it is missing")]
    Missing,
    /// It follows on another event than the one before it.
    #[error("it does not follow on the event before it")]
    OutOfOrder,
    /// Its columns are not those that were written.
    #[error("it was changed")]
    Changed,
    /// The words of its note are not those that were written. (A note that was erased is fine.)
    #[error("its note was changed")]
    NoteChanged,
    /// It is there, and the head of the log says that the log ends elsewhere.
    #[error("the head of the log says that the log ends elsewhere")]
    NotTheHead,
    /// It is another than the one that was noted down: it or what came before was written anew.
    #[error("it is another than the one that was noted: it or what came before was written anew")]
    NotAsNoted,
    /// It is there, and the head of the log does not know of it.
    #[error("it is beyond the head of the log")]
    BeyondTheHead,
}

/// Why a log does not stand.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The first event at which the chain breaks.
    #[error("event {sequence}: {what}")]
    Broken {
        /// Its sequence.
        sequence: i64,
        /// What is wrong with it.
        what: Broken,
    },
    /// It ends before the head that was noted down.
    #[error("it ends at event {}, before the one that was noted", head.sequence)]
    Shorter {
        /// Where it ends.
        head: Head,
    },
    /// It could not be read.
    #[error(transparent)]
    Backend(#[from] BackendError),
}

/// Recomputes the whole chain up to the head as it is now, and returns that head. Events that are
/// appended meanwhile are not looked at. With a head that was noted down earlier, holds the log to it:
/// a chain that was made anew as a whole does not pass there.
///
/// # Errors
/// The first event that was changed, removed or moved, and what is wrong with it; or that the log does
/// not go on from what was noted.
pub async fn verify(db: &impl ConnectionTrait, noted: Option<&Head>) -> Result<Head, VerifyError> {
    let head = read::head(db).await?;
    if noted.is_some_and(|noted| noted.sequence > head.sequence) {
        return Err(VerifyError::Shorter { head });
    }
    let mut chain = Head::of_nothing();
    while chain.sequence < head.sequence {
        let rows = batch(db, chain.sequence, head.sequence).await?;
        if rows.is_empty() {
            return Err(broken(chain.sequence + 1, Broken::Missing));
        }
        for (row, words) in rows {
            check(&chain, &row, words.as_ref())?;
            chain = Head {
                sequence: row.sequence,
                hash: row.hash,
            };
            if noted.is_some_and(|noted| noted.sequence == chain.sequence && *noted != chain) {
                return Err(broken(chain.sequence, Broken::NotAsNoted));
            }
        }
    }
    if chain.hash != head.hash {
        return Err(broken(head.sequence, Broken::NotTheHead));
    }
    match beyond_the_head(db).await? {
        Some(sequence) => Err(broken(sequence, Broken::BeyondTheHead)),
        None => Ok(chain),
    }
}

/// The first event that the head of the log does not know of. One statement, so that both are of
/// the same moment: events that are appended meanwhile move the head with them.
async fn beyond_the_head(db: &impl ConnectionTrait) -> Result<Option<i64>, BackendError> {
    let head = event_log_head::Entity::find()
        .select_only()
        .column(event_log_head::Column::Sequence)
        .into_query();
    let known = Expr::SubQuery(None, Box::new(head.into()));
    Ok(event::Entity::find()
        .select_only()
        .column(event::Column::Sequence)
        .filter(Expr::col((event::Entity, event::Column::Sequence)).gt(known))
        .order_by_asc(event::Column::Sequence)
        .into_tuple()
        .one(db)
        .await?)
}

async fn batch(
    db: &impl ConnectionTrait,
    after: i64,
    until: i64,
) -> Result<Vec<(event::Model, Option<event_text::Model>)>, BackendError> {
    Ok(event::Entity::find()
        .find_also_related(event_text::Entity)
        .filter(event::Column::Sequence.gt(after))
        .filter(event::Column::Sequence.lte(until))
        .order_by_asc(event::Column::Sequence)
        .limit(BATCH)
        .all(db)
        .await?)
}

/// Checks that an event is the one that was written after the end of the chain so far.
fn check(
    chain: &Head,
    row: &event::Model,
    words: Option<&event_text::Model>,
) -> Result<(), VerifyError> {
    let expected = chain.sequence + 1;
    if row.sequence != expected {
        return Err(broken(expected, Broken::Missing));
    }
    if row.previous_hash != chain.hash {
        return Err(broken(expected, Broken::OutOfOrder));
    }
    if hash::of(row) != row.hash {
        return Err(broken(expected, Broken::Changed));
    }
    match words {
        Some(words) if !is_digest_of(&row.payload, words) => {
            Err(broken(expected, Broken::NoteChanged))
        }
        _ => Ok(()),
    }
}

fn is_digest_of(payload: &str, words: &event_text::Model) -> bool {
    serde_json::from_str::<Value>(payload).is_ok_and(|payload| {
        payload.get("note_digest").and_then(Value::as_str)
            == Some(&hash::of_note(&words.salt, &words.text))
    })
}

fn broken(sequence: i64, what: Broken) -> VerifyError {
    VerifyError::Broken { sequence, what }
}
