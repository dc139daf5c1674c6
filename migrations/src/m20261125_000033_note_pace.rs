//! How long the steps of matches took, quarter by quarter: noted once a quarter is over, and never
//! changed or deleted.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::columns::{drop_tables, moment, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(paces()).await?;
        for trigger in triggers(manager.get_database_backend()) {
            let db = manager.get_connection();
            db.execute_unprepared(&trigger).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["paces"]).await
    }
}

fn paces() -> TableCreateStatement {
    Table::create()
        .table("paces")
        .col(text("quarter"))
        .col(text("step"))
        // None where too few organisations took the step.
        .col(ColumnDef::new("median_days").integer().null())
        .col(ColumnDef::new("most_days").integer().null())
        .col(moment("noted_at"))
        .primary_key(Index::create().col("quarter").col("step"))
        .take()
}

/// On PostgreSQL by the function that the event log has.
fn triggers(backend: DbBackend) -> [String; 2] {
    ["update", "delete"].map(|what| match backend {
        DbBackend::Postgres => format!(
            "CREATE TRIGGER paces_no_{what} BEFORE {what} ON paces \
             FOR EACH ROW EXECUTE FUNCTION only_append()"
        ),
        _ => format!(
            "CREATE TRIGGER paces_no_{what} BEFORE {what} ON paces \
             BEGIN SELECT RAISE(ABORT, 'paces is only appended to'); END"
        ),
    })
}
