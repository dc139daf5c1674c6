//! What happened to a record, for those who may read it.

use chrono::{DateTime, Utc};
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::OrganisationId;
use domain::organisation::Role;
use domain::policy::Viewer;
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
    /// The organisation for which somebody did it; none where the system did, or where the viewer
    /// may not know whose the request is.
    pub organisation: Option<String>,
    /// In which role; none where the system did.
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

/// Whether it is something that was said in a match to all who see it.
pub(super) fn is_said(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Other(SubjectKind::Match, Occurrence::Asked | Occurrence::Answered)
    )
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

/// What happened in a match, oldest first, for a viewer who may not know who asks: what that
/// organisation did goes by its role, and only the viewer's own notes are shown, as any other may
/// name it.
pub(super) async fn history_without(
    db: &impl ConnectionTrait,
    subject: Uuid,
    (viewer, asker): (&Viewer, OrganisationId),
) -> Result<Vec<HistoryRow>, BackendError> {
    let events = event_log::read_about(db, subject).await?;
    let told = |id: &OrganisationId| *id != asker;
    let organisations = events.iter().filter_map(|event| acting_for(event).0);
    let names = names(db, organisations.filter(told).map(OrganisationId::uuid)).await?;
    let row = |event: Event| {
        let of = acting_for(&event).0;
        let is_own = viewer
            .memberships()
            .iter()
            .any(|own| Some(own.organisation) == of);
        let row = history_row(event, &names);
        HistoryRow {
            organisation: row.organisation.filter(|_| of.as_ref().is_some_and(told)),
            // What was said to all who see the match was looked at before it was kept.
            note: row.note.filter(|_| is_own || is_said(row.kind)),
            ..row
        }
    };
    Ok(events.into_iter().map(row).collect())
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
