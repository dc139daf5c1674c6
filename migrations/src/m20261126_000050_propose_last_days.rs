//! Last days of projects that one side proposed and the other answers, or not.

use sea_orm_migration::prelude::*;

use crate::columns::{
    count, day, day_null, drop_tables, id_of, moment, moment_null, points, text, text_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(end_proposals()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["end_proposals"]).await
    }
}

fn end_proposals() -> TableCreateStatement {
    Table::create()
        .table("end_proposals")
        .col(id_of("project_id"))
        // From 1 on; a later one takes the place of an earlier one that nobody answered.
        .col(count("number"))
        .col(text("side"))
        // The day that was agreed when this one was proposed.
        .col(day_null("before_on"))
        .col(day("ends_on"))
        .col(text("reason"))
        .col(id_of("account_id"))
        .col(moment("proposed_at"))
        .col(text_null("answer"))
        .col(moment_null("answered_at"))
        .primary_key(Index::create().col("project_id").col("number"))
        .foreign_key(&mut points("end_proposals", "project_id", "projects"))
        .foreign_key(&mut points("end_proposals", "account_id", "accounts"))
        .take()
}
