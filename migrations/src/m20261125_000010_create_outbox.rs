//! Messages to be sent, written in the transactions whose news they tell.

use sea_orm_migration::prelude::*;

use crate::columns::{count, drop_tables, id, index, moment, moment_null, text, text_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(outbox()).await?;
        for index in [index("outbox", &["try_at"]), index("outbox", &["done_at"])] {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["outbox"]).await
    }
}

fn outbox() -> TableCreateStatement {
    Table::create()
        .table("outbox")
        // The name of the message for ever: its Message-ID is made of it.
        .col(id())
        .col(text("recipient"))
        .col(text("language"))
        .col(text("letter"))
        .col(moment("created_at"))
        .col(count("tries"))
        // When to try next, or until when a server that is trying has it to itself; nothing once
        // it is done with.
        .col(moment_null("try_at"))
        .col(moment_null("done_at"))
        .col(text_null("failure"))
        // What was sent, in a demonstration only.
        .col(text_null("shown"))
        .take()
}
