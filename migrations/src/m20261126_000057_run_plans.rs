//! Plans that are being made to be saved: how far each is, and until when its maker has it.

use sea_orm_migration::prelude::*;

use crate::columns::{count, drop_tables, id, id_of, moment, points, text, text_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(plan_runs()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["plan_runs"]).await
    }
}

fn plan_runs() -> TableCreateStatement {
    Table::create()
        .table("plan_runs")
        // The plan that comes of it has the same.
        .col(id())
        .col(id_of("account_id"))
        .col(text("name"))
        // What was asked, as the address of the plan's page says it, and as canonical JSON.
        .col(text("settings"))
        .col(text("ask"))
        .col(moment("asked_at"))
        // For how many of its requests pairs were looked for; none while the records are read.
        .col(count("looked"))
        .col(count("requests"))
        .col(count("tries"))
        .col(moment("leased_until"))
        // Why there is no plan, where there is none: then nobody makes it any more.
        .col(text_null("fault"))
        .foreign_key(&mut points("plan_runs", "account_id", "accounts"))
        .take()
}
