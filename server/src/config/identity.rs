//! The identity providers of organisations.

use std::fmt;

use domain::id::OrganisationId;
use openidconnect::{ClientId, ClientSecret, IssuerUrl};
use serde::Deserialize;
use uuid::Uuid;

/// One provider, as a file writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    title: String,
    issuer: String,
    client_id: String,
    client_secret: String,
    organisation: Uuid,
    #[serde(default)]
    email_domain: String,
}

/// An identity provider, and whom it serves.
#[derive(Clone, Debug)]
pub struct IdentityProvider {
    /// What it is called in addresses.
    pub name: String,
    /// What it is called for people.
    pub title: String,
    /// Who issues its tokens; what else there is to know is asked there.
    pub issuer: IssuerUrl,
    /// Who we are for it.
    pub client_id: ClientId,
    /// How we prove that; never shown.
    pub client_secret: ClientSecret,
    /// Where that stands, as it is shown.
    secret_from: String,
    /// Whose members come in by it.
    pub organisation: OrganisationId,
    /// What stands after the `@` of every address that it may answer for; blank where any may.
    pub email_domain: String,
}

/// All of them; none where none is configured.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(try_from = "Vec<Written>")]
pub struct IdentityProviders(pub Vec<IdentityProvider>);

impl TryFrom<Vec<Written>> for IdentityProviders {
    type Error = String;

    fn try_from(written: Vec<Written>) -> Result<Self, String> {
        let all: Result<Vec<_>, _> = written.into_iter().map(IdentityProvider::of).collect();
        let all = all?;
        for (place, one) in all.iter().enumerate() {
            if all.iter().take(place).any(|other| other.name == one.name) {
                return Err(format!("{}: two providers have this name", one.name));
            }
        }
        Ok(Self(all))
    }
}

impl IdentityProvider {
    fn of(written: Written) -> Result<Self, String> {
        let name = written.name;
        let is_plain =
            |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
        if name.is_empty() || !name.chars().all(is_plain) {
            return Err(format!("name: `{name}` has to be of a-z, 0-9 and -"));
        }
        let fault = |what: &str| format!("{name}: {what}");
        let issuer = IssuerUrl::new(written.issuer);
        let issuer = issuer.map_err(|_| fault("issuer: it is no URL"))?;
        let host = issuer.url().host_str().unwrap_or_default();
        let is_local = matches!(host, "127.0.0.1" | "[::1]" | "localhost");
        if issuer.url().scheme() != "https" && !is_local {
            return Err(fault("issuer: it has to begin with https://"));
        }
        Ok(Self {
            client_secret: ClientSecret::new(secret(&written.client_secret).map_err(fault)?),
            secret_from: written.client_secret,
            title: written.title,
            issuer,
            client_id: ClientId::new(written.client_id),
            organisation: OrganisationId::new(written.organisation),
            email_domain: written.email_domain.to_lowercase(),
            name,
        })
    }

    /// Whether it may answer for an address.
    pub fn answers_for(&self, email: &str) -> bool {
        let domain = email
            .rsplit_once('@')
            .map(|(_, domain)| domain.to_lowercase());
        self.email_domain.is_empty() || domain.as_deref() == Some(&self.email_domain)
    }
}

/// A secret, from where it is said to stand: no file of settings holds one.
#[expect(
    clippy::disallowed_methods,
    reason = "configuration is read here, and a secret's variable is named by it"
)]
fn secret(from: &str) -> Result<String, &'static str> {
    let found = if let Some(path) = from.strip_prefix("file:") {
        std::fs::read_to_string(path).map_err(|_| "client_secret: its file cannot be read")?
    } else if let Some(name) = from.strip_prefix("env:") {
        std::env::var(name).map_err(|_| "client_secret: its variable is not set")?
    } else {
        return Err("client_secret: it has to begin with file: or env:");
    };
    match found.trim() {
        "" => Err("client_secret: there is nothing in it"),
        secret => Ok(secret.to_owned()),
    }
}

impl fmt::Display for IdentityProviders {
    /// As a file writes them, with where the secrets stand, and without the secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|one| {
            let IdentityProvider {
                name, secret_from, ..
            } = one;
            write!(f, "\n\n[[identity_providers]]\nname = \"{name}\"\n")?;
            writeln!(f, "title = {:?}", one.title)?;
            writeln!(f, "issuer = \"{}\"", one.issuer.as_str())?;
            writeln!(f, "client_id = {:?}", one.client_id.as_str())?;
            writeln!(f, "client_secret = \"{secret_from}\"")?;
            writeln!(f, "organisation = \"{}\"", one.organisation)?;
            write!(f, "email_domain = \"{}\"", one.email_domain)
        })
    }
}
