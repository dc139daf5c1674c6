//! Plans that reviewers saved: what was asked, what came of it, and what proves it. Never changed.

use sea_orm_migration::prelude::*;

use crate::columns::{count, day, drop_tables, id, id_of, moment, points, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(saved_plans()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["saved_plans"]).await
    }
}

fn saved_plans() -> TableCreateStatement {
    Table::create()
        .table("saved_plans")
        .col(id())
        .col(id_of("account_id"))
        .col(text("name"))
        // What was asked, as the address of the plan's page says it.
        .col(text("settings"))
        .col(day("made_on"))
        .col(moment("made_at"))
        // The place of the log at which it was made.
        .col(ColumnDef::new("sequence").big_integer().not_null())
        .col(count("requests"))
        .col(count("offers"))
        .col(count("states_served"))
        .col(count("requests_served"))
        .col(ColumnDef::new("total_score").big_integer().not_null())
        // JSON: the pairs, and the files that the certificate is checked against.
        .col(text("pairs"))
        .col(text("certificate_file"))
        .col(text("requests_file"))
        .col(text("offers_file"))
        .col(text("weights_file"))
        .foreign_key(&mut points("saved_plans", "account_id", "accounts"))
        .take()
}
