//! The texts: small tables by theme, in four languages, from which titles and notes are put
//! together.

use std::collections::BTreeMap;

use domain::vocabulary::{LanguageTag, Modality, ThemeCode};
use serde::Deserialize;

use crate::error::BackendError;
use crate::text;

/// A language in which somebody writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    En,
    Fr,
    Es,
    Ar,
}

/// The texts of one language.
#[derive(Debug, Deserialize)]
pub(super) struct Words {
    /// What a way of helping is called.
    pub(super) forms: BTreeMap<Modality, Form>,
    pub(super) topics: Vec<Topic>,
    pub(super) under_way: Vec<String>,
    pub(super) own: Vec<String>,
    pub(super) conditions: Vec<String>,
    /// In the order in which they are reached.
    pub(super) milestones: Vec<String>,
    /// In the order in which they are written.
    pub(super) updates: Vec<String>,
    pub(super) delay: String,
    pub(super) result: String,
    pub(super) why_held: String,
    pub(super) why_cancelled: String,
    pub(super) clarify: String,
    pub(super) clarified: String,
    pub(super) declined: Vec<String>,
    pub(super) returned: String,
    pub(super) withdrawn: String,
    pub(super) project: ProjectWords,
}

/// What is written into a project's record.
#[derive(Debug, Deserialize)]
pub(super) struct ProjectWords {
    pub(super) partner: String,
    pub(super) paper: String,
    pub(super) budget: String,
    pub(super) spent: String,
    pub(super) output: String,
    pub(super) outcome: String,
    /// The unit of the output.
    pub(super) people: String,
    /// The unit of the outcome.
    pub(super) share: String,
    pub(super) place: String,
    /// In the order in which they are held.
    pub(super) activities: Vec<String>,
    /// What the next project should know.
    pub(super) feedback: String,
}

/// A way of helping.
#[derive(Debug, Deserialize)]
pub(super) struct Form {
    /// As part of a request's title.
    pub(super) name: String,
    /// An offer's title, with `{}` for what it is about.
    pub(super) offer: String,
    /// What is done, as a sentence of an offer.
    pub(super) how: String,
}

/// What can be asked for and offered in a theme.
#[derive(Debug, Deserialize)]
pub(super) struct Topic {
    pub(super) theme: ThemeCode,
    /// A request's title.
    pub(super) ask: String,
    /// The need, with `{seats}` and `{months}`.
    pub(super) need: String,
    /// Its background.
    pub(super) why: String,
    /// What an offer is about.
    pub(super) subject: String,
    /// An offer's description.
    pub(super) gives: String,
}

/// The texts of all languages.
#[derive(Debug)]
pub(super) struct Library {
    en: Words,
    fr: Words,
    es: Words,
    ar: Words,
}

impl Library {
    /// Reads the tables.
    pub(super) fn read() -> Result<Self, BackendError> {
        Ok(Self {
            en: text::from_json("words/en.json", include_str!("words/en.json"))?,
            fr: text::from_json("words/fr.json", include_str!("words/fr.json"))?,
            es: text::from_json("words/es.json", include_str!("words/es.json"))?,
            ar: text::from_json("words/ar.json", include_str!("words/ar.json"))?,
        })
    }

    /// The texts of a language.
    pub(super) const fn words(&self, tongue: Tongue) -> &Words {
        match tongue {
            Tongue::En => &self.en,
            Tongue::Fr => &self.fr,
            Tongue::Es => &self.es,
            Tongue::Ar => &self.ar,
        }
    }

    /// What is said about a theme in a language, or else in English; and in which of the two.
    pub(super) fn topic(
        &self,
        theme: ThemeCode,
        tongue: Tongue,
    ) -> Result<(Tongue, &Topic), BackendError> {
        [tongue, Tongue::En]
            .into_iter()
            .find_map(|tongue| Some((tongue, self.words(tongue).topic(theme)?)))
            .ok_or_else(|| missing(theme.code()))
    }
}

impl Words {
    /// What is said about a theme.
    fn topic(&self, theme: ThemeCode) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.theme == theme)
    }

    /// What a way of helping is called.
    pub(super) fn form(&self, modality: Modality) -> Result<&Form, BackendError> {
        self.forms
            .get(&modality)
            .ok_or_else(|| missing(modality.code()))
    }
}

impl Tongue {
    /// Its tag.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Ar => "ar",
        }
    }

    /// Its tag, as a value.
    pub(super) fn tag(self) -> Result<LanguageTag, BackendError> {
        text::parse("a language of the demonstration", self.code())
    }
}

/// A table of the demonstration lacks something: a mistake in this folder.
pub(super) fn missing(what: &str) -> BackendError {
    BackendError::Corrupt {
        what: format!("the demonstration's tables: `{what}` is missing"),
    }
}
