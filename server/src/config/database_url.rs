//! Where the records are.

use std::fmt;

use serde::Deserialize;

/// How the address of an embedded database begins.
const EMBEDDED: &str = "sqlite:";
const SERVERS: [&str; 2] = ["postgres://", "postgresql://"];

/// The address of a database, which may hold a password: shown without it.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    /// As it was given, for whoever connects.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether the database is a file of this program's own, and not a server's.
    pub fn is_embedded(&self) -> bool {
        self.0.starts_with(EMBEDDED)
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0.split_once("://"), self.0.rsplit_once('@')) {
            (Some((scheme, _)), Some((_, host))) => write!(f, "{scheme}://…@{host}"),
            _ => f.write_str(&self.0),
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<String> for DatabaseUrl {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.starts_with(EMBEDDED) || SERVERS.iter().any(|scheme| text.starts_with(scheme)) {
            return Ok(Self(text));
        }
        Err("it has to begin with sqlite:, postgres:// or postgresql://")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_is_not_shown() {
        let url = DatabaseUrl::try_from("postgres://us:secr@t@db.example/records".to_owned());
        assert_eq!(url.unwrap().to_string(), "postgres://…@db.example/records");
    }
}
