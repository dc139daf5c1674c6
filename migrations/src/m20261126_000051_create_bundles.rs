//! Bundles: matches of one request that are agreed as a whole. A match belongs to one at the most.

use sea_orm_migration::prelude::*;

use crate::columns::{count, drop_tables, id, id_of, id_of_null, index, moment, points, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(bundles()).await?;
        manager
            .alter_table(
                Table::alter()
                    .table("matches")
                    .add_column(id_of_null("bundle_id"))
                    .take(),
            )
            .await?;
        manager.create_index(index("matches", &["bundle_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_index(
                Index::drop()
                    .name("ix_matches_bundle_id")
                    .table("matches")
                    .to_owned(),
            )
            .await?;
        manager
            .alter_table(
                Table::alter()
                    .table("matches")
                    .drop_column("bundle_id")
                    .take(),
            )
            .await?;
        drop_tables(manager, &["bundles"]).await
    }
}

fn bundles() -> TableCreateStatement {
    Table::create()
        .table("bundles")
        .col(id())
        .col(text("reference").unique_key())
        .col(id_of("request_id"))
        // What the offers cover together, as the matcher said when they were put together.
        .col(text("card"))
        .col(text("proposed_by"))
        // How many matches that came to nothing the requester has gone on without.
        .col(count("gone_on_without"))
        .col(moment("created_at"))
        .foreign_key(&mut points("bundles", "request_id", "records"))
        .take()
}
