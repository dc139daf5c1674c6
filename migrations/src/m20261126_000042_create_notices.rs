//! What somebody was told, how soon they want to be told by e-mail, and the digests that were written.

use sea_orm_migration::prelude::*;

use crate::columns::{
    day, drop_tables, id, id_of, id_of_null, index, moment, moment_null, points, text,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [digests(), notices(), notice_choices()] {
            manager.create_table(table).await?;
        }
        // Nobody is told the same twice, nor gets two digests on a day.
        let mut once = index("notices", &["account_id", "created_at", "letter"]);
        manager.create_index(once.unique().take()).await?;
        let mut a_day = index("digests", &["account_id", "on_day"]);
        manager.create_index(a_day.unique().take()).await?;
        let waiting = index("notices", &["digest_id", "pace"]);
        manager.create_index(waiting).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["notice_choices", "notices", "digests"]).await
    }
}

fn notices() -> TableCreateStatement {
    Table::create()
        .table("notices")
        .col(id())
        .col(id_of("account_id"))
        .col(text("kind"))
        .col(text("subject_kind").check(Expr::col("subject_kind").is_in(["match", "project"])))
        .col(id_of("subject_id"))
        .col(text("letter"))
        // How soon it was to come by e-mail when it was written.
        .col(text("pace"))
        .col(moment("created_at"))
        .col(moment_null("read_at"))
        .col(id_of_null("digest_id"))
        .foreign_key(&mut points("notices", "account_id", "accounts"))
        .foreign_key(&mut points("notices", "digest_id", "digests"))
        .take()
}

fn notice_choices() -> TableCreateStatement {
    Table::create()
        .table("notice_choices")
        .col(id_of("account_id"))
        .col(text("kind"))
        .col(text("pace"))
        .primary_key(Index::create().col("account_id").col("kind"))
        .foreign_key(&mut points("notice_choices", "account_id", "accounts"))
        .take()
}

fn digests() -> TableCreateStatement {
    Table::create()
        .table("digests")
        .col(id())
        .col(id_of("account_id"))
        .col(day("on_day"))
        .col(moment("created_at"))
        .foreign_key(&mut points("digests", "account_id", "accounts"))
        .take()
}
