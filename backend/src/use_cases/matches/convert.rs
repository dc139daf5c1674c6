//! An agreed match becomes a project.

use std::cmp::Reverse;

use chrono::NaiveDate;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::{MatchAct, MatchStatus, ProjectStatus};
use domain::organisation::Membership;
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::project::{Entry, Partner, PartnerRole};
use domain::reference::{Reference, ReferenceKind};
use serde_json::json;
use uuid::Uuid;

use super::transition::take;
use crate::entity::{project, project_entry, project_part};
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::facts::MatchRecord;
use crate::repo::organisations::names;
use crate::repo::references::new_reference;
use crate::repo::{bundles, facts, matching, project_entries, project_parts, projects};
use crate::use_cases::records::Why;
use crate::write::WriteTransaction;
use crate::{Backend, actor, text};

/// Opens the project of an agreed match, with the dates on which both windows overlap where they
/// do; its start is still to be confirmed by both sides. The matches of a bundle become one project, with
/// the providers of the others as partners.
///
/// # Errors
/// [`BackendError::Refused`] where the match is not agreed or is a project already.
pub async fn open_project(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<Reference, BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::a_match(&*tx, reference).await?;
    decide(
        viewer,
        Action::Match(MatchAct::Convert),
        &Subject::Match(&record.facts),
    )?;
    let by = actor::side(viewer, &record, Side::Requester)
        .or_else(|_| actor::side(viewer, &record, Side::Provider))?;
    let mut parts = Vec::new();
    for part in of_one_project(&tx, record).await? {
        let why = (Actor::member(&by), Why::default());
        parts.push(take(&mut tx, part, MatchAct::Convert, why).await?);
    }
    let (first, others) = parts.split_first().ok_or(BackendError::NotFound)?;
    let project = new_reference(&tx, ReferenceKind::Project).await?;
    let row = new_row(&tx, (first, others), &project).await?;
    let kind = EventKind::Other(SubjectKind::Project, Occurrence::Created);
    let payload = json!({"match": first.row.id, "reference": project});
    let id = row.id;
    projects::insert(&*tx, row).await?;
    tx.append(NewEvent::new(kind, id, Actor::member(&by)).payload(payload))
        .await?;
    for part in others {
        add_partner(&mut tx, id, (part, &by)).await?;
    }
    tx.commit().await?;
    Ok(project)
}

/// The matches that become one project with a match: it alone, or all of its bundle that are agreed,
/// the one with the best score first, on which the project rests.
async fn of_one_project(
    tx: &WriteTransaction,
    record: MatchRecord,
) -> Result<Vec<MatchRecord>, BackendError> {
    let Some(bundle) = record.row.bundle_id else {
        return Ok(vec![record]);
    };
    let mut parts = facts::matches_of(&**tx, bundles::parts(&**tx, bundle).await?).await?;
    parts.retain(|part| part.facts.status == MatchStatus::Agreed);
    parts.sort_by_key(|part| (Reverse(part.row.score), part.row.id));
    Ok(parts)
}

/// Notes another match that a project delivers.
pub(crate) async fn add_part(
    tx: &WriteTransaction,
    (project, part): (Uuid, &MatchRecord),
) -> Result<(), BackendError> {
    let row = project_part::Model {
        match_id: part.row.id,
        project_id: project,
        offer_id: part.row.offer_id,
    };
    project_parts::insert(&**tx, row).await
}

/// Notes another match of a project, and its provider among the partners of the project's record.
pub(crate) async fn add_partner(
    tx: &mut WriteTransaction,
    project: Uuid,
    (part, by): (&MatchRecord, &Membership),
) -> Result<(), BackendError> {
    add_part(tx, (project, part)).await?;
    let provider = part.offer.row.organisation_id;
    let entry = Entry::Partner(Partner {
        title: names(&**tx, [provider]).await?.of(provider),
        role: PartnerRole::Implementing,
    });
    let row = project_entry::Model {
        id: tx.new_id(),
        project_id: project,
        kind: entry.kind().to_string(),
        body: text::to_canonical_json(&entry)?,
        starts_on: None,
        ends_on: None,
        replaces: None,
        organisation_id: by.organisation.uuid(),
        account_id: by.account.uuid(),
        created_at: text::to_micros(tx.now()),
        superseded_at: None,
    };
    let payload = json!({"entry": row.id, "kind": entry.kind(), "match": part.row.id});
    project_entries::insert(&**tx, row).await?;
    let kind = EventKind::Other(SubjectKind::Project, Occurrence::EntryAdded);
    let event = NewEvent::new(kind, project, Actor::member(by));
    tx.append(event.payload(payload)).await.map(drop)
}

/// From the first day of any of its matches to the last of any.
async fn days_of(
    tx: &WriteTransaction,
    parts: impl Iterator<Item = &MatchRecord>,
) -> Result<Option<(NaiveDate, NaiveDate)>, BackendError> {
    let mut all: Option<(NaiveDate, NaiveDate)> = None;
    for part in parts {
        if let Some((first, last)) = matching::common_days(&**tx, part).await? {
            let (from, until) = all.unwrap_or((first, last));
            all = Some((from.min(first), until.max(last)));
        }
    }
    Ok(all)
}

async fn new_row(
    tx: &WriteTransaction,
    (of, others): (&MatchRecord, &[MatchRecord]),
    reference: &Reference,
) -> Result<project::Model, BackendError> {
    let days = days_of(tx, std::iter::once(of).chain(others)).await?;
    let now = text::to_micros(tx.now());
    Ok(project::Model {
        id: tx.new_id(),
        reference: reference.to_string(),
        match_id: of.row.id,
        request_id: of.row.request_id,
        offer_id: of.row.offer_id,
        status: ProjectStatus::Pipeline.to_string(),
        status_since: now,
        starts_on: days.map(|(first, _)| first),
        ends_on: days.map(|(_, last)| last),
        requester_confirmed_at: None,
        provider_confirmed_at: None,
        version: 1,
        opened_at: now,
        last_update_at: now,
    })
}
