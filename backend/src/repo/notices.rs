//! What people were told, and how soon they want to be told by e-mail.

use std::collections::BTreeMap;

use domain::id::AccountId;
use domain::notice::{NoticeKind, NoticePace};
use sea_orm::sea_query::{Condition, Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use crate::entity::notice::{Column, Entity, Model};
use crate::entity::{digest, matching, notice_choice, project, record};
use crate::error::BackendError;
use crate::outbox::About;
use crate::text;

/// Notes that somebody is told; says whether they were not told the same in this transaction before.
pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<bool, BackendError> {
    let told = OnConflict::columns([Column::AccountId, Column::CreatedAt, Column::Letter])
        .do_nothing()
        .to_owned();
    let inserted = Entity::insert(row.into_active_model())
        .on_conflict(told)
        .exec_without_returning(db)
        .await?;
    Ok(inserted > 0)
}

/// Notes that somebody has read what they were told: one thing, or all of it.
pub(crate) async fn note_read(
    db: &impl ConnectionTrait,
    account: AccountId,
    one: Option<Uuid>,
    now: i64,
) -> Result<(), BackendError> {
    let mut unread = Entity::update_many()
        .col_expr(Column::ReadAt, Expr::value(now))
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::ReadAt.is_null());
    if let Some(id) = one {
        unread = unread.filter(Column::Id.eq(id));
    }
    unread.exec(db).await?;
    Ok(())
}

/// Notes that what was asked for about something is done: see [`NoticeKind::ASKING`].
pub(crate) async fn settle(
    db: &impl ConnectionTrait,
    about: About,
    now: i64,
) -> Result<(), BackendError> {
    let (subject_kind, subject) = about.columns();
    Entity::update_many()
        .col_expr(Column::OverAt, Expr::value(now))
        .filter(Column::SubjectKind.eq(subject_kind))
        .filter(Column::SubjectId.eq(subject))
        .filter(Column::Kind.is_in(NoticeKind::ASKING.map(NoticeKind::code)))
        .filter(Column::OverAt.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// What waits to be read: told, not read, and not done meanwhile.
pub(crate) fn unread() -> Condition {
    Condition::all()
        .add(Column::ReadAt.is_null())
        .add(Column::OverAt.is_null())
}

/// What somebody was told, by its id.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    (account, id): (AccountId, Uuid),
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(id)
        .filter(Column::AccountId.eq(account.uuid()))
        .one(db)
        .await?)
}

/// How what some notices are about is cited.
pub(crate) async fn references(
    db: &impl ConnectionTrait,
    notices: &[Model],
) -> Result<BTreeMap<Uuid, String>, BackendError> {
    let about = |kind: &'static str| {
        let of_kind = notices.iter().filter(move |row| row.subject_kind == kind);
        of_kind.map(|row| row.subject_id).collect::<Vec<_>>()
    };
    let mut found = BTreeMap::new();
    let matches = about(About::MATCH);
    if !matches.is_empty() {
        let cited = matching::Entity::find()
            .select_only()
            .columns([matching::Column::Id, matching::Column::Reference])
            .filter(matching::Column::Id.is_in(matches));
        found.extend(cited.into_tuple::<(Uuid, String)>().all(db).await?);
    }
    let projects = about(About::PROJECT);
    if !projects.is_empty() {
        let cited = project::Entity::find()
            .select_only()
            .columns([project::Column::Id, project::Column::Reference])
            .filter(project::Column::Id.is_in(projects));
        found.extend(cited.into_tuple::<(Uuid, String)>().all(db).await?);
    }
    let records = about(About::RECORD);
    if !records.is_empty() {
        let cited = record::Entity::find()
            .select_only()
            .columns([record::Column::Id, record::Column::Reference])
            .filter(record::Column::Id.is_in(records));
        found.extend(cited.into_tuple::<(Uuid, String)>().all(db).await?);
    }
    Ok(found)
}

/// Of which kind a letter was to somebody, where it told them something that stands on their page.
pub(crate) async fn kind_of(
    db: &impl ConnectionTrait,
    account: Uuid,
    letter: &str,
) -> Result<Option<NoticeKind>, BackendError> {
    let row = Entity::find()
        .filter(Column::AccountId.eq(account))
        .filter(Column::Letter.eq(letter))
        .order_by_desc(Column::CreatedAt)
        .one(db)
        .await?;
    row.map(|row| text::parse("notices.kind", &row.kind))
        .transpose()
}

