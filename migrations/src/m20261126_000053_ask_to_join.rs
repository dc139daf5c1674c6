//! Agreed matches that ask to be delivered by a project that is under way.

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
        manager.create_table(project_joins()).await?;
        for column in ["project_id", "match_id"] {
            manager
                .create_index(index("project_joins", &[column]))
                .await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["project_joins"]).await
    }
}

fn project_joins() -> TableCreateStatement {
    let party = Expr::col("refused_by").is_in(["shared", "host"]);
    Table::create()
        .table("project_joins")
        .col(id())
        .col(id_of("match_id"))
        .col(id_of("project_id"))
        .col(id_of("account_id"))
        .col(moment("asked_at"))
        // The party of the match that is in the project already, and the other side of the project.
        .col(moment_null("shared_agreed_at"))
        .col(moment_null("host_agreed_at"))
        .col(moment_null("refused_at"))
        .col(text_null("refused_by").check(party))
        .foreign_key(&mut points("project_joins", "match_id", "matches"))
        .foreign_key(&mut points("project_joins", "project_id", "projects"))
        .foreign_key(&mut points("project_joins", "account_id", "accounts"))
        .take()
}
