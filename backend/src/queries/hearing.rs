//! Whether a viewer may hear that something happened.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::event::SubjectKind;
use domain::id::AccountId;
use domain::policy::{Field, MatchFacts, ProjectFacts, Subject, Viewer, sees};
use sea_orm::ConnectionTrait;
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::Backend;
use crate::error::BackendError;
use crate::event_log::Event;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::{matches, projects, records};
use crate::text;

/// What the tabs of a browser know a stream of events by: equal for one account and for no other,
/// so that a tab does not share the stream of whoever was signed in before. It is not the account's
/// id, which no page says.
pub fn stream_key(account: Option<AccountId>) -> String {
    /// Characters of the digest; 64 bits are enough to tell apart who shares a browser.
    const LENGTH: usize = 16;
    let Some(account) = account else {
        return "public".to_owned();
    };
    let digest = text::sha256_hex(["stream of ", &account.to_string()]);
    digest.chars().take(LENGTH).collect()
}

/// What events are about, as it was after the newest event that was asked about: however many
/// streams are open, each event looks its subject up once on each server.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hearing(Arc<Mutex<Heard>>);

#[derive(Debug, Default)]
struct Heard {
    newest: i64,
    subjects: BTreeMap<Uuid, Arc<About>>,
}

/// What the policy is asked about.
#[derive(Debug)]
enum About {
    /// Nothing that is there.
    Nothing,
    Record(Box<RecordFacts>),
    Match(Box<MatchFacts>),
    Project(Box<ProjectFacts>),
}

impl Hearing {
    /// What an event is about, as things stand after the newest event.
    async fn about(
        &self,
        db: &impl ConnectionTrait,
        event: &Event,
    ) -> Result<Arc<About>, BackendError> {
        // Held while it is looked up, so that the others wait for what this one finds.
        let mut heard = self.0.lock().await;
        if event.sequence > heard.newest {
            heard.newest = event.sequence;
            heard.subjects.clear();
        }
        if let Some(about) = heard.subjects.get(&event.subject) {
            return Ok(about.clone());
        }
        let about = Arc::new(look_up(db, event).await?);
        heard.subjects.insert(event.subject, about.clone());
        Ok(about)
    }
}

/// Whether the viewer may see, as things stand now, what an event is about. Accounts and
/// organisations have no page that others follow, so nobody hears of them.
///
/// # Errors
/// Where the database does.
pub async fn may_hear(
    backend: &Backend,
    viewer: &Viewer,
    event: &Event,
) -> Result<bool, BackendError> {
    if matches!(
        event.kind.subject(),
        SubjectKind::Account | SubjectKind::Organisation
    ) {
        return Ok(false);
    }
    let about = backend.hearing().about(backend.db(), event).await?;
    let subject = match &*about {
        About::Nothing => return Ok(false),
        About::Record(record) => record.subject(),
        About::Match(facts) => Subject::Match(facts),
        About::Project(facts) => Subject::Project(facts),
    };
    Ok(sees(viewer, &subject, Field::Record))
}

async fn look_up(db: &impl ConnectionTrait, event: &Event) -> Result<About, BackendError> {
    let about = match event.kind.subject() {
        SubjectKind::Account | SubjectKind::Organisation => None,
        SubjectKind::Request | SubjectKind::Offer => {
            match records::find(db, event.subject).await? {
                Some(row) => Some(About::Record(Box::new(facts::with_parties(db, row).await?))),
                None => None,
            }
        }
        SubjectKind::Match => match matches::find(db, event.subject).await? {
            Some(row) => Some(About::Match(Box::new(
                facts::match_of(db, row).await?.facts,
            ))),
            None => None,
        },
        SubjectKind::Project => match projects::find(db, event.subject).await? {
            Some(row) => Some(About::Project(Box::new(
                facts::project_of(db, row).await?.facts,
            ))),
            None => None,
        },
    };
    Ok(about.unwrap_or(About::Nothing))
}
