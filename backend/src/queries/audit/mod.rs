//! Everything that happened, for reviewers: who did what to what, when and why.

mod subjects;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use domain::event::SubjectKind;
use domain::id::OrganisationId;
use domain::policy::{Action, Subject, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;

use super::history::{HistoryRow, acting_for, history_row};
use super::paging::Paging;
use crate::Backend;
use crate::error::BackendError;
use crate::event_log::search::{self, Sought};
use crate::event_log::{self, Head};
use crate::repo::organisations::names;
use subjects::Subjects;

/// How many events a page has.
const PAGE_SIZE: u64 = 50;

/// Which events are asked for; nothing stands for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditAsk {
    /// Those about this kind of thing.
    pub about: Option<SubjectKind>,
    /// Those about the record, match or project with this reference.
    pub reference: Option<Reference>,
    /// Those on this day or later, by UTC.
    pub from: Option<NaiveDate>,
    /// Those on this day or earlier, by UTC.
    pub until: Option<NaiveDate>,
    /// Which page, from 1.
    pub page: u64,
}

/// What an event is about, as far as the viewer may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuditSubject {
    /// A request or an offer.
    Record(RecordKind, Reference),
    /// A match.
    Match(Reference),
    /// A project.
    Project(Reference),
    /// An organisation, by its name.
    Organisation(String),
    /// Something else, or what the viewer may not see: a draft, an account.
    Unnamed(SubjectKind),
}

/// One thing that happened.
#[derive(Clone, Debug)]
pub struct AuditRow {
    /// Its place in the log, from 1 without gaps.
    pub sequence: i64,
    /// To what.
    pub subject: AuditSubject,
    /// What, when, by whom and why; without a note where the viewer may not see the subject.
    pub happened: HistoryRow,
}

/// One page of what happened, the latest first.
#[derive(Clone, Debug)]
pub struct Audit {
    /// The events.
    pub rows: Vec<AuditRow>,
    /// Which page this is, and of how many.
    pub paging: Paging,
    /// Where the log ends, to be noted down elsewhere.
    pub head: Head,
}

/// Where the log ends, for whoever may read it.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is no reviewer.
pub async fn audit_head(backend: &Backend, viewer: &Viewer) -> Result<Head, BackendError> {
    decide(viewer, Action::ReadAudit, &Subject::Platform)?;
    event_log::head(backend.db()).await
}

/// Lists what happened.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is no reviewer.
pub async fn audit(
    backend: &Backend,
    viewer: &Viewer,
    ask: &AuditAsk,
) -> Result<Audit, BackendError> {
    let head = audit_head(backend, viewer).await?;
    let db = backend.db();
    let subject = match &ask.reference {
        None => None,
        Some(reference) => match subjects::id_of(db, viewer, reference).await? {
            Some(id) => Some(id),
            // Of what is not there, and of what the viewer may not see, nothing happened.
            None => return Ok(nothing(head)),
        },
    };
    let sought = Sought {
        about: ask.about,
        subject,
        since: ask.from.map(start_of),
        before: ask
            .until
            .and_then(|day| day.checked_add_days(Days::new(1)))
            .map(start_of),
    };
    let total = search::count(db, &sought).await?;
    let paging = Paging::of(ask.page, total, PAGE_SIZE);
    let events = search::latest(db, &sought, paging.offset(), PAGE_SIZE).await?;
    let subjects = Subjects::load(db, viewer, &events).await?;
    let organisations = events.iter().filter_map(|event| acting_for(event).0);
    let names = names(db, organisations.map(OrganisationId::uuid)).await?;
    let rows = events.into_iter().map(|mut event| {
        let subject = subjects.of(&event);
        if matches!(subject, AuditSubject::Unnamed(_)) {
            event.note = None;
        }
        AuditRow {
            sequence: event.sequence,
            subject,
            happened: history_row(event, &names),
        }
    });
    Ok(Audit {
        rows: rows.collect(),
        paging,
        head,
    })
}

fn nothing(head: Head) -> Audit {
    Audit {
        rows: Vec::new(),
        paging: Paging::default(),
        head,
    }
}

const fn start_of(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}
