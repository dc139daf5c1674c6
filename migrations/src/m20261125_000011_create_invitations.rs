//! Who was invited to act for an organisation, and the links that only their reader has.

use sea_orm_migration::prelude::*;

use crate::columns::{
    drop_tables, id, id_of, id_of_null, index, moment, moment_null, points, text, text_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [invitations(), links()] {
            manager.create_table(table).await?;
        }
        for index in [
            index("invitations", &["organisation_id"]),
            index("invitations", &["expires_at"]),
            index("links", &["subject_id"]),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["links", "invitations"]).await
    }
}

fn invitations() -> TableCreateStatement {
    Table::create()
        .table("invitations")
        .col(id())
        .col(id_of("organisation_id"))
        .col(text("role"))
        // Erased once it was accepted, revoked or long over.
        .col(text_null("email"))
        .col(text("language"))
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .col(moment_null("accepted_at"))
        .col(id_of_null("accepted_by"))
        .col(moment_null("revoked_at"))
        .foreign_key(&mut points(
            "invitations",
            "organisation_id",
            "organisations",
        ))
        .foreign_key(&mut points("invitations", "accepted_by", "accounts"))
        .take()
}

/// One row for each link that was sent: a digest of what stands in it, and nothing to make one of.
fn links() -> TableCreateStatement {
    Table::create()
        .table("links")
        .col(text("digest").primary_key())
        .col(text("purpose"))
        .col(id_of("subject_id"))
        .col(moment("expires_at"))
        .take()
}
