//! Where settings come from: defaults, then a file, then the environment.

use std::path::Path;

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};

use super::reader::ConfigFaults;

/// The file that is read where none is named.
const DEFAULT_FILE: &str = "counterpart.toml";
const PREFIX: &str = "COUNTERPART_";
/// What our tests are told by (`COUNTERPART_TEST_POSTGRES`) is no setting.
const FOR_TESTS: &str = "test_";
/// Variables that go by the names that the tools around us give them.
const UNPREFIXED: [(&str, &str); 2] = [
    ("DATABASE_URL", "database_url"),
    ("LEPTOS_SITE_ADDR", "site_addr"),
];
const TEXTS: [(&str, &str); 11] = [
    ("database_url", "sqlite://counterpart.db?mode=rwc"),
    ("site_addr", "127.0.0.1:3000"),
    ("tls_certificate", ""),
    ("tls_key", ""),
    ("public_url", "http://localhost:3000"),
    ("client_ip_source", "ConnectInfo"),
    ("trusted_proxies", "127.0.0.0/8 ::1/128"),
    ("mail_url", "file:mail"),
    ("mail_from", "counterpart@localhost"),
    ("log_filter", "info"),
    ("log_format", "text"),
];
const NUMBERS: [(&str, u32); 4] = [
    ("body_limit_kib", 1024),
    ("requests_at_once", 256),
    ("timeout_seconds", 30),
    ("drain_seconds", 10),
];

/// What holds where nothing is set.
fn defaults() -> Figment {
    let figment = Figment::new();
    let figment = TEXTS.into_iter().fold(figment, |figment, (key, value)| {
        figment.merge(Serialized::default(key, value))
    });
    let figment = NUMBERS.into_iter().fold(figment, |figment, (key, value)| {
        figment.merge(Serialized::default(key, value))
    });
    figment.merge(Serialized::default("identity_providers", [(); 0]))
}

/// A text over the defaults.
pub fn text(toml: &str) -> Figment {
    defaults().merge(Toml::string(toml))
}

/// All sources, the later over the earlier.
pub fn all(file: Option<&Path>) -> Result<Figment, ConfigFaults> {
    let path = file.unwrap_or_else(|| Path::new(DEFAULT_FILE));
    let mut figment = defaults();
    if path.is_file() {
        figment = figment.merge(Toml::file_exact(path));
    } else if file.is_some() {
        return Err(ConfigFaults::one(format!(
            "there is no file {}",
            path.display()
        )));
    }
    let figment = UNPREFIXED
        .into_iter()
        .fold(figment, |figment, (variable, key)| {
            figment.merge(Env::raw().only(&[variable]).map(move |_| key.into()))
        });
    Ok(figment.merge(Env::prefixed(PREFIX).filter(|key| !key.starts_with(FOR_TESTS))))
}
