//! Everything that a database holds, to compare: what was refused has changed nothing.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, QueryResult, Statement};

/// Every row of every table, as text, by table.
pub type Rows = BTreeMap<String, Vec<String>>;

/// Every row of every table but some.
pub(super) async fn rows(db: &DatabaseConnection, but: &[&str]) -> Rows {
    let mut all = Rows::new();
    for table in first_column(db, tables_of(db)).await {
        if but.contains(&table.as_str()) {
            continue;
        }
        let row = match db.get_database_backend() {
            DbBackend::Sqlite => quoted(db, &table).await,
            _ => "t::text".to_owned(),
        };
        let found = first_column(db, &format!("SELECT {row} FROM {table} t ORDER BY 1")).await;
        all.insert(table, found);
    }
    all
}

fn tables_of(db: &DatabaseConnection) -> &'static str {
    match db.get_database_backend() {
        DbBackend::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        }
        _ => "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()",
    }
}

/// A row of a table of SQLite as one text.
async fn quoted(db: &DatabaseConnection, table: &str) -> String {
    let columns = format!("SELECT name FROM pragma_table_info('{table}')");
    let columns = first_column(db, &columns).await;
    let quoted = columns
        .iter()
        .map(|column| format!("quote(t.\"{column}\")"));
    quoted.collect::<Vec<_>>().join(" || ',' || ")
}

async fn first_column(db: &DatabaseConnection, query: &str) -> Vec<String> {
    let query = Statement::from_string(db.get_database_backend(), query);
    let found = db.query_all_raw(query).await.expect("rows");
    let text = |row: &QueryResult| row.try_get_by_index(0).expect("a text");
    found.iter().map(text).collect()
}
