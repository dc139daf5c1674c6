//! By what papers an account speaks for a State, and until when.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::columns::{
    day, drop_tables, id, id_of, id_of_null, index, moment, moment_null, points, text,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(mandates()).await?;
        for index in [
            index("mandates", &["account_id"]),
            index("mandates", &["organisation_id"]),
        ] {
            manager.create_index(index).await?;
        }
        let last_day = match manager.get_database_backend() {
            DbBackend::Postgres => "DATE '2027-12-31'",
            _ => "'2027-12-31'",
        };
        manager
            .get_connection()
            .execute_unprepared(&for_those_who_act(last_day))
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["mandates"]).await
    }
}

fn mandates() -> TableCreateStatement {
    Table::create()
        .table("mandates")
        .col(id())
        .col(id_of("account_id"))
        .col(id_of("organisation_id"))
        .col(text("reference"))
        .col(day("from_on"))
        .col(day("until_on"))
        // By nobody: by the operator, at the command line.
        .col(moment("recorded_at"))
        .col(id_of_null("recorded_by"))
        .col(moment_null("confirmed_at"))
        .col(id_of_null("confirmed_by"))
        .check(Expr::col("until_on").gte(Expr::col("from_on")))
        .foreign_key(&mut points("mandates", "account_id", "accounts"))
        .foreign_key(&mut points("mandates", "organisation_id", "organisations"))
        .foreign_key(&mut points("mandates", "recorded_by", "accounts"))
        .foreign_key(&mut points("mandates", "confirmed_by", "accounts"))
        .take()
}

/// Whoever acted for a State before mandates were kept goes on, for as long as it takes to record
/// the papers: until the end of 2027. Each takes the id of the membership that it is for.
fn for_those_who_act(last_day: &str) -> String {
    const RECORDED: i64 = 1_795_564_800_000_000; // 2026-11-25
    format!(
        "INSERT INTO mandates (id, account_id, organisation_id, reference, from_on, until_on, \
         recorded_at, confirmed_at) \
         SELECT id, account_id, organisation_id, 'before mandates were kept', from_on, {last_day}, \
         {RECORDED}, {RECORDED} FROM memberships \
         WHERE role = 'focal_point' AND from_on <= {last_day}"
    )
}
