//! What an authenticator app shows.

use chrono::{DateTime, Utc};

use crate::auth;

/// The code of an app with this secret at a moment.
pub fn code_at(secret: &str, at: DateTime<Utc>) -> String {
    auth::code_at(secret, at).expect("a secret")
}
