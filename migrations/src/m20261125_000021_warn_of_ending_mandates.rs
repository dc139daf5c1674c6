//! How long before its end somebody was last warned of a mandate's.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Days; nothing until the first warning.
        let warned = ColumnDef::new("warned_days").integer().null().take();
        let change = Table::alter().table("mandates").add_column(warned).take();
        manager.alter_table(change).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let change = Table::alter()
            .table("mandates")
            .drop_column("warned_days")
            .take();
        manager.alter_table(change).await
    }
}
