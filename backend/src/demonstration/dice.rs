//! Chance that falls the same way every time.

use super::words::missing;
use crate::error::BackendError;
use crate::random::{Random, SeededRandom};

/// Throws the dice for the script. Those of the backend are others, so that a change of the script
/// changes no identifier before it.
#[derive(Debug)]
pub(super) struct Dice(SeededRandom);

impl Dice {
    /// Starts from a seed.
    pub(super) fn new(seed: u64) -> Self {
        Self(SeededRandom::new(seed))
    }

    /// A number from 0 to under the bound; 0 where the bound is.
    pub(super) fn below(&self, bound: usize) -> usize {
        let random: &dyn Random = &self.0;
        let bound = u32::try_from(bound).unwrap_or(u32::MAX).max(1);
        usize::try_from(random.u32() % bound).unwrap_or_default()
    }

    /// A number from the first to the last, both counted.
    pub(super) fn between(&self, first: i64, last: i64) -> i64 {
        let span = usize::try_from(last - first + 1).unwrap_or(1);
        first + i64::try_from(self.below(span)).unwrap_or_default()
    }

    /// Whether something happens that does so in so many of a hundred cases.
    pub(super) fn chance(&self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of some things.
    pub(super) fn pick<'a, T>(&self, from: &'a [T]) -> Result<&'a T, BackendError> {
        from.get(self.below(from.len()))
            .ok_or_else(|| missing("a choice"))
    }

    /// So many different ones of some things, or all where there are fewer, in their order.
    pub(super) fn some<T: Copy>(&self, from: &[T], count: usize) -> Vec<T> {
        let mut left: Vec<(usize, T)> = from.iter().copied().enumerate().collect();
        let mut taken: Vec<(usize, T)> = Vec::new();
        while taken.len() < count && !left.is_empty() {
            taken.push(left.swap_remove(self.below(left.len())));
        }
        taken.sort_by_key(|(place, _)| *place);
        taken.into_iter().map(|(_, thing)| thing).collect()
    }
}
