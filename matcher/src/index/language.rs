//! Languages as bits: the first 64 that records name.

use std::collections::BTreeMap;

use domain::vocabulary::LanguageTag;

use super::number::slot;

/// The bits given out so far. They are never taken back: an index lives as long as a server, and
/// records name a few dozen languages.
#[derive(Clone, Debug, Default)]
pub(super) struct Languages {
    bits: BTreeMap<LanguageTag, u32>,
}

impl Languages {
    /// The bit of a language, a new one if need be; `None` where all 64 are given out.
    pub(super) fn take(&mut self, language: LanguageTag) -> Option<u64> {
        let next = slot(self.bits.len());
        if next >= 64 {
            return self.known(language);
        }
        let bit = *self.bits.entry(language).or_insert(next);
        Some(1 << bit)
    }

    /// The bit of a language, if it has one.
    pub(super) fn known(&self, language: LanguageTag) -> Option<u64> {
        self.bits.get(&language).map(|bit| 1 << bit)
    }
}
