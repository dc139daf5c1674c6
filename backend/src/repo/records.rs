//! Requests and offers: envelopes, saved versions and what is searched.

use domain::lifecycle::RequestStatus;
use domain::record::RecordKind;
use sea_orm::sea_query::Expr;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use super::update_version;
use crate::entity::{record, record_text, record_version};
use crate::error::BackendError;

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<record::Model>, BackendError> {
    Ok(record::Entity::find_by_id(id).one(db).await?)
}

/// Open records of a kind by their ids, those after one, a few hundred at most.
pub(crate) async fn open_after(
    db: &impl ConnectionTrait,
    kind: RecordKind,
    last: Uuid,
) -> Result<Vec<record::Model>, BackendError> {
    Ok(record::Entity::find()
        .filter(record::Column::Kind.eq(kind.code()))
        .filter(record::Column::Status.eq(RequestStatus::Published.code()))
        .filter(record::Column::Id.gt(last))
        .order_by_asc(record::Column::Id)
        .limit(500)
        .all(db)
        .await?)
}

/// Inserts, or gives `Conflict("reference_taken")`.
pub(crate) async fn insert(
    db: &impl ConnectionTrait,
    row: record::Model,
) -> Result<(), BackendError> {
    record::Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await
        .map(drop)
        .map_err(BackendError::or_conflict("reference_taken"))
}

/// Stores all columns, where the stored version is still the one that was read. The row says
/// itself which version it is from now on.
pub(crate) async fn update(
    db: &impl ConnectionTrait,
    row: record::Model,
    read_version: i32,
) -> Result<(), BackendError> {
    let id = (record::Column::Id, row.id);
    let version = (record::Column::Version, read_version);
    update_version::<record::Entity>(db, row, id, version).await
}

/// Notes when its authors were told that a request becomes dormant.
pub(crate) async fn note_warning(
    db: &impl ConnectionTrait,
    id: Uuid,
    at: i64,
) -> Result<(), BackendError> {
    let met = record::Entity::update_many()
        .col_expr(record::Column::WarnedAt, Expr::value(at))
        .filter(record::Column::Id.eq(id))
        .exec(db)
        .await?;
    super::met_one(met.rows_affected)
}

pub(crate) async fn find_version(
    db: &impl ConnectionTrait,
    id: Uuid,
    version: i32,
) -> Result<Option<record_version::Model>, BackendError> {
    Ok(record_version::Entity::find_by_id((id, version))
        .one(db)
        .await?)
}

/// Inserts a saved version, which is never changed again.
pub(crate) async fn insert_version(
    db: &impl ConnectionTrait,
    row: record_version::Model,
) -> Result<(), BackendError> {
    super::insert_row::<record_version::Entity>(db, row).await
}

/// Replaces the text in which lists search for words.
pub(crate) async fn replace_text(
    db: &impl ConnectionTrait,
    id: Uuid,
    search_text: String,
) -> Result<(), BackendError> {
    let row = record_text::Model {
        record_id: id,
        search_text,
    };
    let over = OnConflict::column(record_text::Column::RecordId)
        .update_column(record_text::Column::SearchText)
        .to_owned();
    record_text::Entity::insert(row.into_active_model())
        .on_conflict(over)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::record_term;
    use crate::repo::terms;
    use crate::testing::{Engine, TestBackend};
    use rstest::rstest;

    fn row(organisation: Uuid, account: Uuid) -> record::Model {
        record::Model {
            id: Uuid::from_u128(1),
            kind: "request".into(),
            reference: "R-0000-00".into(),
            organisation_id: organisation,
            created_by: account,
            state: None,
            provider_type: None,
            status: "draft".into(),
            status_since: 0,
            version: 0,
            language: "en".into(),
            title: "before".into(),
            title_key: String::new(),
            visibility_record: 4,
            visibility_contact: 2,
            visibility_budget: 1,
            masked: false,
            visibility_own: "{}".into(),
            published_at: None,
            expires_on: None,
            created_at: 0,
            updated_at: 0,
            warned_at: None,
        }
    }

    #[rstest]
    #[tokio::test]
    async fn a_stale_update_is_told_the_current_version_and_overwrites_nothing(
        #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    ) {
        let t = TestBackend::new(engine).await;
        let organisation = t.organisation(None, None).await.uuid();
        let account = t.account("somebody@example.org").await.uuid();
        let read = row(organisation, account);
        insert(t.db(), read.clone()).await.unwrap();
        let saved = record::Model {
            version: 1,
            title: "first".into(),
            ..read.clone()
        };
        update(t.db(), saved.clone(), 0).await.unwrap();
        let stale = record::Model {
            version: 1,
            title: "second".into(),
            ..read.clone()
        };
        let refused = update(t.db(), stale, 0).await;
        assert!(matches!(
            refused,
            Err(BackendError::Stale { current_version: 1 })
        ));
        assert_eq!(find(t.db(), read.id).await.unwrap(), Some(saved));
        let elsewhere = record::Model {
            id: Uuid::from_u128(2),
            ..read
        };
        let missing = update(t.db(), elsewhere, 0).await;
        assert!(matches!(missing, Err(BackendError::NotFound)));
    }

    #[rstest]
    #[tokio::test]
    async fn terms_are_replaced_by_any_number_of_others(
        #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    ) {
        let t = TestBackend::new(engine).await;
        let organisation = t.organisation(None, None).await.uuid();
        let account = t.account("somebody@example.org").await.uuid();
        let read = row(organisation, account);
        insert(t.db(), read.clone()).await.unwrap();
        for some in [&["theme:T04", "area:FJI"][..], &["theme:T04"], &[]] {
            let new = some.iter().map(ToString::to_string);
            terms::replace(t.db(), read.id, new).await.unwrap();
            let stored = record_term::Entity::find().all(t.db()).await.unwrap();
            assert_eq!(stored.len(), some.len());
        }
    }
}
