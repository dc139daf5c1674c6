//! Matches, and the projects that they become.

use sea_orm_migration::prelude::*;

use crate::columns::{
    count, day, day_null, drop_tables, id, id_of, index, moment, moment_null, points, text,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [matches(), projects(), milestones(), project_updates()] {
            manager.create_table(table).await?;
        }
        for index in [
            index("matches", &["request_id", "offer_id"]),
            index("matches", &["offer_id"]),
            index("matches", &["status", "status_since"]),
            index("projects", &["request_id"]),
            index("projects", &["offer_id"]),
            index("milestones", &["project_id", "position"]),
            index("project_updates", &["project_id", "created_at"]),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = ["project_updates", "milestones", "projects", "matches"];
        drop_tables(manager, &tables).await
    }
}

fn matches() -> TableCreateStatement {
    Table::create()
        .table("matches")
        .col(id())
        .col(text("reference").unique_key())
        .col(id_of("request_id"))
        .col(id_of("offer_id"))
        // A match rests on what both said when it was made, whatever they say later.
        .col(count("request_version"))
        .col(count("offer_version"))
        .col(text("proposed_by").check(Expr::col("proposed_by").is_in([
            "requester",
            "provider",
            "reviewer",
        ])))
        .col(text("status"))
        .col(moment("status_since"))
        .col(moment_null("requester_agreed_at"))
        .col(moment_null("provider_agreed_at"))
        .col(ColumnDef::new("score").small_integer().not_null())
        .col(text("card"))
        .col(count("version"))
        .col(moment("created_at"))
        .col(id_of("created_by"))
        .foreign_key(&mut version_of("request_id", "request_version"))
        .foreign_key(&mut version_of("offer_id", "offer_version"))
        .foreign_key(&mut points("matches", "created_by", "accounts"))
        .take()
}

/// A foreign key from a match to the version of a record that it rests on.
fn version_of(record: &'static str, version: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_matches_{record}"))
        .from("matches", (record, version))
        .to("record_versions", ("record_id", "version"))
        .take()
}

fn projects() -> TableCreateStatement {
    Table::create()
        .table("projects")
        .col(id())
        .col(text("reference").unique_key())
        .col(id_of("match_id").unique_key())
        .col(id_of("request_id"))
        .col(id_of("offer_id"))
        .col(text("status"))
        .col(moment("status_since"))
        .col(day_null("starts_on"))
        .col(day_null("ends_on"))
        .col(moment_null("requester_confirmed_at"))
        .col(moment_null("provider_confirmed_at"))
        .col(count("version"))
        .col(moment("opened_at"))
        .col(moment("last_update_at"))
        .foreign_key(&mut points("projects", "match_id", "matches"))
        .foreign_key(&mut points("projects", "request_id", "records"))
        .foreign_key(&mut points("projects", "offer_id", "records"))
        .take()
}

fn milestones() -> TableCreateStatement {
    Table::create()
        .table("milestones")
        .col(id())
        .col(id_of("project_id"))
        .col(count("position"))
        .col(text("title"))
        .col(day("planned_on"))
        .col(day_null("reached_on"))
        .col(count("version"))
        .foreign_key(&mut points("milestones", "project_id", "projects"))
        .take()
}

fn project_updates() -> TableCreateStatement {
    Table::create()
        .table("project_updates")
        .col(id())
        .col(id_of("project_id"))
        .col(id_of("organisation_id"))
        .col(id_of("account_id"))
        .col(text("language"))
        .col(text("text"))
        .col(moment("created_at"))
        .foreign_key(&mut points("project_updates", "project_id", "projects"))
        .foreign_key(&mut points(
            "project_updates",
            "organisation_id",
            "organisations",
        ))
        .foreign_key(&mut points("project_updates", "account_id", "accounts"))
        .take()
}
