//! Who can sign in, and for whom they act.

use sea_orm_migration::prelude::*;

use crate::columns::{
    count, day, day_null, drop_tables, id, id_of, index, moment, moment_null, only_row, points,
    text, text_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            installation(),
            accounts(),
            organisations(),
            memberships(),
            sessions(),
            rate_limits(),
        ] {
            manager.create_table(table).await?;
        }
        for index in [
            one_organisation_asks_for_a_state(),
            index("memberships", &["account_id"]),
            index("memberships", &["organisation_id"]),
            index("sessions", &["expires_at"]),
            index("rate_limits", &["window_started_at"]),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            "rate_limits",
            "sessions",
            "memberships",
            "organisations",
            "accounts",
            "installation",
        ];
        drop_tables(manager, &tables).await
    }
}

/// What kind of database this is: real, or a demonstration with invented States.
fn installation() -> TableCreateStatement {
    Table::create()
        .table("installation")
        .col(only_row())
        .col(text("world").check(Expr::col("world").is_in(["real", "demonstration"])))
        .col(moment("created_at"))
        .take()
}

fn accounts() -> TableCreateStatement {
    Table::create()
        .table("accounts")
        .col(id())
        // Lower-cased by whoever writes it, so that a plain unique key does.
        .col(text("email").unique_key())
        .col(text("name"))
        .col(text("language"))
        .col(text("password_hash"))
        .col(moment("created_at"))
        .col(moment_null("disabled_at"))
        .take()
}

fn organisations() -> TableCreateStatement {
    Table::create()
        .table("organisations")
        .col(id())
        .col(text("name"))
        .col(text("language"))
        .col(text_null("state"))
        .col(text_null("provider_type"))
        .col(moment("created_at"))
        .take()
}

/// A State asks through one organisation. Its other bodies are providers, of which there may be
/// several, so only an organisation that is no provider is held to this.
fn one_organisation_asks_for_a_state() -> IndexCreateStatement {
    Index::create()
        .name("ux_organisations_state")
        .table("organisations")
        .col("state")
        .unique()
        .cond_where(Expr::col("provider_type").is_null())
        .take()
}

fn memberships() -> TableCreateStatement {
    Table::create()
        .table("memberships")
        .col(id())
        .col(id_of("account_id"))
        .col(id_of("organisation_id"))
        .col(text("role"))
        .col(day("from_on"))
        .col(day_null("until_on"))
        .check(
            Expr::col("until_on")
                .is_null()
                .or(Expr::col("until_on").gte(Expr::col("from_on"))),
        )
        .foreign_key(&mut points("memberships", "account_id", "accounts"))
        .foreign_key(&mut points(
            "memberships",
            "organisation_id",
            "organisations",
        ))
        .take()
}

fn sessions() -> TableCreateStatement {
    Table::create()
        .table("sessions")
        // A digest of the session's id: who reads the table cannot take over a session.
        .col(text("id").primary_key())
        .col(text("data"))
        .col(moment("expires_at"))
        .take()
}

fn rate_limits() -> TableCreateStatement {
    Table::create()
        .table("rate_limits")
        .col(text("key").primary_key())
        .col(moment("window_started_at"))
        .col(count("count"))
        .take()
}
