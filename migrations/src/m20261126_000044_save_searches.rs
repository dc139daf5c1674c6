//! What people look for and want to be told of, what they were told of, and how far the log was read for
//! it.

use sea_orm_migration::prelude::*;

use crate::columns::{
    drop_tables, id, id_of, id_of_null, index, moment, only_row, points, text, text_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [saved_searches(), saved_finds(), search_cursor()] {
            manager.create_table(table).await?;
        }
        manager
            .create_index(index("saved_searches", &["account_id"]))
            .await?;
        manager.execute(from_now_on()?).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = ["search_cursor", "saved_finds", "saved_searches"];
        drop_tables(manager, &tables).await
    }
}

fn saved_searches() -> TableCreateStatement {
    let kinds = Expr::col("found_kind").is_in(["request", "offer"]);
    Table::create()
        .table("saved_searches")
        .col(id())
        .col(id_of("account_id"))
        // What is found: requests or offers.
        .col(text("found_kind").check(kinds))
        // Words and terms of a list, as canonical JSON.
        .col(text_null("wanted"))
        // Or the record that is to be fitted, and by how many points at least.
        .col(id_of_null("record_id"))
        .col(ColumnDef::new("least").small_integer().null())
        .col(moment("created_at"))
        .foreign_key(&mut points("saved_searches", "account_id", "accounts"))
        .foreign_key(&mut points("saved_searches", "record_id", "records"))
        .take()
}

/// What a search has found: told, or there when it was saved.
fn saved_finds() -> TableCreateStatement {
    let mut search = points("saved_finds", "search_id", "saved_searches");
    search.on_delete(ForeignKeyAction::Cascade);
    Table::create()
        .table("saved_finds")
        .col(id_of("search_id"))
        .col(id_of("record_id"))
        .primary_key(Index::create().col("search_id").col("record_id"))
        .foreign_key(&mut search)
        .foreign_key(&mut points("saved_finds", "record_id", "records"))
        .take()
}

fn search_cursor() -> TableCreateStatement {
    Table::create()
        .table("search_cursor")
        .col(only_row())
        .col(ColumnDef::new("sequence").big_integer().not_null())
        .take()
}

/// Nobody has saved a search yet, so nothing that has happened is looked at.
fn from_now_on() -> Result<InsertStatement, DbErr> {
    let head = Query::select()
        .expr(Expr::val(1))
        .column("sequence")
        .from("event_log_head")
        .take();
    let mut first = Query::insert();
    first
        .into_table("search_cursor")
        .columns(["id", "sequence"]);
    first
        .select_from(head)
        .map_err(|error| DbErr::Custom(error.to_string()))?;
    Ok(first.take())
}
