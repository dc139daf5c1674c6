//! What is searched goes into a table of its own, because a record's row is loaded far more often
//! than it is searched; titles get a key to sort by that orders alike on both databases.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::columns::{drop_tables, id_of, points, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(record_texts()).await?;
        let key = added(title_key(manager.get_database_backend()));
        manager.alter_table(key).await?;
        // Accents are folded when a record is saved next; the case is all that SQL can fold.
        let moved = "INSERT INTO record_texts (record_id, search_text) \
            SELECT id, search_text FROM records WHERE search_text <> ''; \
            UPDATE records SET title_key = lower(title)";
        manager.get_connection().execute_unprepared(moved).await?;
        manager.alter_table(dropped("search_text")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let search_text = text("search_text").default("").take();
        manager.alter_table(added(search_text)).await?;
        let moved = "UPDATE records SET search_text = record_texts.search_text \
            FROM record_texts WHERE record_texts.record_id = records.id";
        manager.get_connection().execute_unprepared(moved).await?;
        manager.alter_table(dropped("title_key")).await?;
        drop_tables(manager, &["record_texts"]).await
    }
}

fn record_texts() -> TableCreateStatement {
    Table::create()
        .table("record_texts")
        .col(id_of("record_id").primary_key())
        .col(text("search_text"))
        .foreign_key(&mut points("record_texts", "record_id", "records"))
        .take()
}

/// Ordered by its bytes, which is the one order that both databases have.
fn title_key(backend: DbBackend) -> ColumnDef {
    let mut column = text("title_key").default("").take();
    if backend == DbBackend::Postgres {
        column.extra("COLLATE \"C\"");
    }
    column
}

fn added(column: ColumnDef) -> TableAlterStatement {
    Table::alter().table("records").add_column(column).take()
}

fn dropped(column: &'static str) -> TableAlterStatement {
    Table::alter().table("records").drop_column(column).take()
}
