//! Requests of one State that are to become one, with what both authors answered.

use sea_orm_migration::prelude::*;

use crate::columns::{drop_tables, id, id_of, index, moment, moment_null, points, text_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(request_merges()).await?;
        for column in ["merged_id", "kept_id"] {
            manager
                .create_index(index("request_merges", &[column]))
                .await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["request_merges"]).await
    }
}

fn request_merges() -> TableCreateStatement {
    let party = Expr::col("refused_by").is_in(["merged", "kept"]);
    Table::create()
        .table("request_merges")
        .col(id())
        // The request that goes into the other, and the one that stays.
        .col(id_of("merged_id"))
        .col(id_of("kept_id"))
        .col(id_of("account_id"))
        .col(moment("asked_at"))
        .col(moment_null("merged_agreed_at"))
        .col(moment_null("kept_agreed_at"))
        .col(moment_null("refused_at"))
        .col(text_null("refused_by").check(party))
        .check(Expr::col("merged_id").ne(Expr::col("kept_id")))
        .foreign_key(&mut points("request_merges", "merged_id", "records"))
        .foreign_key(&mut points("request_merges", "kept_id", "records"))
        .foreign_key(&mut points("request_merges", "account_id", "accounts"))
        .take()
}
