//! Looking up what happened: the audit.

use chrono::{DateTime, Utc};
use domain::event::SubjectKind;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use super::read::{Event, from_row};
use crate::entity::event::{Column, Entity};
use crate::entity::event_text;
use crate::error::BackendError;
use crate::text;

/// Which events are looked for; nothing stands for all.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sought {
    /// Those about this kind of thing.
    pub(crate) about: Option<SubjectKind>,
    /// Those about this one.
    pub(crate) subject: Option<Uuid>,
    /// Those at this moment or later.
    pub(crate) since: Option<DateTime<Utc>>,
    /// Those before this moment.
    pub(crate) before: Option<DateTime<Utc>>,
}

impl Sought {
    fn condition(&self) -> Condition {
        let about = self.about.map(|kind| Column::SubjectKind.eq(kind.code()));
        let subject = self.subject.map(|id| Column::SubjectId.eq(id));
        let since = self.since.map(|at| Column::At.gte(text::to_micros(at)));
        let before = self.before.map(|at| Column::At.lt(text::to_micros(at)));
        Condition::all()
            .add_option(about)
            .add_option(subject)
            .add_option(since)
            .add_option(before)
    }
}

/// How many events there are of those.
pub(crate) async fn count(db: &impl ConnectionTrait, sought: &Sought) -> Result<u64, BackendError> {
    Ok(Entity::find().filter(sought.condition()).count(db).await?)
}

/// Those events, the latest first, so many after so many.
pub(crate) async fn latest(
    db: &impl ConnectionTrait,
    sought: &Sought,
    offset: u64,
    limit: u64,
) -> Result<Vec<Event>, BackendError> {
    let rows = Entity::find()
        .find_also_related(event_text::Entity)
        .filter(sought.condition())
        .order_by_desc(Column::Sequence)
        .offset(offset)
        .limit(limit)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}
