//! When whoever had not said yes was asked, so that they go on knowing of a match that is over.

use sea_orm_migration::prelude::*;

use crate::columns::moment_null;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Matches that had been offered when the column came, as far as their state tells.
const OFFERED: [&str; 5] = [
    "offered",
    "agreed",
    "converted",
    "lapsed",
    "declined_provider",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = Table::alter()
            .table("matches")
            .add_column(moment_null("offered_at"))
            .take();
        manager.alter_table(column).await?;
        let known = Query::update()
            .table("matches")
            .value("offered_at", Expr::col("status_since"))
            .and_where(Expr::col("status").is_in(OFFERED))
            .take();
        manager.execute(known).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = Table::alter()
            .table("matches")
            .drop_column("offered_at")
            .take();
        manager.alter_table(column).await
    }
}
