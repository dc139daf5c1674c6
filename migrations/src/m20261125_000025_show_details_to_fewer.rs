//! Circles that single fields of a record have of their own, and who could see each saved version.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let own = ColumnDef::new("visibility_own")
            .text()
            .not_null()
            .default("{}")
            .take();
        let records = Table::alter().table("records").add_column(own).take();
        manager.alter_table(records).await?;
        // Versions from before say nothing of it: the log does.
        let shown = ColumnDef::new("visibility").text().null().take();
        let versions = Table::alter()
            .table("record_versions")
            .add_column(shown)
            .take();
        manager.alter_table(versions).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in [
            ("record_versions", "visibility"),
            ("records", "visibility_own"),
        ] {
            let change = Table::alter().table(table).drop_column(column).take();
            manager.alter_table(change).await?;
        }
        Ok(())
    }
}
