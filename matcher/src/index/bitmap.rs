//! Sets of slots, a bit each.

use super::number::{at, slot};

/// Words of a step: one register of 512 bits. Every bitmap is a whole number of steps long.
pub(super) const STEP: usize = 8;

/// A set of slots; what lies beyond its end is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bitmap {
    words: Vec<u64>,
}

impl Bitmap {
    /// An empty set with room for so many slots.
    pub(super) fn with_room(slots: usize) -> Self {
        let mut set = Self::default();
        set.make_room(slots);
        set
    }

    /// The same set with room for no more than so many slots.
    pub(super) fn up_to(&self, slots: usize) -> Self {
        let words = slots.div_ceil(64).next_multiple_of(STEP);
        let words = self.words.iter().take(words).copied().collect();
        Self { words }
    }

    /// Makes room for so many slots, in whole steps.
    pub(super) fn make_room(&mut self, slots: usize) {
        let words = slots.div_ceil(64).next_multiple_of(STEP);
        if words > self.words.len() {
            self.words.resize(words, 0);
        }
    }

    /// Puts a slot in or takes it out; there must be room for it.
    pub(super) fn set(&mut self, slot: u32, is_in: bool) {
        if let Some(word) = self.words.get_mut(at(slot / 64)) {
            let bit = 1 << (slot % 64);
            *word = if is_in { *word | bit } else { *word & !bit };
        }
    }

    #[inline(always)]
    pub(super) fn contains(&self, slot: u32) -> bool {
        let word = self.words.get(at(slot / 64)).copied().unwrap_or(0);
        (word >> (slot % 64)) & 1 == 1
    }

    #[inline(always)]
    pub(super) fn words(&self) -> &[u64] {
        &self.words
    }

    /// The words by steps.
    #[inline(always)]
    pub(super) fn steps(&self) -> &[[u64; STEP]] {
        self.words.as_chunks().0
    }

    pub(super) fn words_mut(&mut self) -> &mut [u64] {
        &mut self.words
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// The slots, ascending.
    pub(super) fn slots(&self) -> impl Iterator<Item = u32> {
        let numbered = self.words.iter().enumerate();
        numbered.flat_map(|(place, word)| Bits(*word).map(move |bit| slot(place) * 64 + bit))
    }

    /// Takes out what is in another set.
    pub(super) fn remove_all(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// Puts in what is in another set, which has no more room than this.
    pub(super) fn add_all(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Bytes held.
    pub(super) const fn bytes(&self) -> usize {
        self.words.capacity() * 8
    }
}

/// The slots that words tell, ascending; there are so many.
///
/// Four at a time are written down and those that were not there are written over: how many bits a
/// word has cannot be guessed, and a wrong guess costs more than four.
#[inline(always)]
pub(super) fn slots_of(words: impl Iterator<Item = u64>, many: u32) -> Vec<u32> {
    let mut slots = vec![0; at(many) + FOUR];
    let mut end = 0;
    for (place, mut word) in words.enumerate() {
        let after = end + at(word.count_ones());
        while let Some(four) = slots.get_mut(end..end + FOUR) {
            for each in four {
                *each = slot(place) * 64 + word.trailing_zeros();
                word &= word.wrapping_sub(1);
            }
            if word == 0 {
                break;
            }
            end += FOUR;
        }
        end = after;
    }
    slots.truncate(end);
    slots
}

const FOUR: usize = 4;

/// The bits of a word that are set, ascending.
pub(super) struct Bits(pub(super) u64);

impl Iterator for Bits {
    type Item = u32;

    #[inline(always)]
    fn next(&mut self) -> Option<u32> {
        if self.0 == 0 {
            return None;
        }
        let bit = self.0.trailing_zeros();
        self.0 &= self.0 - 1;
        Some(bit)
    }
}
