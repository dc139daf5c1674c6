//! The event log and the saved versions are only ever added to: the database itself refuses
//! anything else.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: [&str; 2] = ["events", "record_versions"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        if manager.get_database_backend() == DbBackend::Postgres {
            db.execute_unprepared(
                "CREATE FUNCTION only_append() RETURNS trigger LANGUAGE plpgsql AS $$ \
                 BEGIN RAISE EXCEPTION '% is only appended to', TG_TABLE_NAME; END $$",
            )
            .await?;
        }
        for table in TABLES {
            for trigger in triggers(manager.get_database_backend(), table) {
                db.execute_unprepared(&trigger).await?;
            }
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let postgres = manager.get_database_backend() == DbBackend::Postgres;
        for table in TABLES {
            for what in ["update", "delete"] {
                let on = if postgres {
                    format!(" ON {table}")
                } else {
                    String::new()
                };
                db.execute_unprepared(&format!("DROP TRIGGER {table}_no_{what}{on}"))
                    .await?;
            }
        }
        if postgres {
            db.execute_unprepared("DROP FUNCTION only_append()").await?;
        }
        Ok(())
    }
}

fn triggers(backend: DbBackend, table: &str) -> [String; 2] {
    ["update", "delete"].map(|what| match backend {
        DbBackend::Postgres => format!(
            "CREATE TRIGGER {table}_no_{what} BEFORE {what} ON {table} \
             FOR EACH ROW EXECUTE FUNCTION only_append()"
        ),
        _ => format!(
            "CREATE TRIGGER {table}_no_{what} BEFORE {what} ON {table} \
             BEGIN SELECT RAISE(ABORT, '{table} is only appended to'); END"
        ),
    })
}
