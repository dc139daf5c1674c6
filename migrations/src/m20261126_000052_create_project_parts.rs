//! The matches beside the first that a project came of: those of a bundle.

use sea_orm_migration::prelude::*;

use crate::columns::{drop_tables, id_of, index, points};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(project_parts()).await?;
        manager
            .create_index(index("project_parts", &["project_id"]))
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["project_parts"]).await
    }
}

fn project_parts() -> TableCreateStatement {
    Table::create()
        .table("project_parts")
        .col(id_of("match_id").primary_key())
        .col(id_of("project_id"))
        .col(id_of("offer_id"))
        .foreign_key(&mut points("project_parts", "match_id", "matches"))
        .foreign_key(&mut points("project_parts", "project_id", "projects"))
        .foreign_key(&mut points("project_parts", "offer_id", "records"))
        .take()
}
