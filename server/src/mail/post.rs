//! The way out: into a folder, or to a mail server.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::response::Severity;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use secrecy::ExposeSecret;
use uuid::Uuid;

use crate::config::MailUrl;

/// How long a mail server may take for one message: far less than for how long a server has a
/// message to itself.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long it may take for one answer.
const ANSWER: Duration = Duration::from_secs(20);
/// Answers about who we are, not about the message: another try may be better configured.
const ABOUT_US: std::ops::RangeInclusive<u16> = 530..=538;

/// Where messages are handed over.
#[derive(Clone, Debug)]
pub struct Post(Way);

#[derive(Clone, Debug)]
enum Way {
    Folder(PathBuf),
    Server(Box<AsyncSmtpTransport<Tokio1Executor>>),
}

/// Why a message was not taken. Never what the server wrote: that may name the recipient.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// The server answered with a code.
    #[error("the mail server answered {code}")]
    Answered {
        /// Three digits of SMTP.
        code: u16,
        /// Whether the same would be answered again.
        for_good: bool,
    },
    /// The server did not answer in time.
    #[error("the mail server did not answer in time")]
    Late,
    /// The server cannot be reached or does not speak as expected.
    #[error("the mail server cannot be reached")]
    Away,
    /// The folder cannot be written.
    #[error("the folder cannot be written: {}", .0.kind())]
    Folder(#[from] io::Error),
}

impl PostError {
    /// Whether trying again is of no use.
    pub fn is_for_good(&self) -> bool {
        matches!(self, Self::Answered { for_good: true, .. })
    }
}

impl Post {
    /// The way that was configured.
    ///
    /// # Errors
    /// Where an address that was checked cannot be used after all.
    pub fn new(url: &MailUrl) -> Result<Self, SmtpError> {
        Ok(Self(match url {
            MailUrl::Folder(path) => Way::Folder(path.clone()),
            MailUrl::Server(url) => {
                let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose_secret())?;
                Way::Server(Box::new(server.timeout(Some(ANSWER)).build()))
            }
        }))
    }

    /// Hands a message over.
    pub(super) async fn hand_over(&self, id: Uuid, message: Message) -> Result<(), PostError> {
        match &self.0 {
            Way::Folder(folder) => {
                let folder = folder.clone();
                let written = tokio::task::spawn_blocking(move || {
                    write(&folder, &format!("{id}.eml"), &message.formatted())
                });
                Ok(written.await.map_err(io::Error::other)??)
            }
            Way::Server(server) => match tokio::time::timeout(PATIENCE, server.send(message)).await
            {
                Ok(Ok(_)) => Ok(()),
                Ok(Err(error)) => Err(understood(&error)),
                Err(_) => Err(PostError::Late),
            },
        }
    }
}

fn understood(error: &SmtpError) -> PostError {
    match error.status() {
        Some(code) => {
            let for_good = code.severity == Severity::PermanentNegativeCompletion;
            let code = u16::from(code);
            PostError::Answered {
                code,
                for_good: for_good && !ABOUT_US.contains(&code),
            }
        }
        None if error.is_timeout() => PostError::Late,
        None => PostError::Away,
    }
}

/// Writes a message whole or not at all; over the same message where it is there already.
fn write(folder: &Path, name: &str, message: &[u8]) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let part = folder.join(format!(".{name}.part"));
    std::fs::write(&part, message)?;
    std::fs::rename(part, folder.join(name))
}
