//! Which reminders of a match's deadlines were written: a row for each, so that none is written
//! twice, however many servers there are.

use sea_orm_migration::prelude::*;

use crate::columns::{count, drop_tables, id_of, moment, points, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(match_reminders()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["match_reminders"]).await
    }
}

fn match_reminders() -> TableCreateStatement {
    Table::create()
        .table("match_reminders")
        .col(id_of("match_id"))
        // Since when it was the turn of whoever was reminded: the next turn has reminders of its own.
        .col(moment("turn_since"))
        .col(text("step"))
        .col(count("days_before"))
        .col(moment("written_at"))
        .primary_key(
            Index::create()
                .col("match_id")
                .col("turn_since")
                .col("step")
                .col("days_before"),
        )
        .foreign_key(&mut points("match_reminders", "match_id", "matches"))
        .take()
}
