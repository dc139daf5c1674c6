//! Which reviewer has what waits for a decision.

use sea_orm_migration::prelude::*;

use crate::columns::{drop_tables, id_of, index, moment, points, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(review_holds()).await?;
        manager
            .create_index(index("review_holds", &["account_id"]))
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["review_holds"]).await
    }
}

fn review_holds() -> TableCreateStatement {
    // Of a record, a match or a mandate, as `waiting` says: nobody takes twice what is taken.
    let subject = ColumnDef::new("subject_id")
        .uuid()
        .not_null()
        .primary_key()
        .take();
    Table::create()
        .table("review_holds")
        .col(subject)
        .col(text("waiting"))
        .col(id_of("account_id"))
        .col(moment("taken_at"))
        .foreign_key(&mut points("review_holds", "account_id", "accounts"))
        .take()
}
