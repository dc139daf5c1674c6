//! Sessions in the database, behind one cookie.

use backend::Backend;
use backend::auth::{SESSION_IDLE, SessionStore};
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::Duration;
use tower_sessions::{Expiry, SessionManagerLayer};

use crate::config::PublicUrl;

/// A browser takes a `__Host-` cookie only from us, through TLS, for the whole site: a neighbour
/// under the same domain cannot plant one.
const SECURE_NAME: &str = "__Host-counterpart";
const PLAIN_NAME: &str = "counterpart";
/// Reads and writes the session's cookie. A session begins when something is put into it, so whoever
/// only reads gets no cookie. A visit makes it longer, and one that is too old ends:
/// `app::session`.
pub fn layer(backend: &Backend, public_url: &PublicUrl) -> SessionManagerLayer<SessionStore> {
    let secure = public_url.is_secure();
    SessionManagerLayer::new(SessionStore::new(backend))
        .with_name(if secure { SECURE_NAME } else { PLAIN_NAME })
        .with_secure(secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(Duration::seconds(
            SESSION_IDLE.num_seconds(),
        )))
}
