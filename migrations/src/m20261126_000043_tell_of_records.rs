//! Notices about requests and offers, and which notices tell what has moved on since.
//!
//! The table is made anew, because SQLite changes no condition of a column that is there.

use sea_orm_migration::prelude::*;

use crate::columns::{
    drop_tables, id, id_of, id_of_null, index, moment, moment_null, points, text,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// The columns that both tables have, in order.
const KEPT: [&str; 10] = [
    "id",
    "account_id",
    "kind",
    "subject_kind",
    "subject_id",
    "letter",
    "pace",
    "created_at",
    "read_at",
    "digest_id",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        anew(manager, &["match", "project", "record"], true).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        anew(manager, &["match", "project"], false).await
    }
}

/// Makes the table anew with what it holds of these kinds of subjects.
async fn anew(
    manager: &SchemaManager<'_>,
    kinds: &'static [&'static str],
    over: bool,
) -> Result<(), DbErr> {
    for (columns, _) in INDEXES {
        let name = format!("ix_notices_{}", columns.join("_"));
        let gone = Index::drop().name(name).table("notices").to_owned();
        manager.drop_index(gone).await?;
    }
    let aside = Table::rename().table("notices", "notices_before").take();
    manager.rename_table(aside).await?;
    manager.create_table(notices(kinds, over)).await?;
    let before = Query::select()
        .columns(KEPT)
        .from("notices_before")
        .and_where(Expr::col("subject_kind").is_in(kinds.iter().copied()))
        .take();
    let mut kept = Query::insert();
    kept.into_table("notices").columns(KEPT);
    kept.select_from(before)
        .map_err(|error| DbErr::Custom(error.to_string()))?;
    manager.execute(kept).await?;
    drop_tables(manager, &["notices_before"]).await?;
    for (columns, is_unique) in INDEXES {
        let mut made = index("notices", columns);
        if *is_unique {
            made.unique();
        }
        manager.create_index(made).await?;
    }
    Ok(())
}

/// The indexes of the table, and which of them hold that nobody is told the same twice.
const INDEXES: &[(&[&str], bool)] = &[
    (&["account_id", "created_at", "letter"], true),
    (&["digest_id", "pace"], false),
];

fn notices(kinds: &'static [&'static str], over: bool) -> TableCreateStatement {
    let kinds = Expr::col("subject_kind").is_in(kinds.iter().copied());
    let mut table = Table::create();
    table
        .table("notices")
        .col(id())
        .col(id_of("account_id"))
        .col(text("kind"))
        .col(text("subject_kind").check(kinds))
        .col(id_of("subject_id"))
        .col(text("letter"))
        .col(text("pace"))
        .col(moment("created_at"))
        .col(moment_null("read_at"))
        .col(id_of_null("digest_id"));
    if over {
        // Since when what it asks for was done, by whomever.
        table.col(moment_null("over_at"));
    }
    table
        .foreign_key(&mut points("notices", "account_id", "accounts"))
        .foreign_key(&mut points("notices", "digest_id", "digests"))
        .take()
}
