//! Themes as bits: which are near which.

use std::sync::LazyLock;

use domain::record::ThemeShare;
use domain::vocabulary::{ThemeCode, ThemeGroup, related};

use super::number;

/// Most themes that a request may have; more is for the reference.
pub(super) const MOST: usize = 6;

// Else the vocabulary has outgrown the row of an offer.
const _: () = assert!(ThemeCode::ALL.len() <= 64);

/// What comes near a theme, as bits over all themes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Near {
    /// The theme itself.
    pub(super) same: u64,
    /// All themes with its parent.
    pub(super) parent: u64,
    /// All themes whose parent is its own or is listed as related.
    pub(super) related: u64,
}

/// By the number of the theme.
static NEAR: LazyLock<Vec<Near>> = LazyLock::new(|| {
    let of_group = |group: ThemeGroup| bits(group.themes().iter().copied());
    let near = |theme: &ThemeCode| {
        let groups = ThemeGroup::ALL.iter().copied();
        let related = groups.filter(|group| related(theme.parent(), *group));
        let parent = of_group(theme.parent());
        Near {
            same: bits([*theme]),
            parent,
            related: related.fold(parent, |all, group| all | of_group(group)),
        }
    };
    ThemeCode::ALL.iter().map(near).collect()
});

/// A set of themes as bits.
pub(super) fn bits(themes: impl IntoIterator<Item = ThemeCode>) -> u64 {
    let bit = |theme| 1 << number::of_theme(theme);
    themes.into_iter().fold(0, |all, theme| all | bit(theme))
}

/// What comes near a theme.
pub(super) fn near(theme: u8) -> Near {
    let found = NEAR.get(usize::from(theme)).copied();
    found.unwrap_or_default()
}

/// What a request asks for, in the form in which offers are held against it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct AskedThemes {
    themes: [(Near, u32); MOST],
    count: usize,
}

impl AskedThemes {
    /// From numbers and shares; a share of 0 is no theme.
    pub(super) fn new(themes: [u8; MOST], shares: [u8; MOST]) -> Self {
        let mut asked = Self::default();
        let both = themes.into_iter().zip(shares);
        let given = both.filter(|(_, share)| *share > 0);
        for (place, (theme, share)) in asked.themes.iter_mut().zip(given) {
            *place = (near(theme), share.into());
            asked.count += 1;
        }
        asked
    }

    /// The sum of share times p for an offer's themes: 0 to 3500. Most requests ask for one theme or
    /// two; each length has a body of its own, which is faster than a loop.
    #[inline(always)]
    pub(super) fn sum(&self, offered: u64) -> u32 {
        match self.count {
            1 => self.sum_of::<1>(offered),
            2 => self.sum_of::<2>(offered),
            3 => self.sum_of::<3>(offered),
            _ => self.sum_of::<MOST>(offered),
        }
    }

    #[inline(always)]
    fn sum_of<const COUNT: usize>(&self, offered: u64) -> u32 {
        let asked = self.themes.first_chunk::<COUNT>();
        let asked = asked.map(|asked| asked.map(|(near, share)| share * p(&near, offered)));
        asked.map_or(0, |parts| parts.iter().sum())
    }
}

/// The p of an offer's themes for a theme asked for.
#[inline(always)]
pub(super) fn p(near: &Near, offered: u64) -> u32 {
    let has = |mask: u64| u32::from(offered & mask != 0);
    8 * has(near.related) + 12 * has(near.parent) + 15 * has(near.same)
}

/// The p of an offer's themes for every theme, by number.
pub(super) fn p_of_all(offered: u64) -> [u8; 64] {
    let mut all = [0; 64];
    for (place, near) in all.iter_mut().zip(NEAR.iter()) {
        *place = number::byte(p(near, offered));
    }
    all
}

/// The level-1 themes of which a theme comes near one asked for, as bits.
pub(super) fn groups_near(asked: &[ThemeShare]) -> u64 {
    let parents = asked.iter().map(|theme| theme.code.parent());
    parents.fold(0, |all, parent| all | groups_near_one(parent))
}

/// The level-1 themes that come near one.
pub(super) fn groups_near_one(parent: ThemeGroup) -> u64 {
    let all = ThemeGroup::ALL.iter();
    let near = all.filter(|group| **group == parent || related(parent, **group));
    near.fold(0, |all, group| all | (1 << number::of_group(*group)))
}

/// The themes of a request, numbers and shares; `None` where a row cannot hold them.
pub(super) fn shares(themes: &[ThemeShare]) -> Option<([u8; MOST], [u8; MOST])> {
    let whole: u32 = themes
        .iter()
        .map(|theme| u32::from(theme.share.percent()))
        .sum();
    if themes.len() > MOST || whole > 100 {
        return None;
    }
    let (mut codes, mut shares) = ([0; MOST], [0; MOST]);
    let places = codes.iter_mut().zip(&mut shares);
    for ((code, share), theme) in places.zip(themes) {
        *code = number::of_theme(theme.code);
        *share = theme.share.percent();
    }
    Some((codes, shares))
}
