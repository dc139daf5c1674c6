//! When the author of a request was last warned that it becomes dormant.

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
        let warned = moment_null("warned_at");
        let change = Table::alter().table("records").add_column(warned).take();
        manager.alter_table(change).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let change = Table::alter()
            .table("records")
            .drop_column("warned_at")
            .take();
        manager.alter_table(change).await
    }
}
