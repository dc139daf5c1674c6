//! What events are about, by reference, in a statement for each kind of thing.

use std::collections::BTreeMap;

use domain::event::SubjectKind;
use domain::policy::{Field, Subject, Viewer, sees};
use domain::record::RecordKind;
use domain::reference::{Reference, ReferenceKind};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::AuditSubject;
use crate::entity::{matching, project};
use crate::error::BackendError;
use crate::event_log::Event;
use crate::repo::facts;
use crate::repo::organisations::{Names, names};
use crate::text;

/// The subjects of some events that the viewer may see.
pub(super) struct Subjects {
    seen: BTreeMap<Uuid, AuditSubject>,
    organisations: Names,
}

impl Subjects {
    pub(super) async fn load(
        db: &impl ConnectionTrait,
        viewer: &Viewer,
        events: &[Event],
    ) -> Result<Self, BackendError> {
        let of = |kinds: &'static [SubjectKind]| {
            let about = events
                .iter()
                .filter(|event| kinds.contains(&event.kind.subject()));
            about.map(|event| event.subject)
        };
        let mut seen = BTreeMap::new();
        let records = of(&[SubjectKind::Request, SubjectKind::Offer]);
        for (id, record) in facts::records_by_id(db, records).await? {
            if sees(viewer, &record.subject(), Field::Record) {
                let reference = text::parse("records.reference", &record.row.reference)?;
                seen.insert(id, AuditSubject::Record(record.kind(), reference));
            }
        }
        let rows = matching::Entity::find()
            .filter(matching::Column::Id.is_in(of(&[SubjectKind::Match])))
            .all(db)
            .await?;
        for found in facts::matches_of(db, rows).await? {
            if sees(viewer, &Subject::Match(&found.facts), Field::Record) {
                let reference = text::parse("matches.reference", &found.row.reference)?;
                seen.insert(found.row.id, AuditSubject::Match(reference));
            }
        }
        let rows = project::Entity::find()
            .filter(project::Column::Id.is_in(of(&[SubjectKind::Project])))
            .all(db)
            .await?;
        for found in facts::projects_of(db, rows).await? {
            if sees(viewer, &Subject::Project(&found.facts), Field::Record) {
                let reference = text::parse("projects.reference", &found.row.reference)?;
                seen.insert(found.row.id, AuditSubject::Project(reference));
            }
        }
        let organisations = names(db, of(&[SubjectKind::Organisation])).await?;
        Ok(Self {
            seen,
            organisations,
        })
    }

    /// What an event is about.
    pub(super) fn of(&self, event: &Event) -> AuditSubject {
        match event.kind.subject() {
            SubjectKind::Organisation => {
                AuditSubject::Organisation(self.organisations.of(event.subject))
            }
            kind => {
                let seen = self.seen.get(&event.subject).cloned();
                seen.unwrap_or(AuditSubject::Unnamed(kind))
            }
        }
    }
}

async fn record(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    kind: RecordKind,
    reference: &Reference,
) -> Result<(Uuid, bool), BackendError> {
    let found = facts::record(db, kind, reference).await?;
    Ok((found.id(), sees(viewer, &found.subject(), Field::Record)))
}

/// The id of what has a reference, where the viewer may see it.
pub(super) async fn id_of(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<Option<Uuid>, BackendError> {
    let found = match reference.kind() {
        ReferenceKind::Request => record(db, viewer, RecordKind::Request, reference).await,
        ReferenceKind::Offer => record(db, viewer, RecordKind::Offer, reference).await,
        ReferenceKind::Match => facts::a_match(db, reference).await.map(|found| {
            let seen = sees(viewer, &Subject::Match(&found.facts), Field::Record);
            (found.row.id, seen)
        }),
        // What happened to a bundle happened to its matches.
        ReferenceKind::Bundle => Err(BackendError::NotFound),
        ReferenceKind::Project => facts::project(db, reference).await.map(|found| {
            let seen = sees(viewer, &Subject::Project(&found.facts), Field::Record);
            (found.row.id, seen)
        }),
    };
    match found {
        Ok((id, true)) => Ok(Some(id)),
        Ok((_, false)) | Err(BackendError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
