//! Where the records are.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

/// How the address of an embedded database begins.
const EMBEDDED: &str = "sqlite:";
const SERVERS: [&str; 2] = ["postgres://", "postgresql://"];

/// The address of a database, which may hold a password: shown without it, and wiped from memory when
/// it is dropped.
#[derive(Clone, Deserialize)]
#[serde(try_from = "SecretString")]
pub struct DatabaseUrl(SecretString);

impl DatabaseUrl {
    /// As it was given, for whoever connects.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Whether the database is a file of this program's own, and not a server's.
    pub fn is_embedded(&self) -> bool {
        self.expose().starts_with(EMBEDDED)
    }

    /// The file of an embedded database, if it is in one.
    pub fn file(&self) -> Option<&str> {
        let path = self.expose().strip_prefix(EMBEDDED)?;
        let path = path.strip_prefix("//").unwrap_or(path);
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        Some(path).filter(|path| !path.is_empty() && *path != ":memory:")
    }
}

impl fmt::Display for DatabaseUrl {
    /// Without what stands before the host and after the `?`: a password may be in either.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_embedded() {
            return f.write_str(self.expose());
        }
        let whole = self.expose();
        let (scheme, rest) = whole.split_once("://").unwrap_or(("", whole));
        let (place, query) = match rest.split_once('?') {
            Some((place, query)) => (place, Some(query)),
            None => (rest, None),
        };
        write!(f, "{scheme}://")?;
        match (place.rsplit_once('@'), query) {
            (Some((_, host)), _) => write!(f, "…@{host}")?,
            // A password with a `?` in it, which no server would take, is a password all the same.
            (None, Some(query)) if query.contains('@') => write!(f, "…")?,
            (None, _) => f.write_str(place)?,
        }
        f.write_str(if query.is_some() { "?…" } else { "" })
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<SecretString> for DatabaseUrl {
    type Error = &'static str;

    fn try_from(secret: SecretString) -> Result<Self, Self::Error> {
        let text = secret.expose_secret();
        if text.starts_with(EMBEDDED) || SERVERS.iter().any(|scheme| text.starts_with(scheme)) {
            return Ok(Self(secret));
        }
        Err("it has to begin with sqlite:, postgres:// or postgresql://")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(url: &str) -> String {
        DatabaseUrl::try_from(SecretString::from(url))
            .unwrap()
            .to_string()
    }

    #[test]
    fn the_password_is_not_shown() {
        for (url, expected) in [
            (
                "postgres://us:secr@t@db.example/records",
                "postgres://…@db.example/records",
            ),
            (
                "postgres://db.example/records?user=us&password=secret",
                "postgres://db.example/records?…",
            ),
            (
                "postgresql://us@db.example/records?password=secr@t",
                "postgresql://…@db.example/records?…",
            ),
            ("postgres://us:secr?t@db.example/records", "postgres://…?…"),
            ("postgres:///records", "postgres:///records"),
            (
                "sqlite://counterpart.db?mode=rwc",
                "sqlite://counterpart.db?mode=rwc",
            ),
        ] {
            assert_eq!(shown(url), expected);
        }
    }

    #[test]
    fn a_file_is_told_from_memory_and_from_a_server() {
        let file = |url: &str| {
            let url = DatabaseUrl::try_from(SecretString::from(url)).unwrap();
            url.file().map(str::to_owned)
        };
        let relative = file("sqlite://counterpart.db?mode=rwc");
        assert_eq!(relative.as_deref(), Some("counterpart.db"));
        assert_eq!(file("sqlite:/srv/a.db").as_deref(), Some("/srv/a.db"));
        assert_eq!(file("sqlite::memory:"), None);
        assert_eq!(file("postgres://db.example/records"), None);
    }
}
