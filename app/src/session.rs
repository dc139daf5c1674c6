//! Who is signed in, as the session remembers it.

use backend::auth::{SIGNED_IN, SignedIn, WayIn, session_ends, session_is_due, session_is_over};
use chrono::{DateTime, Utc};
use domain::id::AccountId;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::Error;
use tower_sessions::{Expiry, Session};

use crate::refused;

/// Who is signed in, if anybody.
///
/// # Errors
/// Where the database that keeps the sessions is away.
pub async fn signed_in(session: &Session) -> Result<Option<SignedIn>, Error> {
    session.get(SIGNED_IN).await
}

/// Signs somebody in, under a new session id: one that was planted before is worth nothing. What
/// somebody else typed before is forgotten. The log says who came in, and by what.
///
/// # Errors
/// Where the database that keeps the sessions is away.
pub async fn begin(
    session: &Session,
    (account, name): (AccountId, String),
    (way, device): (WayIn, String),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    session.cycle_id().await?;
    refused::forget_all(session).await?;
    let who = SignedIn {
        account,
        name,
        device,
        began: now,
        renamed: None,
        renewed: now,
    };
    keep(session, who, now).await?;
    tracing::info!(%account, %way, "somebody signed in");
    Ok(())
}

/// Who is signed in at a visit, which makes the session longer, about once an hour; it ends here where
/// it has lasted as long as one may.
///
/// # Errors
/// Where the database that keeps the sessions is away.
pub async fn visited(session: &Session, now: DateTime<Utc>) -> Result<Option<SignedIn>, Error> {
    let Some(who) = signed_in(session).await? else {
        return Ok(None);
    };
    if session_is_over(who.began, now) {
        end(session).await?;
        return Ok(None);
    }
    if session_is_due(who.renewed, now) {
        let renewed = SignedIn {
            renewed: now,
            ..who.clone()
        };
        keep(session, renewed, now).await?;
    }
    Ok(Some(who))
}

/// Lets a session go on under another name; the old one has to be ended before.
///
/// # Errors
/// Where the database that keeps the sessions is away.
pub async fn rename(session: &Session, who: SignedIn, now: DateTime<Utc>) -> Result<(), Error> {
    session.cycle_id().await?;
    let renamed = Some(now);
    keep(session, SignedIn { renamed, ..who }, now).await
}

/// Keeps who is signed in, until the session ends by itself.
async fn keep(session: &Session, who: SignedIn, now: DateTime<Utc>) -> Result<(), Error> {
    let ends = session_ends(who.began, now).timestamp();
    let ends = OffsetDateTime::from_unix_timestamp(ends).ok();
    session.set_expiry(ends.map(Expiry::AtDateTime));
    session.insert(SIGNED_IN, who).await
}

/// Signs out, and forgets the session.
///
/// # Errors
/// Where the database that keeps the sessions is away.
pub async fn end(session: &Session) -> Result<(), Error> {
    session.flush().await
}
