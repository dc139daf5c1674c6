//! The vocabularies: every word that a record may use, as a type.
//!
//! The rule here: a code is parsed once and is known to be good ever after; names are not here but
//! in the locales, under the key that [`Code::name_key`] gives. Start with [`Code`], then
//! [`ThemeCode`], [`StateCode`] and [`Area`]. Tables under `generated/` are written by
//! `scripts/vocabularies/generate.mjs` from reviewed data files and are never edited by hand.

mod area;
mod codes;
mod generated;
mod help;
mod language;
mod m49;
mod membership;
mod need;
mod organisation;
mod state;
mod theme;

pub use area::{Area, areas_of};
pub use codes::{Code, UnknownCode, codes};
pub use help::{Audience, CostToRecipient, Delivery, Level, Modality, ProviderType};
pub use language::{LanguageTag, Provision};
pub use m49::{Region, SubRegion};
pub use membership::Membership;
pub use need::{CapabilityAxis, NeedSource, Norm, Tag, Threat};
pub use organisation::{Organisation, Situation};
pub use state::{StateCode, World};
pub use theme::{ThemeCode, ThemeGroup, related};

/// The version of all vocabularies together, kept with every saved version of a record.
///
/// Codes are only ever added; a code that is given up stays readable in old versions.
pub const VOCABULARY_VERSION: &str = "2026-11";

#[cfg(test)]
mod tests;
