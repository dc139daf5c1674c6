//! What can be set, where it comes from and what is wrong with it.
//!
//! Defaults, then `counterpart.toml`, then the environment: the later wins. Everything is looked
//! at once, when the program starts, and every fault is named, so that one round of corrections is
//! enough. `counterpart.example.toml` explains each setting to whoever runs the program.

mod database_url;
mod identity;
mod log;
mod mail;
mod public_url;
mod reader;
mod sources;
mod tls_files;
mod trusted_proxies;

use std::fmt;
use std::net::SocketAddr;
use std::num::{NonZeroU16, NonZeroU32};
use std::path::Path;
use std::time::Duration;

use axum_client_ip::ClientIpSource;
use domain::turn::Terms;
use figment::Figment;

pub use database_url::DatabaseUrl;
pub use identity::{IdentityProvider, IdentityProviders};
pub use log::{LogFilter, LogFormat};
pub use mail::{MailFrom, MailUrl};
pub use public_url::PublicUrl;
pub use reader::ConfigFaults;
use reader::Reader;
pub use tls_files::TlsFiles;
pub use trusted_proxies::TrustedProxies;

/// Everything that can be set.
#[derive(Clone)]
pub struct Config {
    /// Where the records are.
    pub database_url: DatabaseUrl,
    /// Where the server listens.
    pub site_addr: SocketAddr,
    /// The certificate with which it speaks HTTPS by itself; plain HTTP without one.
    pub tls: Option<TlsFiles>,
    /// Where browsers find it.
    pub public_url: PublicUrl,
    /// Where the address of whoever asks is to be read: from the connection, or from a header that
    /// the proxy in front of us sets.
    pub client_ip_source: ClientIpSource,
    /// Whose headers are believed about that.
    pub trusted_proxies: TrustedProxies,
    /// Where mail goes.
    pub mail_url: MailUrl,
    /// In whose name it is sent.
    pub mail_from: MailFrom,
    /// The identity providers of organisations.
    pub identity_providers: IdentityProviders,
    /// What is logged.
    pub log_filter: LogFilter,
    /// How it is written.
    pub log_format: LogFormat,
    /// The largest request that is read, in KiB.
    pub body_limit_kib: NonZeroU32,
    /// How many requests are worked at at once; more are told to come back.
    pub requests_at_once: NonZeroU32,
    /// How many seconds a request may take until its answer begins.
    pub timeout_seconds: NonZeroU32,
    /// How many seconds running requests may go on after the program was told to stop.
    pub drain_seconds: u32,
    /// How many days the steps of a match may take.
    pub terms: Terms,
    /// How many days a review may take.
    pub review_days: NonZeroU16,
}

