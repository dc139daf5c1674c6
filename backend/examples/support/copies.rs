//! Fills a database with many records: copies of the demonstration's, by plain statements.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write;

use backend::random::Random;
use domain::reference::{Reference, ReferenceKind};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

pub type Fallible<T> = Result<T, Box<dyn Error>>;

/// Rows named in one statement.
const ROWS: usize = 500;

const COPY_RECORDS: &str = "
    INSERT INTO records (id, kind, reference, organisation_id, created_by, state, provider_type,
        status, status_since, version, language, title, title_key, visibility_record,
        visibility_contact, visibility_budget, published_at, expires_on, created_at, updated_at)
    SELECT c.new, kind, c.reference, organisation_id, created_by, state, provider_type,
        status, status_since, version, language, title, title_key, visibility_record,
        visibility_contact, visibility_budget, published_at, expires_on, created_at, updated_at
    FROM records JOIN copies c ON c.old = records.id;
    INSERT INTO record_versions SELECT c.new, v.version, v.vocabulary_version, v.language,
        v.document, v.created_by, v.created_at FROM record_versions v JOIN copies c ON c.old = v.record_id;
    INSERT INTO record_terms SELECT c.new, t.term FROM record_terms t JOIN copies c ON c.old = t.record_id;
    INSERT INTO record_texts SELECT c.new, t.search_text FROM record_texts t JOIN copies c ON c.old = t.record_id;
    DROP TABLE copies";

const COPY_MATCHES: &str = "
    INSERT INTO matches (id, reference, request_id, offer_id, request_version, offer_version,
        proposed_by, status, status_since, requester_agreed_at, provider_agreed_at, score, card,
        version, created_at, created_by)
    SELECT c.new, c.reference, request_id, offer_id, request_version, offer_version,
        proposed_by, status, status_since, requester_agreed_at, provider_agreed_at, score, card,
        version, created_at, created_by
    FROM matches JOIN copies c ON c.old = matches.id;
    DROP TABLE copies";

/// Adds published records, half of them requests.
pub async fn records(db: &DatabaseConnection, dice: &dyn Random, count: usize) -> Fallible<()> {
    let mut copies = Copies::begin(db, dice).await?;
    for kind in [ReferenceKind::Request, ReferenceKind::Offer] {
        let name = match kind {
            ReferenceKind::Offer => "offer",
            _ => "request",
        };
        let open = format!("FROM records WHERE kind = '{name}' AND status = 'published'");
        copies.name(&open, kind, count / 2).await?;
    }
    Ok(db.execute_unprepared(COPY_RECORDS).await.map(drop)?)
}

/// Adds matches that are over, or were never taken up.
pub async fn matches(db: &DatabaseConnection, dice: &dyn Random, count: usize) -> Fallible<()> {
    let mut copies = Copies::begin(db, dice).await?;
    let over = "FROM matches WHERE status IN \
        ('proposed', 'dismissed', 'declined_requester', 'declined_provider', 'lapsed')";
    copies.name(over, ReferenceKind::Match, count).await?;
    Ok(db.execute_unprepared(COPY_MATCHES).await.map(drop)?)
}

/// The table of what is to be copied: the row, and the copy's id and reference.
struct Copies<'a> {
    db: &'a DatabaseConnection,
    dice: &'a dyn Random,
    named: u32,
}

impl<'a> Copies<'a> {
    async fn begin(db: &'a DatabaseConnection, dice: &'a dyn Random) -> Fallible<Self> {
        let id = match db.get_database_backend() {
            DbBackend::Postgres => "UUID",
            _ => "BLOB",
        };
        let table = format!("CREATE TABLE copies (old {id}, new {id}, reference TEXT)");
        db.execute_unprepared(&table).await?;
        Ok(Self { db, dice, named: 0 })
    }

    /// Names so many copies of rows, under new ids and references.
    async fn name(&mut self, which: &str, kind: ReferenceKind, count: usize) -> Fallible<()> {
        let rows = format!("SELECT {} {which}", self.id_as_text());
        let rows = Statement::from_string(self.db.get_database_backend(), rows);
        let mut ids: Vec<String> = Vec::new();
        for row in &self.db.query_all_raw(rows).await? {
            ids.push(row.try_get_by_index(0)?);
        }
        let mut references = BTreeSet::new();
        while references.len() < count {
            references.insert(Reference::from_random(kind, self.dice.u32()).to_string());
        }
        let references: Vec<_> = references.into_iter().collect();
        let mut old = ids.iter().cycle();
        for some in references.chunks(ROWS) {
            let mut insert = "INSERT INTO copies VALUES ".to_owned();
            for (place, (reference, old)) in some.iter().zip(&mut old).enumerate() {
                let between = if place == 0 { "" } else { "," };
                let new = self.new_id();
                let (old, new) = (self.id(old), self.id(&new));
                write!(insert, "{between}({old}, {new}, '{reference}')")?;
            }
            self.db.execute_unprepared(&insert).await?;
        }
        Ok(())
    }

    /// An id in the order of time, as the program's own are: databases lay such rows one by another.
    fn new_id(&mut self) -> String {
        self.named += 1;
        let (high, low) = (self.dice.u32() >> 4, self.dice.u32());
        format!(
            "0199{:08x}70008000{:04x}{low:08x}",
            self.named,
            high & 0xffff
        )
    }

    fn id_as_text(&self) -> &'static str {
        match self.db.get_database_backend() {
            DbBackend::Postgres => "id::text",
            _ => "hex(id)",
        }
    }

    fn id(&self, text: &str) -> String {
        match self.db.get_database_backend() {
            DbBackend::Postgres => format!("'{text}'::uuid"),
            _ => format!("X'{text}'"),
        }
    }
}
