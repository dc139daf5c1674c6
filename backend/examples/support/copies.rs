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
    INSERT INTO record_versions (record_id, version, vocabulary_version, language, document, visibility,
        created_by, created_at)
    SELECT c.new, v.version, v.vocabulary_version, v.language, v.document, v.visibility, v.created_by,
        v.created_at
    FROM record_versions v JOIN copies c ON c.old = v.record_id;
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

const COPY_PROJECTS: &str = "
    INSERT INTO matches (id, reference, request_id, offer_id, request_version, offer_version,
        proposed_by, status, status_since, requester_agreed_at, provider_agreed_at, score, card,
        version, created_at, created_by, offered_at, name_released_at, acknowledged_at)
    SELECT c.new, c.reference, r.id, o.id, r.version, o.version,
        m.proposed_by, m.status, m.status_since, m.requester_agreed_at, m.provider_agreed_at, m.score,
        m.card, m.version, m.created_at, m.created_by, m.offered_at, m.name_released_at, m.acknowledged_at
    FROM copies c JOIN projects p ON p.id = c.old JOIN matches m ON m.id = p.match_id
        JOIN records r ON r.id = c.request JOIN records o ON o.id = c.offer;
    INSERT INTO projects (id, reference, match_id, request_id, offer_id, status, status_since, starts_on,
        ends_on, requester_confirmed_at, provider_confirmed_at, version, opened_at, last_update_at)
    SELECT c.new, c.project, c.new, c.request, c.offer, p.status, p.status_since, p.starts_on, p.ends_on,
        p.requester_confirmed_at, p.provider_confirmed_at, p.version, p.opened_at, p.last_update_at
    FROM copies c JOIN projects p ON p.id = c.old;
    INSERT INTO milestones (id, project_id, position, title, planned_on, reached_on, version)
    SELECT {new_id}, c.new, m.position, m.title, m.planned_on, m.reached_on, m.version
    FROM copies c JOIN milestones m ON m.project_id = c.old;
    INSERT INTO project_updates (id, project_id, organisation_id, account_id, language, text, created_at)
    SELECT {new_id}, c.new, u.organisation_id, u.account_id, u.language, u.text, u.created_at
    FROM copies c JOIN project_updates u ON u.project_id = c.old;
    INSERT INTO project_entries (id, project_id, kind, body, starts_on, ends_on, organisation_id, account_id,
        created_at)
    SELECT {new_id}, c.new, e.kind, e.body, e.starts_on, e.ends_on, e.organisation_id, e.account_id, e.created_at
    FROM copies c JOIN project_entries e ON e.project_id = c.old WHERE e.superseded_at IS NULL;
    DROP TABLE copies";

/// Adds projects between open records, each with a match of its own and with all that is written in it.
pub async fn projects(db: &DatabaseConnection, dice: &dyn Random, count: usize) -> Fallible<()> {
    let mut copies = Copies::begin(db, dice).await?;
    let own = ["request", "offer"];
    for column in own {
        let id = copies.id_type();
        let add = format!("ALTER TABLE copies ADD COLUMN {column} {id}");
        db.execute_unprepared(&add).await?;
    }
    db.execute_unprepared("ALTER TABLE copies ADD COLUMN project TEXT")
        .await?;
    copies
        .name("FROM projects", ReferenceKind::Match, count)
        .await?;
    let projects = references(dice, ReferenceKind::Project, count);
    let mut sides = Vec::new();
    for kind in own {
        let open = format!("FROM records WHERE kind = '{kind}' AND status = 'published'");
        sides.push(copies.ids(&open).await?);
    }
    let named = copies.column("new", "FROM copies").await?;
    for (place, (new, project)) in named.iter().zip(projects).enumerate() {
        // Far apart, so that few projects share a record.
        let side = |all: &Vec<String>| all.get((place * 7) % all.len()).map(|id| copies.id(id));
        let found: Vec<String> = sides.iter().filter_map(side).collect();
        let [request, offer] = found.as_slice() else {
            return Err("no open records".into());
        };
        let new = copies.id(new);
        let set = format!(
            "UPDATE copies SET request = {request}, offer = {offer}, project = '{project}' WHERE new = {new}"
        );
        db.execute_unprepared(&set).await?;
    }
    let new_id = match db.get_database_backend() {
        DbBackend::Postgres => "gen_random_uuid()",
        _ => "randomblob(16)",
    };
    let copy = COPY_PROJECTS.replace("{new_id}", new_id);
    Ok(db.execute_unprepared(&copy).await.map(drop)?)
}

/// So many different references.
fn references(dice: &dyn Random, kind: ReferenceKind, count: usize) -> Vec<String> {
    let mut references = BTreeSet::new();
    while references.len() < count {
        references.insert(Reference::from_random(kind, dice.u32()).to_string());
    }
    references.into_iter().collect()
}

/// The table of what is to be copied: the row, and the copy's id and reference.
struct Copies<'a> {
    db: &'a DatabaseConnection,
    dice: &'a dyn Random,
    named: u32,
}

impl<'a> Copies<'a> {
    async fn begin(db: &'a DatabaseConnection, dice: &'a dyn Random) -> Fallible<Self> {
        let copies = Self { db, dice, named: 0 };
        let id = copies.id_type();
        let table = format!("CREATE TABLE copies (old {id}, new {id}, reference TEXT)");
        db.execute_unprepared(&table).await?;
        Ok(copies)
    }

    fn id_type(&self) -> &'static str {
        match self.db.get_database_backend() {
            DbBackend::Postgres => "UUID",
            _ => "BLOB",
        }
    }

    /// A column of ids, as text.
    async fn column(&self, column: &str, which: &str) -> Fallible<Vec<String>> {
        let text = match self.db.get_database_backend() {
            DbBackend::Postgres => format!("{column}::text"),
            _ => format!("hex({column})"),
        };
        let rows = format!("SELECT {text} {which} ORDER BY 1");
        let rows = Statement::from_string(self.db.get_database_backend(), rows);
        let mut ids = Vec::new();
        for row in &self.db.query_all_raw(rows).await? {
            ids.push(row.try_get_by_index(0)?);
        }
        Ok(ids)
    }

    async fn ids(&self, which: &str) -> Fallible<Vec<String>> {
        self.column("id", which).await
    }

    /// Names so many copies of rows, under new ids and references.
    async fn name(&mut self, which: &str, kind: ReferenceKind, count: usize) -> Fallible<()> {
        let ids = self.ids(which).await?;
        let references = references(self.dice, kind, count);
        let mut old = ids.iter().cycle();
        for some in references.chunks(ROWS) {
            let mut insert = "INSERT INTO copies (old, new, reference) VALUES ".to_owned();
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

    fn id(&self, text: &str) -> String {
        match self.db.get_database_backend() {
            DbBackend::Postgres => format!("'{text}'::uuid"),
            _ => format!("X'{text}'"),
        }
    }
}
