//! Whoever's turn it is in a match is reminded before their time is over: by the system's clock.
//!
//! Each reminder is a row, written in the transaction of its messages, so that no two servers write
//! the same, and none is lost with a server.

use chrono::{DateTime, TimeDelta, Utc};
use domain::lifecycle::MatchStatus;
use domain::notice::NoticeKind;
use domain::turn::{Terms, Turn, TurnStep, Whose};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::acting::{Concerned, among_whom, concerned};
use crate::backend::Backend;
use crate::entity::{match_reminder, matching};
use crate::error::BackendError;
use crate::outbox::{About, Letter};
use crate::repo::facts::{self, MatchRecord};
use crate::repo::match_reminders;
use crate::repo::match_states::codes_where;
use crate::text;

/// Days before a deadline on which somebody is reminded: time to ask at home, and a last word. A
/// reminder as long as the whole term is not sent: the question has just been.
const BEFORE: [i32; 2] = [14, 3];
/// How many matches are looked at together.
const CHUNK: usize = 200;

/// A reminder that is due.
#[derive(Clone, Copy, Debug)]
struct Due {
    turn: Turn,
    step: TurnStep,
    days_before: i32,
}

/// Writes every reminder that is due, and says how many messages that were. Doing it again writes
/// nothing more.
///
/// # Errors
/// Where the database fails; what was written before that stays so.
pub async fn remind(backend: &Backend) -> Result<usize, BackendError> {
    let (db, now) = (backend.db(), backend.clock().now());
    let ids: Vec<Uuid> = matching::Entity::find()
        .select_only()
        .column(matching::Column::Id)
        .filter(matching::Column::Status.is_in(codes_where(has_terms)))
        .order_by_asc(matching::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let mut written = 0;
    for chunk in ids.chunks(CHUNK) {
        let rows = matching::Entity::find()
            .filter(matching::Column::Id.is_in(chunk.iter().copied()))
            .all(db)
            .await?;
        for record in facts::matches_of(db, rows).await? {
            for due in due(&record, backend.terms(), now)? {
                if !is_written(db, &record, due).await? {
                    written += write(backend, record.row.id, due.step).await?;
                }
            }
        }
    }
    Ok(written)
}

/// The states in which somebody has until a day.
fn has_terms(status: MatchStatus) -> bool {
    matches!(
        status,
        MatchStatus::Proposed | MatchStatus::UnderReview | MatchStatus::Offered
    )
}

/// The narrowest reminder of each step that its time has reached and that is not over.
fn due(record: &MatchRecord, terms: Terms, now: DateTime<Utc>) -> Result<Vec<Due>, BackendError> {
    let Some(turn) = record.turn(terms)? else {
        return Ok(Vec::new());
    };
    let of = |step: &TurnStep| {
        let left = turn.until(*step)? - now;
        let reached = BEFORE.into_iter().rev().find(|days| {
            let ahead = TimeDelta::days(i64::from(*days));
            left <= ahead && ahead < terms.of(*step)
        })?;
        (left > TimeDelta::zero()).then_some(Due {
            turn,
            step: *step,
            days_before: reached,
        })
    };
    Ok(TurnStep::ALL.iter().filter_map(of).collect())
}

async fn is_written(
    db: &impl sea_orm::ConnectionTrait,
    record: &MatchRecord,
    due: Due,
) -> Result<bool, BackendError> {
    let turn = (record.row.id, text::to_micros(due.turn.since));
    match_reminders::is_written(db, turn, (due.step.code(), due.days_before)).await
}

/// Writes one reminder, if it is still due once it is this server's turn. Where nobody is there who
/// could act it is left for whoever comes.
async fn write(backend: &Backend, id: Uuid, step: TurnStep) -> Result<usize, BackendError> {
    let mut tx = backend.begin().await?;
    let row = crate::repo::matches::find(&*tx, id).await?;
    let record = facts::match_of(&*tx, row.ok_or(BackendError::NotFound)?).await?;
    let found = due(&record, tx.terms(), tx.now())?;
    let Some(due) = found.into_iter().find(|due| due.step == step) else {
        return Ok(0);
    };
    if is_written(&*tx, &record, due).await? {
        return Ok(0);
    }
    let to = (Concerned::Act(due.turn), among_whom(due.turn));
    let people = concerned(&*tx, &record, to, tx.today()).await?;
    if people.is_empty() {
        return Ok(0);
    }
    let row = match_reminder::Model {
        match_id: id,
        turn_since: text::to_micros(due.turn.since),
        step: step.to_string(),
        days_before: due.days_before,
        written_at: text::to_micros(tx.now()),
    };
    match_reminders::insert(&*tx, row).await?;
    let letter = Letter::MatchDue {
        matching: id,
        step,
        since: due.turn.since,
    };
    let kind = match due.turn.whose {
        Whose::Reviewer => NoticeKind::Review,
        Whose::Side(_) | Whose::Either => NoticeKind::Deadline,
    };
    let of = (kind, About::Match(id));
    for person in &people {
        tx.tell(&letter, of, person).await?;
    }
    tx.commit().await?;
    Ok(people.len())
}
