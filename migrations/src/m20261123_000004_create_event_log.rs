//! The event log: append-only, hash-chained, without gaps.

use sea_orm_migration::prelude::*;

use crate::columns::{
    drop_tables, id_of, id_of_null, index, moment, only_row, points, text, text_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [events(), event_texts(), event_log_head()] {
            manager.create_table(table).await?;
        }
        manager
            .create_index(index("events", &["subject_id", "sequence"]))
            .await?;
        manager.execute(nothing_has_happened()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["event_log_head", "event_texts", "events"]).await
    }
}

fn events() -> TableCreateStatement {
    Table::create()
        .table("events")
        // Given by the writer, from the head of the log: neither database may number by itself.
        .col(
            ColumnDef::new("sequence")
                .big_integer()
                .not_null()
                .primary_key(),
        )
        .col(text("kind"))
        .col(text("subject_kind"))
        .col(id_of("subject_id"))
        .col(id_of_null("account_id"))
        .col(id_of_null("organisation_id"))
        .col(text_null("role"))
        .col(text_null("reason"))
        .col(moment("at"))
        .col(text("payload"))
        .col(text("previous_hash"))
        .col(text("hash"))
        .foreign_key(&mut points("events", "account_id", "accounts"))
        .foreign_key(&mut points("events", "organisation_id", "organisations"))
        .take()
}

/// Free text that belongs to events, apart from them so that it can be erased: the log itself
/// holds only a salted digest of it.
fn event_texts() -> TableCreateStatement {
    Table::create()
        .table("event_texts")
        .col(
            ColumnDef::new("sequence")
                .big_integer()
                .not_null()
                .primary_key(),
        )
        .col(text("salt"))
        .col(text("text"))
        .foreign_key(
            ForeignKey::create()
                .name("fk_event_texts_sequence")
                .from("event_texts", "sequence")
                .to("events", "sequence"),
        )
        .take()
}

/// Where the log ends: the one row that every writer locks first.
fn event_log_head() -> TableCreateStatement {
    Table::create()
        .table("event_log_head")
        .col(only_row())
        .col(ColumnDef::new("sequence").big_integer().not_null())
        .col(text("hash"))
        .take()
}

fn nothing_has_happened() -> InsertStatement {
    let before_the_first = "0".repeat(64);
    Query::insert()
        .into_table("event_log_head")
        .columns(["id", "sequence", "hash"])
        .values_panic([1.into(), 0.into(), before_the_first.into()])
        .take()
}
