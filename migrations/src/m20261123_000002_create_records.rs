//! Requests and offers: one table for both, because envelope, drafts, versions, facets and lists
//! are the same; only the documents differ.

use sea_orm_migration::prelude::*;

use crate::columns::{
    circle, count, day_null, drop_tables, id, id_of, index, moment, moment_null, points, text,
    text_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            records(),
            record_versions(),
            record_terms(),
            drafts(),
            set_aside_drafts(),
        ] {
            manager.create_table(table).await?;
        }
        for index in [
            index("records", &["organisation_id"]),
            index("records", &["kind", "status", "published_at"]),
            index("record_terms", &["term", "record_id"]),
            index("set_aside_drafts", &["record_id", "account_id"]),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            "set_aside_drafts",
            "drafts",
            "record_terms",
            "record_versions",
            "records",
        ];
        drop_tables(manager, &tables).await
    }
}

fn records() -> TableCreateStatement {
    Table::create()
        .table("records")
        .col(id())
        .col(text("kind").check(Expr::col("kind").is_in(["request", "offer"])))
        .col(text("reference").unique_key())
        .col(id_of("organisation_id"))
        .col(id_of("created_by"))
        .col(text_null("state"))
        .col(text_null("provider_type"))
        .col(text("status"))
        .col(moment("status_since"))
        .col(count("version"))
        .col(text("language"))
        .col(text("title"))
        .col(text("search_text"))
        .col(circle("visibility_record"))
        .col(circle("visibility_contact"))
        .col(circle("visibility_budget"))
        .col(moment_null("published_at"))
        .col(day_null("expires_on"))
        .col(moment("created_at"))
        .col(moment("updated_at"))
        .foreign_key(&mut points("records", "organisation_id", "organisations"))
        .foreign_key(&mut points("records", "created_by", "accounts"))
        .take()
}

/// What was saved, for good: never updated, never deleted.
fn record_versions() -> TableCreateStatement {
    Table::create()
        .table("record_versions")
        .col(id_of("record_id"))
        .col(count("version"))
        .col(text("vocabulary_version"))
        .col(text("language"))
        .col(text("document"))
        .col(id_of("created_by"))
        .col(moment("created_at"))
        .primary_key(Index::create().col("record_id").col("version"))
        .foreign_key(&mut points("record_versions", "record_id", "records"))
        .foreign_key(&mut points("record_versions", "created_by", "accounts"))
        .take()
}

/// What lists filter by, drawn from the current version: `theme:T04.1`, `area:FJI`.
fn record_terms() -> TableCreateStatement {
    Table::create()
        .table("record_terms")
        .col(id_of("record_id"))
        .col(text("term"))
        .primary_key(Index::create().col("record_id").col("term"))
        .foreign_key(&mut points("record_terms", "record_id", "records"))
        .take()
}

/// What was typed last, unchecked; no document where nothing was typed since the last version. The
/// revision goes on counting all the same, so that an old one is never taken for a new one.
fn drafts() -> TableCreateStatement {
    Table::create()
        .table("drafts")
        .col(id_of("record_id").primary_key())
        .col(text_null("document"))
        .col(count("revision"))
        .col(id_of("updated_by"))
        .col(moment("updated_at"))
        .foreign_key(&mut points("drafts", "record_id", "records"))
        .foreign_key(&mut points("drafts", "updated_by", "accounts"))
        .take()
}

/// What was typed over a draft that somebody else had saved meanwhile: kept for its author, who
/// looks at both and decides.
fn set_aside_drafts() -> TableCreateStatement {
    Table::create()
        .table("set_aside_drafts")
        .col(id())
        .col(id_of("record_id"))
        .col(id_of("account_id"))
        .col(text("document"))
        .col(moment("created_at"))
        .foreign_key(&mut points("set_aside_drafts", "record_id", "records"))
        .foreign_key(&mut points("set_aside_drafts", "account_id", "accounts"))
        .take()
}
