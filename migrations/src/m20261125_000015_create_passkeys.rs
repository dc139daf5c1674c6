//! Passkeys: public keys by which somebody signs in.

use sea_orm_migration::prelude::*;

use crate::columns::{drop_tables, id, id_of, index, moment, moment_null, points, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(passkeys()).await?;
        manager
            .create_index(index("passkeys", &["account_id"]))
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["passkeys"]).await
    }
}

fn passkeys() -> TableCreateStatement {
    Table::create()
        .table("passkeys")
        .col(id())
        .col(id_of("account_id"))
        // What the authenticator knows it by, in hexadecimal.
        .col(text("credential_id").unique_key())
        .col(text("name"))
        // The public key and what is remembered of its authenticator: a JSON document.
        .col(text("credential"))
        .col(moment("created_at"))
        .col(moment_null("used_at"))
        .foreign_key(&mut points("passkeys", "account_id", "accounts"))
        .take()
}
