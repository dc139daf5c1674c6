//! Who is signed in, as a session remembers it.

use chrono::{DateTime, Utc};
use domain::id::AccountId;
use serde::{Deserialize, Serialize};

/// The name under which a session has it.
pub const SIGNED_IN: &str = "signed_in";

/// Somebody who signed in. What they may do is looked up anew for each request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// The account.
    pub account: AccountId,
    /// The name it went by when they signed in.
    pub name: String,
    /// What they signed in with, such as `Firefox · Linux`; blank where that is not known.
    #[serde(default)] // a server of the version before does not say it
    pub device: String,
    /// When they did.
    pub began: DateTime<Utc>,
    /// When the session got the name that it has, if another than at its beginning.
    #[serde(default)] // a server of the version before does not say it
    pub renamed: Option<DateTime<Utc>>,
    /// When a visit last made the session longer.
    pub renewed: DateTime<Utc>,
}

impl SignedIn {
    /// Whether the session's name is older than its owner's rights, so that it needs another: whoever
    /// came upon the old one does not come by the new rights.
    pub fn is_older_than(&self, rights_changed: Option<DateTime<Utc>>) -> bool {
        let named = self.renamed.unwrap_or(self.began);
        rights_changed.is_some_and(|changed| named < changed)
    }
}
