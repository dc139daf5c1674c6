//! The second step of signing in: authenticator apps, recovery codes, and what a browser is in the
//! middle of.

use sea_orm_migration::prelude::*;

use crate::columns::{drop_tables, id_of, id_of_null, index, moment, moment_null, points, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [authenticators(), recovery_codes(), sign_in_steps()] {
            manager.create_table(table).await?;
        }
        for index in [
            index("sign_in_steps", &["account_id"]),
            index("sign_in_steps", &["expires_at"]),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = ["sign_in_steps", "recovery_codes", "authenticators"];
        drop_tables(manager, &tables).await
    }
}

/// One authenticator app an account at most.
fn authenticators() -> TableCreateStatement {
    let last_step = ColumnDef::new("last_step").big_integer().null().take();
    Table::create()
        .table("authenticators")
        .col(id_of("account_id").primary_key())
        // 160 bits, in base32.
        .col(text("secret"))
        .col(moment("created_at"))
        // It counts from then on.
        .col(moment_null("confirmed_at"))
        // The time step of the last code that was taken, in units of 30 seconds since 1970.
        .col(last_step)
        .foreign_key(&mut points("authenticators", "account_id", "accounts"))
        .take()
}

/// Those that were not used yet, as digests.
fn recovery_codes() -> TableCreateStatement {
    Table::create()
        .table("recovery_codes")
        .col(id_of("account_id"))
        .col(text("digest"))
        .primary_key(Index::create().col("account_id").col("digest"))
        .foreign_key(&mut points("recovery_codes", "account_id", "accounts"))
        .take()
}

/// What a browser is in the middle of, by a digest of what it keeps meanwhile.
fn sign_in_steps() -> TableCreateStatement {
    Table::create()
        .table("sign_in_steps")
        .col(text("digest").primary_key())
        .col(text("kind"))
        .col(id_of_null("account_id"))
        // What the server has to know of it: a JSON document.
        .col(text("state"))
        .col(moment("expires_at"))
        .foreign_key(&mut points("sign_in_steps", "account_id", "accounts"))
        .take()
}
