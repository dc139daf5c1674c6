//! What happened to a record, for those who may read it.

use chrono::{DateTime, Utc};
use domain::event::EventKind;
use domain::id::OrganisationId;
use domain::organisation::Role;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::error::BackendError;
use crate::event_log::{self, Actor, Event};
use crate::repo::organisations::{Names, names};

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
    let events = event_log::read_about(db, subject).await?;
    let organisations = events.iter().filter_map(|event| acting_for(event).0);
    let names = names(db, organisations.map(OrganisationId::uuid)).await?;
    let rows = events.into_iter().map(|event| history_row(event, &names));
    Ok(rows.collect())
}

/// For which organisation and in which role somebody did it.
pub(super) fn acting_for(event: &Event) -> (Option<OrganisationId>, Option<Role>) {
    match event.actor {
        Actor::System => (None, None),
        Actor::Account {
            organisation, role, ..
        } => (organisation, role),
    }
}

pub(super) fn history_row(event: Event, names: &Names) -> HistoryRow {
    let (organisation, role) = acting_for(&event);
    let Event {
        at,
        kind,
        reason,
        note,
        ..
    } = event;
    HistoryRow {
        at,
        kind,
        organisation: organisation.map(|id| names.of(id.uuid())),
        role,
        reason,
        note,
    }
}
