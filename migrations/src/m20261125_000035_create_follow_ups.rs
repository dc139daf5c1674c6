//! Questions to the recipient of a closed project, and what both sides said of how it went.

use sea_orm_migration::prelude::*;

use crate::columns::{
    count, day, drop_tables, id, id_of, id_of_null, index, moment, moment_null, points, text,
    text_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [follow_ups(), project_feedback()] {
            manager.create_table(table).await?;
        }
        for mut index in [
            index("follow_ups", &["project_id", "months"]),
            index("project_feedback", &["project_id", "side"]),
        ] {
            manager.create_index(index.unique().take()).await?;
        }
        let due = index("follow_ups", &["due_on", "asked_at"]);
        manager.create_index(due).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["project_feedback", "follow_ups"]).await
    }
}

fn follow_ups() -> TableCreateStatement {
    Table::create()
        .table("follow_ups")
        .col(id())
        .col(id_of("project_id"))
        // After the closing.
        .col(count("months"))
        .col(day("due_on"))
        .col(moment_null("asked_at"))
        .col(moment_null("answered_at"))
        .col(text_null("body"))
        .col(id_of_null("account_id"))
        .foreign_key(&mut points("follow_ups", "project_id", "projects"))
        .foreign_key(&mut points("follow_ups", "account_id", "accounts"))
        .take()
}

fn project_feedback() -> TableCreateStatement {
    Table::create()
        .table("project_feedback")
        .col(id())
        .col(id_of("project_id"))
        .col(text("side").check(Expr::col("side").is_in(["requester", "provider"])))
        .col(text("body"))
        .col(id_of("account_id"))
        .col(moment("created_at"))
        .foreign_key(&mut points("project_feedback", "project_id", "projects"))
        .foreign_key(&mut points("project_feedback", "account_id", "accounts"))
        .take()
}
