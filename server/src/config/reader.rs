//! Reading settings one by one, so that no fault hides another.

use std::fmt;

use figment::value::Dict;
use figment::{Figment, Metadata};
use serde::de::DeserializeOwned;

/// Everything that is wrong with the configuration, a line for each fault.
#[derive(Debug, PartialEq, Eq)]
pub struct ConfigFaults(Vec<String>);

impl ConfigFaults {
    /// A single fault.
    pub(super) fn one(fault: String) -> Self {
        Self(vec![fault])
    }

    /// The faults, as they are shown.
    pub fn lines(&self) -> &[String] {
        &self.0
    }
}

impl fmt::Display for ConfigFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the configuration is faulty:")?;
        self.0
            .iter()
            .try_for_each(|fault| write!(f, "\n  - {fault}"))
    }
}

impl std::error::Error for ConfigFaults {}

/// Reads settings and collects what is wrong with them.
pub struct Reader<'a> {
    figment: &'a Figment,
    given: Dict,
    faults: Vec<String>,
}

impl<'a> Reader<'a> {
    /// Reads from these sources.
    ///
    /// # Errors
    /// Where one of them is no configuration at all.
    pub fn new(figment: &'a Figment) -> Result<Self, ConfigFaults> {
        let given = figment.extract::<Dict>().map_err(|errors| {
            ConfigFaults(
                errors
                    .into_iter()
                    .map(|error| on_one_line(&error))
                    .collect(),
            )
        })?;
        Ok(Self {
            figment,
            given,
            faults: Vec::new(),
        })
    }

    /// A setting, unless it is faulty, which is noted with the place where it was set.
    pub fn value<T: DeserializeOwned>(&mut self, key: &'static str) -> Option<T> {
        self.given.remove(key);
        match self.figment.extract_inner(key) {
            Ok(value) => Some(value),
            Err(error) => {
                self.faults
                    .push(format!("{key}: {}{}", error.kind, self.origin(key)));
                None
            }
        }
    }

    /// A setting that was looked at where settings come from.
    pub fn known(&mut self, key: &str) {
        self.given.remove(key);
    }

    /// What was made of several settings; where they do not go together, that is noted.
    pub fn checked<T>(&mut self, made: Option<Result<T, &'static str>>) -> Option<T> {
        match made? {
            Ok(made) => Some(made),
            Err(fault) => {
                self.faults.push(fault.to_owned());
                None
            }
        }
    }

    /// What is assembled of the settings, unless one is faulty or was given and never read.
    pub fn finish<T>(mut self, assemble: impl FnOnce() -> Option<T>) -> Result<T, ConfigFaults> {
        for key in self.given.keys() {
            self.faults.push(format!(
                "{key}: there is no such setting{}",
                self.origin(key)
            ));
        }
        match assemble() {
            Some(whole) if self.faults.is_empty() => Ok(whole),
            _ => Err(ConfigFaults(self.faults)),
        }
    }

    /// Where a value was set: a file by its name, the environment by figment's words for it.
    fn origin(&self, key: &str) -> String {
        match self.figment.find_metadata(key) {
            Some(Metadata {
                source: Some(source),
                ..
            }) => format!(" (in {source})"),
            Some(Metadata { name, .. }) => format!(" (in {name})"),
            None => String::new(),
        }
    }
}

/// Without the lines of the file, which are quoted behind bars: a password may stand in one.
fn on_one_line(error: &figment::Error) -> String {
    error
        .to_string()
        .lines()
        .filter(|line| !line.contains('|'))
        .flat_map(str::split_whitespace)
        .collect::<Vec<_>>()
        .join(" ")
}
