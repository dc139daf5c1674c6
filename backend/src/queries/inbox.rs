//! What the viewer was told.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::notice::{NoticeKind, NoticePace};
use domain::policy::{Action, Subject, Viewer, decide};
use domain::reference::Reference;
use sea_orm::{EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::paging::Paging;
use super::scope;
use crate::Backend;
use crate::auth::{Purpose, follow_link};
use crate::entity::notice;
use crate::error::BackendError;
use crate::outbox::{Told, told_of};
use crate::{repo, text};

/// How much of it one page lists.
const PAGE_SIZE: u64 = 20;

/// One thing that the viewer was told.
#[derive(Clone, Debug)]
pub struct InboxRow {
    /// Its id.
    pub id: Uuid,
    /// Of which kind it is.
    pub kind: NoticeKind,
    /// What it is about: a match, a project, a request or an offer.
    pub reference: Reference,
    /// When it was told.
    pub at: DateTime<Utc>,
    /// Whether it waits to be read: it does not once what it asks for is done.
    pub is_unread: bool,
    /// What it says as things stand; nothing where they have moved on.
    pub told: Option<Told>,
}

/// What the viewer was told.
#[derive(Clone, Debug)]
pub struct Inbox {
    /// One page of it, the latest first.
    pub rows: Vec<InboxRow>,
    /// Which page this is, and of how many.
    pub paging: Paging,
}

/// Lists what the viewer was told about what they may still see.
///
/// # Errors
/// Where the database does, or nobody is signed in.
pub async fn inbox(backend: &Backend, viewer: &Viewer, page: u64) -> Result<Inbox, BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    let account = viewer.account().ok_or(BackendError::NotFound)?;
    let db = backend.db();
    let account = repo::accounts::find(db, account.uuid()).await?;
    let email = account.ok_or(BackendError::NotFound)?.email;
    let own = notice::Entity::find().filter(scope::own_notices(viewer));
    let paging = Paging::of(page, own.clone().count(db).await?, PAGE_SIZE);
    let found = own
        .order_by_desc(notice::Column::CreatedAt)
        .order_by_desc(notice::Column::Id)
        .limit(PAGE_SIZE)
        .offset(paging.offset())
        .all(db)
        .await?;
    let references = repo::notices::references(db, &found).await?;
    let mut rows = Vec::new();
    for row in found {
        let Some(reference) = references.get(&row.subject_id) else {
            continue;
        };
        let letter = text::from_json("notices.letter", &row.letter)?;
        rows.push(InboxRow {
            id: row.id,
            kind: text::parse("notices.kind", &row.kind)?,
            reference: text::parse("reference", reference)?,
            at: text::from_micros("notices.created_at", row.created_at)?,
            is_unread: row.read_at.is_none() && row.over_at.is_none(),
            told: told_of(backend, &letter, &email).await?,
        });
    }
    Ok(Inbox { rows, paging })
}

/// How much of what the viewer was told, about what they may still see, they have not read.
///
/// # Errors
/// Where the database does.
pub async fn unread_notices(backend: &Backend, viewer: &Viewer) -> Result<u64, BackendError> {
    Ok(notice::Entity::find()
        .filter(scope::own_notices(viewer))
        .filter(repo::notices::unread())
        .count(backend.db())
        .await?)
}

/// Whether the link of a message still turns something off.
///
/// # Errors
/// `Conflict("link_gone")` where it does not.
pub async fn turned_off_by(backend: &Backend, token: &str) -> Result<(), BackendError> {
    let now = backend.clock().now();
    follow_link(backend.db(), (Purpose::Unsubscribe, token), now)
        .await
        .map(drop)
}

/// How soon the viewer is told by e-mail of each kind that can be for them.
///
/// # Errors
/// Where the database does, or nobody is signed in.
pub async fn notice_paces(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<BTreeMap<NoticeKind, NoticePace>, BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    let account = viewer.account().ok_or(BackendError::NotFound)?;
    let mut paces = repo::notices::paces(backend.db(), account.uuid()).await?;
    if decide(viewer, Action::ReadQueue, &Subject::Platform).is_err() {
        paces.remove(&NoticeKind::Review);
    }
    Ok(paces)
}
