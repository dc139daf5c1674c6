//! Where mail goes, and in whose name.

use std::fmt;
use std::path::PathBuf;

use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, Tokio1Executor};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

const FOLDER: &str = "file:";
const SERVERS: [&str; 2] = ["smtps://", "smtp://"];
/// How the address of a server asks for TLS after an unencrypted beginning, and for nothing less.
const STARTTLS: &str = "tls=required";

/// Where mail goes: into a folder, or to a server by an address that may hold a password and is
/// shown without it, and wiped from memory when it is dropped.
#[derive(Clone, Deserialize)]
#[serde(try_from = "SecretString")]
pub enum MailUrl {
    /// Each message becomes a file of this folder.
    Folder(PathBuf),
    /// The address of a server, as it was given.
    Server(SecretString),
}

impl fmt::Display for MailUrl {
    /// Without what stands before the host.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path) => write!(f, "{FOLDER}{}", path.display()),
            Self::Server(url) => {
                let url = url.expose_secret();
                match (url.split_once("://"), url.rsplit_once('@')) {
                    (Some((scheme, _)), Some((_, host))) => write!(f, "{scheme}://…@{host}"),
                    _ => f.write_str(url),
                }
            }
        }
    }
}

impl fmt::Debug for MailUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<SecretString> for MailUrl {
    type Error = &'static str;

    fn try_from(secret: SecretString) -> Result<Self, Self::Error> {
        let text = secret.expose_secret();
        if let Some(path) = text.strip_prefix(FOLDER) {
            return match path {
                "" => Err("it has to name a folder after file:"),
                path => Ok(Self::Folder(path.into())),
            };
        }
        if !SERVERS.iter().any(|scheme| text.starts_with(scheme)) {
            return Err("it has to begin with file:, smtp:// or smtps://");
        }
        let encrypted = text.starts_with("smtps://") || text.ends_with(STARTTLS);
        if text.contains('@') && !encrypted {
            return Err(
                "a password goes through TLS only: smtps://, or smtp:// with ?tls=required",
            );
        }
        // What lettre says against an address may repeat its password.
        match AsyncSmtpTransport::<Tokio1Executor>::from_url(text) {
            Ok(_) => Ok(Self::Server(secret)),
            Err(_) => Err("it is no address of a mail server"),
        }
    }
}

/// The sender of all mail.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct MailFrom(Mailbox);

impl MailFrom {
    /// The sender, for messages.
    pub fn mailbox(&self) -> &Mailbox {
        &self.0
    }
}

impl fmt::Display for MailFrom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<String> for MailFrom {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let mailbox = text.parse().map_err(|_| "it is no e-mail address")?;
        Ok(Self(mailbox))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, &'static str> {
        MailUrl::try_from(SecretString::from(text)).map(|url| url.to_string())
    }

    #[test]
    fn the_password_is_not_shown() {
        for (url, shown) in [
            ("smtps://us:secr%40t@mail.example", "smtps://…@mail.example"),
            (
                "smtp://us:secret@mail.example:587?tls=required",
                "smtp://…@mail.example:587?tls=required",
            ),
            ("smtp://127.0.0.1:2525", "smtp://127.0.0.1:2525"),
            ("file:/srv/mail", "file:/srv/mail"),
        ] {
            assert_eq!(read(url).as_deref(), Ok(shown));
        }
    }

    #[test]
    fn a_password_goes_through_tls_only() {
        for url in [
            "",
            "file:",
            "mail.example",
            "smtp://us:secret@mail.example",
            "smtp://us:secret@mail.example?tls=opportunistic",
        ] {
            assert!(read(url).is_err(), "{url}");
        }
    }
}
