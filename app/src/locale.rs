//! The languages of the site, and which one a reader gets.

use std::fmt;

/// One of the six official languages of the United Nations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// English: the language that all others are translated from, and the last resort.
    #[default]
    En,
    /// French.
    Fr,
    /// Arabic.
    Ar,
    /// Spanish.
    Es,
    /// Russian.
    Ru,
    /// Chinese.
    Zh,
}

impl Locale {
    /// All six; names of codes exist in each.
    pub const ALL: [Self; 6] = [Self::En, Self::Fr, Self::Ar, Self::Es, Self::Ru, Self::Zh];

    /// Those in which the whole site can be read, in the order of the language menu.
    pub const OFFERED: [Self; 3] = [Self::Ar, Self::En, Self::Fr];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Ar => "ar",
            Self::Es => "es",
            Self::Ru => "ru",
            Self::Zh => "zh",
        }
    }

    /// The direction of its script, as HTML writes it.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// Its name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
            Self::Ar => "العربية",
            Self::Es => "Español",
            Self::Ru => "Русский",
            Self::Zh => "中文",
        }
    }

    /// Whether a person who speaks it has read the words. Pages in the others say so.
    pub const fn reviewed(self) -> bool {
        matches!(self, Self::En)
    }

    /// The offered language with this tag.
    pub fn offered(tag: &str) -> Option<Self> {
        Self::OFFERED
            .into_iter()
            .find(|locale| locale.tag().eq_ignore_ascii_case(tag))
    }

    /// Takes the language off the front of a path: `/fr/requests` is `/requests` in French.
    ///
    /// The path is returned as it is, without a language, where it names none that is offered.
    pub fn split(path: &str) -> (Option<Self>, &str) {
        let rest = path.strip_prefix('/').unwrap_or(path);
        let (first, after) = match rest.find('/') {
            Some(at) => rest.split_at(at),
            None => (rest, "/"),
        };
        // Only the lower-case form: one address for one page.
        match Self::offered(first).filter(|locale| locale.tag() == first) {
            Some(locale) => (Some(locale), after),
            None => (None, path),
        }
    }

    /// The language for a reader whose address names none: the one chosen before, else the best
    /// of what the browser asks for, else English.
    pub fn negotiate(remembered: Option<&str>, accept_language: Option<&str>) -> Self {
        let remembered = remembered.and_then(Self::offered);
        let asked = || {
            accept_language::parse(accept_language?)
                .iter()
                .filter_map(|tag| tag.split('-').next())
                .find_map(Self::offered)
        };
        remembered.or_else(asked).unwrap_or_default()
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_gives_up_its_language_and_nothing_else() {
        assert_eq!(
            Locale::split("/fr/requests"),
            (Some(Locale::Fr), "/requests")
        );
        assert_eq!(Locale::split("/fr/"), (Some(Locale::Fr), "/"));
        assert_eq!(Locale::split("/fr"), (Some(Locale::Fr), "/"));
        assert_eq!(Locale::split("/FR/requests"), (None, "/FR/requests"));
        assert_eq!(Locale::split("/french"), (None, "/french"));
        assert_eq!(Locale::split("/es/requests"), (None, "/es/requests"));
        assert_eq!(Locale::split("/requests/fr"), (None, "/requests/fr"));
        assert_eq!(Locale::split("/"), (None, "/"));
    }

    #[test]
    fn what_was_chosen_wins_over_what_the_browser_asks() {
        assert_eq!(Locale::negotiate(Some("ar"), Some("fr")), Locale::Ar);
        assert_eq!(Locale::negotiate(Some("klingon"), Some("fr")), Locale::Fr);
    }

    #[test]
    fn the_browser_is_asked_by_weight_and_region_is_no_matter() {
        assert_eq!(
            Locale::negotiate(None, Some("en;q=0.5, fr-CA;q=0.9")),
            Locale::Fr
        );
        assert_eq!(Locale::negotiate(None, Some("es, ar;q=0.4")), Locale::Ar);
        assert_eq!(Locale::negotiate(None, Some("ja")), Locale::En);
        assert_eq!(Locale::negotiate(None, Some(";;,q=,*")), Locale::En);
        assert_eq!(Locale::negotiate(None, None), Locale::En);
    }
}