/// How soon somebody wants to be told of each kind.
pub(crate) async fn paces(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<BTreeMap<NoticeKind, NoticePace>, BackendError> {
    let chosen = notice_choice::Entity::find()
        .filter(notice_choice::Column::AccountId.eq(account))
        .all(db)
        .await?;
    let mut paces: BTreeMap<_, _> = NoticeKind::ALL
        .iter()
        .map(|kind| (*kind, kind.usual()))
        .collect();
    for row in chosen {
        let kind = text::parse("notice_choices.kind", &row.kind)?;
        paces.insert(kind, text::parse("notice_choices.pace", &row.pace)?);
    }
    Ok(paces)
}

/// Remembers how soon somebody wants to be told of a kind.
pub(crate) async fn choose(
    db: &impl ConnectionTrait,
    account: Uuid,
    (kind, pace): (NoticeKind, NoticePace),
) -> Result<(), BackendError> {
    use notice_choice::Column::{AccountId, Kind, Pace};
    let row = notice_choice::Model {
        account_id: account,
        kind: kind.to_string(),
        pace: pace.to_string(),
    };
    let over = OnConflict::columns([AccountId, Kind])
        .update_column(Pace)
        .to_owned();
    notice_choice::Entity::insert(row.into_active_model())
        .on_conflict(over)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// What waits for a digest: unread and in none yet, of those that come daily, and of those that come
/// weekly what was told before a moment.
fn due(weekly_before: i64) -> Condition {
    let comes = |pace: NoticePace| Column::Pace.eq(pace.code());
    let weekly = Condition::all()
        .add(comes(NoticePace::Weekly))
        .add(Column::CreatedAt.lt(weekly_before));
    Condition::all()
        .add(Column::DigestId.is_null())
        .add(unread())
        .add(Condition::any().add(comes(NoticePace::Daily)).add(weekly))
}

/// Whoever has something that waits for a digest: see [`due`].
pub(crate) async fn waiting(
    db: &impl ConnectionTrait,
    weekly_before: i64,
) -> Result<Vec<Uuid>, BackendError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::AccountId)
        .distinct()
        .filter(due(weekly_before))
        .order_by_asc(Column::AccountId)
        .into_tuple()
        .all(db)
        .await?)
}

/// Writes down a digest of a day for somebody; says whether there was none.
pub(crate) async fn begin_digest(
    db: &impl ConnectionTrait,
    row: digest::Model,
) -> Result<bool, BackendError> {
    let written = OnConflict::columns([digest::Column::AccountId, digest::Column::OnDay])
        .do_nothing()
        .to_owned();
    let inserted = digest::Entity::insert(row.into_active_model())
        .on_conflict(written)
        .exec_without_returning(db)
        .await?;
    Ok(inserted > 0)
}

/// Puts what waits for somebody into a digest; says whether that was anything.
pub(crate) async fn put_into(
    db: &impl ConnectionTrait,
    (account, digest): (Uuid, Uuid),
    weekly_before: i64,
) -> Result<bool, BackendError> {
    let put = Entity::update_many()
        .col_expr(Column::DigestId, Expr::value(digest))
        .filter(Column::AccountId.eq(account))
        .filter(due(weekly_before))
        .exec(db)
        .await?;
    Ok(put.rows_affected > 0)
}

/// What a digest has of what its reader has not read, the oldest first.
pub(crate) async fn of_digest(
    db: &impl ConnectionTrait,
    digest: Uuid,
) -> Result<Vec<Model>, BackendError> {
    Ok(Entity::find()
        .filter(Column::DigestId.eq(digest))
        .filter(unread())
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

/// Forgets what somebody was told and how they wanted to be.
pub(crate) async fn forget(db: &impl ConnectionTrait, account: Uuid) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account))
        .exec(db)
        .await?;
    notice_choice::Entity::delete_many()
        .filter(notice_choice::Column::AccountId.eq(account))
        .exec(db)
        .await?;
    digest::Entity::delete_many()
        .filter(digest::Column::AccountId.eq(account))
        .exec(db)
        .await?;
    Ok(())
}
