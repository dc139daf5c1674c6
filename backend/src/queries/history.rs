//! What happened to a record, for those who may read it.

use chrono::{DateTime, Utc};
use domain::event::EventKind;
use domain::organisation::Role;
use sea_orm::{ConnectionTrait, EntityTrait};
use uuid::Uuid;

use crate::entity::organisation;
use crate::error::BackendError;
use crate::event_log::{self, Actor, Event};

/// One thing that happened.
#[derive(Clone, Debug)]
pub struct HistoryRow {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: EventKind,
    /// The organisation for which somebody did it; none where the system did.
    pub organisation: Option<String>,
    /// In which role.
    pub role: Option<Role>,
    /// The code of the reason.
    pub reason: Option<String>,
    /// The note, while it is not erased.
    pub note: Option<String>,
}

/// What happened to a subject, oldest first.
pub(crate) async fn history(
    db: &impl ConnectionTrait,
    subject: Uuid,
) -> Result<Vec<HistoryRow>, BackendError> {
    let mut rows = Vec::new();
    for event in event_log::read_about(db, subject).await? {
        rows.push(history_row(db, event).await?);
    }
    Ok(rows)
}

async fn history_row(db: &impl ConnectionTrait, event: Event) -> Result<HistoryRow, BackendError> {
    let (organisation, role) = match event.actor {
        Actor::System => (None, None),
        Actor::Account {
            organisation, role, ..
        } => (organisation, role),
    };
    let name = match organisation {
        Some(id) => organisation::Entity::find_by_id(id.uuid())
            .one(db)
            .await?
            .map(|row| row.name),
        None => None,
    };
    let Event {
        at,
        kind,
        reason,
        note,
        ..
    } = event;
    Ok(HistoryRow {
        at,
        kind,
        organisation: name,
        role,
        reason,
        note,
    })
}