impl Config {
    /// Reads the configuration: the file that is named, which has to exist, or the one that may.
    ///
    /// # Errors
    /// Every fault there is.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigFaults> {
        Self::from_figment(&sources::all(file)?)
    }

    /// A configuration that is written as a file would be, with nothing from elsewhere.
    ///
    /// # Errors
    /// Every fault there is.
    pub fn parse(toml: &str) -> Result<Self, ConfigFaults> {
        Self::from_figment(&sources::text(toml))
    }

    fn from_figment(figment: &Figment) -> Result<Self, ConfigFaults> {
        let mut read = Reader::new(figment)?;
        for file in sources::files() {
            read.known(&file);
        }
        let database_url = read.value("database_url");
        let site_addr = read.value("site_addr");
        let tls_certificate = read.value::<String>("tls_certificate");
        let tls_key = read.value::<String>("tls_key");
        let tls = tls_certificate.zip(tls_key);
        let tls = tls.map(|(certificate, key)| TlsFiles::of(&certificate, &key));
        let tls = read.checked(tls);
        let public_url: Option<PublicUrl> = read.value("public_url");
        let is_plain = public_url.as_ref().is_some_and(|url| !url.is_secure());
        if is_plain && matches!(tls, Some(Some(_))) {
            read.checked::<()>(Some(Err(
                "public_url: it has to begin with https:// where there is a certificate",
            )));
        }
        let client_ip_source = read.value("client_ip_source");
        let trusted_proxies = read.value("trusted_proxies");
        let mail_url = read.value("mail_url");
        let mail_from = read.value("mail_from");
        let identity_providers = read.value("identity_providers");
        let log_filter = read.value("log_filter");
        let log_format = read.value("log_format");
        let body_limit_kib = read.value("body_limit_kib");
        let requests_at_once = read.value("requests_at_once");
        let timeout_seconds = read.value("timeout_seconds");
        let drain_seconds = read.value("drain_seconds");
        let acknowledge = read.value("acknowledge_days");
        let answer = read.value("answer_days");
        let terms = read.checked(acknowledge.zip(answer).map(terms));
        let review_days = read.value("review_days");
        read.finish(|| {
            Some(Self {
                database_url: database_url?,
                site_addr: site_addr?,
                tls: tls?,
                public_url: public_url?,
                client_ip_source: client_ip_source?,
                trusted_proxies: trusted_proxies?,
                mail_url: mail_url?,
                mail_from: mail_from?,
                identity_providers: identity_providers?,
                log_filter: log_filter?,
                log_format: log_format?,
                body_limit_kib: body_limit_kib?,
                requests_at_once: requests_at_once?,
                timeout_seconds: timeout_seconds?,
                drain_seconds: drain_seconds?,
                terms: terms?,
                review_days: review_days?,
            })
        })
    }

    /// How long a request may take until its answer begins.
    pub fn timeout(&self) -> Duration {
        Duration::from_secs(self.timeout_seconds.get().into())
    }

    /// How long running requests may go on after the program was told to stop.
    pub fn drain(&self) -> Duration {
        Duration::from_secs(self.drain_seconds.into())
    }

    /// How many requests are worked at at once.
    pub fn requests_at_once(&self) -> usize {
        usize::try_from(self.requests_at_once.get()).unwrap_or(usize::MAX)
    }

    /// The largest request that is read, in bytes.
    pub fn body_limit(&self) -> usize {
        usize::try_from(self.body_limit_kib.get())
            .map_or(usize::MAX, |kib| kib.saturating_mul(1024))
    }
}

/// The terms of matches; nobody acknowledges after the day by which they are to answer.
fn terms((acknowledge, answer): (NonZeroU16, NonZeroU16)) -> Result<Terms, &'static str> {
    if acknowledge > answer {
        return Err("acknowledge_days: there cannot be more of them than of answer_days");
    }
    Ok(Terms {
        acknowledge,
        answer,
    })
}

impl fmt::Display for Config {
    /// What is in force, as it would stand in the file; without the passwords of the database and of the mail server.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "database_url = \"{}\"", self.database_url)?;
        writeln!(f, "site_addr = \"{}\"", self.site_addr)?;
        let (certificate, key) = TlsFiles::shown(self.tls.as_ref());
        writeln!(
            f,
            "tls_certificate = \"{certificate}\"\ntls_key = \"{key}\""
        )?;
        writeln!(f, "public_url = \"{}\"", self.public_url)?;
        writeln!(f, "client_ip_source = \"{:?}\"", self.client_ip_source)?;
        writeln!(f, "trusted_proxies = \"{}\"", self.trusted_proxies)?;
        writeln!(f, "mail_url = \"{}\"", self.mail_url)?;
        writeln!(f, "mail_from = \"{}\"", self.mail_from)?;
        writeln!(f, "log_filter = \"{}\"", self.log_filter)?;
        writeln!(f, "log_format = \"{}\"", self.log_format)?;
        writeln!(f, "body_limit_kib = {}", self.body_limit_kib)?;
        writeln!(f, "requests_at_once = {}", self.requests_at_once)?;
        writeln!(f, "timeout_seconds = {}", self.timeout_seconds)?;
        writeln!(f, "drain_seconds = {}", self.drain_seconds)?;
        writeln!(f, "acknowledge_days = {}", self.terms.acknowledge)?;
        writeln!(f, "answer_days = {}", self.terms.answer)?;
        write!(f, "review_days = {}", self.review_days)?;
        write!(f, "{}", self.identity_providers)
    }
}

#[cfg(test)]
mod tests;
