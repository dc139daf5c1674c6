//! How long the steps of matches took is noted once a quarter is over: by the system's clock.
//!
//! From the event log alone, which is never changed, so that it does not matter when a quarter is
//! noted, or on which server; a row is never written twice.

mod times;

use std::collections::BTreeSet;

use domain::event::SubjectKind;
use domain::pace::{Pace, PaceStep, Quarter};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::Backend;
use crate::entity::{event, matching, pace};
use crate::error::BackendError;
use crate::event_log::read_about_all;
use crate::repo::{facts, paces};
use crate::text;
use times::Times;

/// How many matches are looked at together.
const CHUNK: usize = 200;

/// Notes every quarter that is over and was not noted, from the first event of a match on, and says
/// how many those were.
///
/// # Errors
/// Where the database fails; what was noted before that stays so.
pub async fn note_pace(backend: &Backend) -> Result<usize, BackendError> {
    let db = backend.db();
    let first = event::Entity::find()
        .filter(event::Column::SubjectKind.eq(SubjectKind::Match.code()))
        .order_by_asc(event::Column::At)
        .one(db)
        .await?;
    let Some(first) = first else { return Ok(0) };
    let first = text::from_micros("events.at", first.at)?;
    let this = Quarter::of(backend.clock().today());
    let mut quarter = Quarter::of(first.date_naive());
    let mut noted = 0;
    while quarter < this {
        if !paces::is_noted(db, quarter).await? {
            noted += usize::from(note(backend, quarter).await?);
        }
        let Some(next) = quarter.next() else { break };
        quarter = next;
    }
    Ok(noted)
}

/// Notes one quarter, unless another server was faster.
async fn note(backend: &Backend, quarter: Quarter) -> Result<bool, BackendError> {
    let times = times_of(backend, quarter).await?;
    let tx = backend.begin().await?;
    if paces::is_noted(&*tx, quarter).await? {
        return Ok(false);
    }
    for step in PaceStep::ALL {
        let pace = times.of(*step).and_then(Pace::of);
        let days = |days: u32| i32::try_from(days).unwrap_or(i32::MAX);
        let row = pace::Model {
            quarter: quarter.to_string(),
            step: step.to_string(),
            median_days: pace.map(|pace| days(pace.median_days)),
            most_days: pace.and_then(|pace| pace.most_days).map(days),
            noted_at: text::to_micros(tx.now()),
        };
        paces::insert(&*tx, row).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// How long each step took that was done in a quarter.
async fn times_of(backend: &Backend, quarter: Quarter) -> Result<Times, BackendError> {
    let db = backend.db();
    let begins = text::to_micros(quarter.begins());
    let ends = quarter
        .next()
        .map_or(i64::MAX, |next| text::to_micros(next.begins()));
    let moved: BTreeSet<Uuid> = event::Entity::find()
        .select_only()
        .column(event::Column::SubjectId)
        .filter(event::Column::SubjectKind.eq(SubjectKind::Match.code()))
        .filter(event::Column::At.gte(begins))
        .filter(event::Column::At.lt(ends))
        .into_tuple()
        .all(db)
        .await?
        .into_iter()
        .collect();
    let moved: Vec<Uuid> = moved.into_iter().collect();
    let mut times = Times::within(quarter);
    for some in moved.chunks(CHUNK) {
        let rows = matching::Entity::find()
            .filter(matching::Column::Id.is_in(some.iter().copied()))
            .all(db)
            .await?;
        let events = read_about_all(db, some.iter().copied()).await?;
        for record in facts::matches_of(db, rows).await? {
            let of_it = events.iter().filter(|event| event.subject == record.row.id);
            times.add(&record, of_it)?;
        }
    }
    Ok(times)
}
