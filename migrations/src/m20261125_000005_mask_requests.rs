//! Requests whose State keeps its name back, and the matches in which it released it.

use sea_orm_migration::prelude::*;

use crate::columns::moment_null;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let masked = ColumnDef::new("masked")
            .boolean()
            .not_null()
            .default(false)
            .take();
        let records = Table::alter().table("records").add_column(masked).take();
        manager.alter_table(records).await?;
        let matches = Table::alter()
            .table("matches")
            .add_column(moment_null("name_released_at"))
            .take();
        manager.alter_table(matches).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in [("matches", "name_released_at"), ("records", "masked")] {
            let change = Table::alter().table(table).drop_column(column).take();
            manager.alter_table(change).await?;
        }
        Ok(())
    }
}
