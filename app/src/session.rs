//! Who is signed in, as the session remembers it.

use domain::id::AccountId;
use serde::{Deserialize, Serialize};
use tower_sessions::Session;
use tower_sessions::session::Error;

use crate::refused;

const KEY: &str = "signed_in";

/// Somebody who signed in. What they may do is looked up anew for each request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// The account.
    pub account: AccountId,
    /// The name it went by when they signed in.
    pub name: String,
}

/// Who is signed in, if anybody.
///
/// # Errors
/// Where the database that keeps the sessions is away.
pub async fn signed_in(session: &Session) -> Result<Option<SignedIn>, Error> {
    session.get(KEY).await
}

/// Signs somebody in, under a new session id: one that was planted before is worth nothing. What
/// somebody else typed before is forgotten.
///
/// # Errors
/// Where the database that keeps the sessions is away.
pub async fn begin(session: &Session, who: SignedIn) -> Result<(), Error> {
    session.cycle_id().await?;
    refused::forget_all(session).await?;
    session.insert(KEY, who).await
}

/// Signs out, and forgets the session.
///
/// # Errors
/// Where the database that keeps the sessions is away.
pub async fn end(session: &Session) -> Result<(), Error> {
    session.flush().await
}
