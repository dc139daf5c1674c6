//! Whether a viewer may hear that something happened.

use domain::event::SubjectKind;
use domain::id::AccountId;
use domain::policy::{Field, Subject, Viewer, sees};
use sea_orm::ConnectionTrait;

use crate::Backend;
use crate::error::BackendError;
use crate::event_log::Event;
use crate::repo::{facts, matches, projects, records};
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
    let db = backend.db();
    match event.kind.subject() {
        SubjectKind::Account | SubjectKind::Organisation => Ok(false),
        SubjectKind::Request | SubjectKind::Offer => hears_of_record(db, viewer, event).await,
        SubjectKind::Match => {
            let Some(row) = matches::find(db, event.subject).await? else {
                return Ok(false);
            };
            let found = facts::match_of(db, row).await?;
            Ok(sees(viewer, &Subject::Match(&found.facts), Field::Record))
        }
        SubjectKind::Project => {
            let Some(row) = projects::find(db, event.subject).await? else {
                return Ok(false);
            };
            let found = facts::project_of(db, row).await?;
            Ok(sees(viewer, &Subject::Project(&found.facts), Field::Record))
        }
    }
}

async fn hears_of_record(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    event: &Event,
) -> Result<bool, BackendError> {
    let Some(row) = records::find(db, event.subject).await? else {
        return Ok(false);
    };
    let found = facts::with_parties(db, row).await?;
    Ok(sees(viewer, &found.subject(), Field::Record))
}
