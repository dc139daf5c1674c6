//! R2 in SQLite, in memory.

use rusqlite::{Connection, params_from_iter, types::Value};

use crate::rival::{Field, Ranked, Rival};
use crate::sql::{self, Cell};

pub struct Sqlite(Connection);

impl Sqlite {
    pub fn new(field: &Field) -> Self {
        let connection = Connection::open_in_memory().unwrap();
        for table in sql::TABLES {
            connection.execute(table, ()).unwrap();
        }
        connection.execute_batch("BEGIN").unwrap();
        for (table, rows) in sql::rows(field) {
            let Some(first) = rows.first() else { continue };
            let marks = vec!["?"; first.len()].join(", ");
            let insert = format!("INSERT INTO {table} VALUES ({marks})");
            let mut insert = connection.prepare(&insert).unwrap();
            for row in rows {
                insert.execute(params_from_iter(row.into_iter().map(value))).unwrap();
            }
        }
        connection.execute_batch("COMMIT").unwrap();
        for index in sql::INDEXES {
            connection.execute_batch(index).unwrap();
        }
        Self(connection)
    }
}

fn value(cell: Cell) -> Value {
    match cell {
        Cell::Text(text) => Value::Text(text),
        Cell::Number(number) => Value::Integer(number),
        Cell::Nothing => Value::Null,
    }
}

impl Rival for Sqlite {
    fn name(&self) -> &'static str {
        "SQLite, normalised tables, indexed, one join"
    }

    fn top(&mut self, request: usize) -> Vec<Ranked> {
        // Its `min` and `max` of several are null where one is, as asked for.
        let query = sql::query("?1", "min", "max");
        let mut query = self.0.prepare_cached(&query).unwrap();
        let request = i64::try_from(request).unwrap();
        let rows = query.query_map([request], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    }

    fn sample(&self) -> usize {
        40
    }
}
