//! R2 in PostgreSQL, which `scripts/with-postgres.sh` starts.

use std::fmt::Write as _;
use std::io::Write as _;

use postgres::{Client, NoTls, Statement};

use crate::rival::{Field, Ranked, Rival};
use crate::sql::{self, Cell};

pub struct Postgresql {
    client: Client,
    query: Statement,
}

impl Postgresql {
    /// None where no address is given.
    pub fn new(field: &Field, address: Option<&str>) -> Option<Self> {
        let mut client = Client::connect(address?, NoTls).unwrap();
        client.batch_execute("DROP SCHEMA IF EXISTS yardstick CASCADE; CREATE SCHEMA yardstick; SET search_path TO yardstick; SET jit TO off; SET max_parallel_workers_per_gather TO 0").unwrap();
        for table in sql::TABLES {
            client.batch_execute(table).unwrap();
        }
        for (table, rows) in sql::rows(field) {
            let mut copy = client.copy_in(&format!("COPY {table} FROM STDIN")).unwrap();
            for row in rows {
                copy.write_all(line(&row).as_bytes()).unwrap();
            }
            copy.finish().unwrap();
        }
        for index in sql::INDEXES {
            client.batch_execute(index).unwrap();
        }
        let query = sql::query("$1", "strict_least", "strict_greatest");
        client.batch_execute(FUNCTIONS).unwrap();
        let query = query.replace("strict_greatest", "GREATEST").replace("SELECT id, score FROM", "SELECT id, score::int FROM");
        let query = client.prepare(&query).unwrap();
        Some(Self { client, query })
    }
}

/// PostgreSQL's `LEAST` leaves out what is null, where the query needs null.
const FUNCTIONS: &str = "CREATE FUNCTION strict_least(a bigint, b bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT CASE WHEN a IS NULL OR b IS NULL THEN NULL WHEN a < b THEN a ELSE b END'";

fn line(row: &[Cell]) -> String {
    let mut line = String::new();
    for (place, cell) in row.iter().enumerate() {
        let between = if place == 0 { "" } else { "\t" };
        match cell {
            Cell::Text(text) => write!(line, "{between}{text}").unwrap(),
            Cell::Number(number) => write!(line, "{between}{number}").unwrap(),
            Cell::Nothing => write!(line, "{between}\\N").unwrap(),
        }
    }
    line.push('\n');
    line
}

impl Rival for Postgresql {
    fn name(&self) -> &'static str {
        "PostgreSQL, normalised tables, indexed, one join"
    }

    fn top(&mut self, request: usize) -> Vec<Ranked> {
        let request = i32::try_from(request).unwrap();
        let rows = self.client.query(&self.query, &[&request]).unwrap();
        let pair = |row: &postgres::Row| {
            let (place, score): (i32, i32) = (row.get(0), row.get(1));
            (u32::try_from(place).unwrap(), u32::try_from(score).unwrap())
        };
        rows.iter().map(pair).collect()
    }

    fn is_elsewhere(&self) -> bool {
        true
    }

    fn sample(&self) -> usize {
        40
    }
}
