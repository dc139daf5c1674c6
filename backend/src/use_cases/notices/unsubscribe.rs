//! Whoever has a message can turn off its kind, without signing in: RFC 8058.

use chrono::{DateTime, Days, Utc};
use domain::notice::{NoticeKind, NoticePace};

use crate::Backend;
use crate::auth::{Purpose, follow_link, make_link};
use crate::error::BackendError;
use crate::outbox::{Claimed, Letter};
use crate::{repo, text};

/// For how many days the link in a message turns off its kind: as long as mail lies around.
const GOOD_FOR: Days = Days::new(365);

/// What a message turns off: one kind, or for a digest all that it would have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TurnedOff(Option<NoticeKind>);

impl TurnedOff {
    /// How it stands in an address: the kind, or `digest`.
    pub const DIGEST: &'static str = "digest";

    /// What an address names.
    ///
    /// # Errors
    /// [`BackendError::NotFound`] where it names nothing that can be turned off.
    pub fn parse(named: &str) -> Result<Self, BackendError> {
        if named == Self::DIGEST {
            return Ok(Self(None));
        }
        let kind = named.parse().map_err(|_| BackendError::NotFound)?;
        Ok(Self(Some(kind)))
    }

    /// The kind; none for digests.
    pub fn kind(self) -> Option<NoticeKind> {
        self.0
    }
}

/// What stands in the link of a message that turns off what it is of; nothing for messages that cannot be
/// turned off, such as those about a sign-in.
///
/// # Errors
/// Where the database does.
pub async fn unsubscribing(
    backend: &Backend,
    claimed: &Claimed,
) -> Result<Option<(String, TurnedOff)>, BackendError> {
    let db = backend.db();
    let account = repo::accounts::find_by_email(db, &claimed.recipient).await?;
    let Some(account) = account else {
        return Ok(None);
    };
    let what = if matches!(claimed.letter, Letter::Digest { .. }) {
        TurnedOff(None)
    } else {
        let letter = text::to_canonical_json(&claimed.letter)?;
        let Some(kind) = repo::notices::kind_of(db, account.id, &letter).await? else {
            return Ok(None);
        };
        TurnedOff(Some(kind))
    };
    let now = backend.clock().now();
    let until: DateTime<Utc> = now.checked_add_days(GOOD_FOR).unwrap_or(now);
    let token = make_link(backend, (Purpose::Unsubscribe, account.id), until).await?;
    Ok(Some((token, what)))
}

/// Turns off what a link is for. Doing it again does nothing more.
///
/// # Errors
/// `Conflict("link_gone")` where the link is none.
pub async fn unsubscribe(
    backend: &Backend,
    token: &str,
    what: TurnedOff,
) -> Result<(), BackendError> {
    let tx = backend.begin().await?;
    let account = follow_link(&*tx, (Purpose::Unsubscribe, token), tx.now()).await?;
    for (kind, pace) in repo::notices::paces(&*tx, account).await? {
        let is_in_digests = matches!(pace, NoticePace::Daily | NoticePace::Weekly);
        if what
            .0
            .map_or(is_in_digests, |turned_off| turned_off == kind)
        {
            repo::notices::choose(&*tx, account, (kind, NoticePace::Never)).await?;
        }
    }
    tx.commit().await
}
