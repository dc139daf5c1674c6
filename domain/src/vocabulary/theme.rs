//! Themes: two levels, of which records name the second only.

use super::Norm;
use super::generated::themes;

pub use super::generated::themes::{ThemeCode, ThemeGroup};

impl ThemeCode {
    /// The level-1 theme that it belongs to.
    #[must_use]
    pub const fn parent(self) -> ThemeGroup {
        themes::parent(self)
    }
}

impl ThemeGroup {
    /// Its level-2 themes.
    #[must_use]
    pub const fn themes(self) -> &'static [ThemeCode] {
        themes::facts(self).themes
    }

    /// Which of the working groups A to E of the Global Forum on Cyber Expertise it falls to.
    #[must_use]
    pub const fn gfce(self) -> &'static [&'static str] {
        themes::facts(self).gfce
    }

    /// The dimensions and factors of the Cybersecurity Capacity Maturity Model it relates to.
    #[must_use]
    pub const fn cmm(self) -> &'static [&'static str] {
        themes::facts(self).cmm
    }

    /// The norms whose carrying out it supports.
    #[must_use]
    pub const fn norms(self) -> &'static [Norm] {
        themes::facts(self).norms
    }

    /// Purpose codes of the Development Assistance Committee, as exports to IATI write them.
    #[must_use]
    pub const fn dac(self) -> &'static [&'static str] {
        themes::facts(self).dac
    }
}

/// What the table says about a level-1 theme.
pub(super) struct GroupFacts {
    pub(super) themes: &'static [ThemeCode],
    pub(super) gfce: &'static [&'static str],
    pub(super) cmm: &'static [&'static str],
    pub(super) norms: &'static [Norm],
    pub(super) dac: &'static [&'static str],
}

/// Whether two different level-1 themes are listed as related, either way round.
#[must_use]
pub fn related(a: ThemeGroup, b: ThemeGroup) -> bool {
    themes::RELATED.contains(&(a, b)) || themes::RELATED.contains(&(b, a))
}
