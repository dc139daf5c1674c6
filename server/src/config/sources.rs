//! Where settings come from: defaults, then a file, then the environment.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use zeroize::Zeroizing;

use super::reader::ConfigFaults;

/// The file that is read where none is named.
const DEFAULT_FILE: &str = "counterpart.toml";
const PREFIX: &str = "COUNTERPART_";
/// What our tests are told by (`COUNTERPART_TEST_POSTGRES`) is no setting.
const FOR_TESTS: &str = "test_";
/// Variables that go by the names that the tools around us give them.
const UNPREFIXED: [(&str, &str); 3] = [
    ("DATABASE_URL", "database_url"),
    ("DATABASE_URL_FILE", "database_url_file"),
    ("LEPTOS_SITE_ADDR", "site_addr"),
];
/// Settings that may hold a password: each may stand in a file of its own, which `<setting>_file` names.
const SECRETS: [&str; 2] = ["database_url", "mail_url"];
/// A setting of this name is a file to read it from.
const IN_FILE: &str = "_file";
/// More than any address has; a file that is longer is another.
const LONGEST: u64 = 16 * 1024;
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
const NUMBERS: [(&str, u32); 7] = [
    ("body_limit_kib", 1024),
    ("requests_at_once", 256),
    ("timeout_seconds", 30),
    ("drain_seconds", 10),
    ("acknowledge_days", 14),
    ("answer_days", 60),
    ("review_days", 14),
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
    let figment = figment.merge(Env::prefixed(PREFIX).filter(|key| !key.starts_with(FOR_TESTS)));
    SECRETS.into_iter().try_fold(figment, from_file)
}

/// Reads a secret from the file that is named for it. What the file holds is said nowhere.
fn from_file(figment: Figment, key: &str) -> Result<Figment, ConfigFaults> {
    let setting = format!("{key}{IN_FILE}");
    let Ok(path) = figment.extract_inner::<PathBuf>(&setting) else {
        return Ok(figment);
    };
    let fault = |what: &str| ConfigFaults::one(format!("{setting}: {}: {what}", path.display()));
    let mut held = Zeroizing::new(String::new());
    let file = File::open(&path).map_err(|error| fault(&error.kind().to_string()))?;
    file.take(LONGEST + 1)
        .read_to_string(&mut held)
        .map_err(|error| fault(&error.kind().to_string()))?;
    let secret = held.trim();
    if secret.is_empty() || u64::try_from(held.len()).is_ok_and(|length| length > LONGEST) {
        return Err(fault("it is empty, or too long"));
    }
    Ok(figment.merge(Serialized::default(key, secret)))
}

/// The settings that name such files.
pub fn files() -> impl Iterator<Item = String> {
    SECRETS.into_iter().map(|key| format!("{key}{IN_FILE}"))
}
