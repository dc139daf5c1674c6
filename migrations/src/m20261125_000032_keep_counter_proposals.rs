//! What the sides of a match proposed to each other instead of what the records say: a row for each
//! proposal, never changed or deleted.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::columns::{count, day, drop_tables, id_of, moment, points, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(match_versions()).await?;
        for trigger in triggers(manager.get_database_backend()) {
            let db = manager.get_connection();
            db.execute_unprepared(&trigger).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["match_versions"]).await
    }
}

fn match_versions() -> TableCreateStatement {
    Table::create()
        .table("match_versions")
        .col(id_of("match_id"))
        // From 1 on: what the records say is none.
        .col(count("number"))
        .col(text("side"))
        .col(day("starts_on"))
        .col(day("ends_on"))
        .col(ColumnDef::new("seats").integer().null())
        .col(text("modality"))
        .col(moment("proposed_at"))
        .primary_key(Index::create().col("match_id").col("number"))
        .foreign_key(&mut points("match_versions", "match_id", "matches"))
        .take()
}

/// On PostgreSQL by the function that the event log has.
fn triggers(backend: DbBackend) -> [String; 2] {
    ["update", "delete"].map(|what| match backend {
        DbBackend::Postgres => format!(
            "CREATE TRIGGER match_versions_no_{what} BEFORE {what} ON match_versions \
             FOR EACH ROW EXECUTE FUNCTION only_append()"
        ),
        _ => format!(
            "CREATE TRIGGER match_versions_no_{what} BEFORE {what} ON match_versions \
             BEGIN SELECT RAISE(ABORT, 'match_versions is only appended to'); END"
        ),
    })
}
