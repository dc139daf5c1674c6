//! Whose a session is and on which device, and the devices on which an account was seen.

use sea_orm_migration::prelude::*;

use crate::columns::{
    drop_tables, id_of, id_of_null, index, moment, moment_null, points, text, text_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [
            id_of_null("account_id"),
            text_null("device"),
            moment_null("began_at"),
            moment_null("seen_at"),
        ] {
            let change = Table::alter().table("sessions").add_column(column).take();
            manager.alter_table(change).await?;
        }
        manager
            .create_index(index("sessions", &["account_id"]))
            .await?;
        manager.create_table(known_devices()).await?;
        // A session that is nobody's in the table could not be ended with the others: whoever is
        // signed in signs in once more.
        let nobodys = Query::delete().from_table("sessions").take();
        manager.execute(nobodys).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["known_devices"]).await?;
        manager
            .drop_index(
                Index::drop()
                    .name("ix_sessions_account_id")
                    .table("sessions")
                    .to_owned(),
            )
            .await?;
        for column in ["account_id", "device", "began_at", "seen_at"] {
            let change = Table::alter().table("sessions").drop_column(column).take();
            manager.alter_table(change).await?;
        }
        Ok(())
    }
}

fn known_devices() -> TableCreateStatement {
    Table::create()
        .table("known_devices")
        .col(id_of("account_id"))
        // A digest of what the browser keeps.
        .col(text("digest"))
        .col(moment("seen_at"))
        .primary_key(Index::create().col("account_id").col("digest"))
        .foreign_key(&mut points("known_devices", "account_id", "accounts"))
        .take()
}
