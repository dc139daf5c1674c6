//! What stands in a project's record beside its milestones and notes, and how milestones were moved.

use sea_orm_migration::prelude::*;

use crate::columns::{
    day, day_null, drop_tables, id, id_of, id_of_null, index, moment, moment_null, points, text,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [project_entries(), milestone_moves()] {
            manager.create_table(table).await?;
        }
        for index in [
            index("project_entries", &["project_id", "created_at"]),
            index("project_entries", &["starts_on", "ends_on"]),
            index("milestone_moves", &["project_id", "moved_at"]),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["milestone_moves", "project_entries"]).await
    }
}

fn project_entries() -> TableCreateStatement {
    Table::create()
        .table("project_entries")
        .col(id())
        .col(id_of("project_id"))
        .col(text("kind"))
        .col(text("body"))
        // Drawn from the body, for calendars.
        .col(day_null("starts_on"))
        .col(day_null("ends_on"))
        // The row that it stands in the place of: nothing is written over.
        .col(id_of_null("replaces"))
        .col(id_of("organisation_id"))
        .col(id_of("account_id"))
        .col(moment("created_at"))
        .col(moment_null("superseded_at"))
        .foreign_key(&mut points("project_entries", "project_id", "projects"))
        .foreign_key(&mut points(
            "project_entries",
            "replaces",
            "project_entries",
        ))
        .foreign_key(&mut points(
            "project_entries",
            "organisation_id",
            "organisations",
        ))
        .foreign_key(&mut points("project_entries", "account_id", "accounts"))
        .take()
}

fn milestone_moves() -> TableCreateStatement {
    Table::create()
        .table("milestone_moves")
        .col(id())
        .col(id_of("project_id"))
        .col(id_of("milestone_id"))
        .col(day("from_on"))
        .col(day("to_on"))
        .col(id_of("organisation_id"))
        .col(moment("moved_at"))
        .foreign_key(&mut points("milestone_moves", "project_id", "projects"))
        .foreign_key(&mut points("milestone_moves", "milestone_id", "milestones"))
        .foreign_key(&mut points(
            "milestone_moves",
            "organisation_id",
            "organisations",
        ))
        .take()
}
