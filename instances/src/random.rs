//! Random numbers: `SplitMix64`, whole numbers only, so that every machine draws the same.

/// What the state of `SplitMix64` advances by: 2^64 over the golden ratio, made odd.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// A sequence of random numbers.
pub(crate) struct Random(u64);

/// The output function of `SplitMix64`: a bijection that spreads every bit over all.
const fn mixed(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

impl Random {
    /// The sequence of a record: what tells it from all others goes in, one number after the other.
    pub(crate) fn new(names: [u64; 3]) -> Self {
        let start = names.iter().fold(0, |state: u64, name| {
            mixed(state.wrapping_add(GOLDEN) ^ name)
        });
        Self(start)
    }

    /// The next 64 bits.
    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        mixed(self.0)
    }

    /// A number from `least` to `greatest`, both included; `least` where they are the wrong way
    /// round.
    pub(crate) fn number(&mut self, least: u64, greatest: u64) -> u64 {
        let span = greatest.saturating_sub(least).saturating_add(1);
        // The high half of the product is as even as 64 bits allow, without a division.
        let scaled = (u128::from(self.bits()) * u128::from(span)) >> 64;
        least + u64::try_from(scaled).unwrap_or(0)
    }

    /// As [`Random::number`], for numbers that 32 bits hold.
    pub(crate) fn small(&mut self, least: u32, greatest: u32) -> u32 {
        u32::try_from(self.number(least.into(), greatest.into())).unwrap_or(greatest)
    }

    /// Yes in so many cases of a hundred.
    pub(crate) fn chance(&mut self, percent: u64) -> bool {
        self.number(1, 100) <= percent
    }

    /// One of these, each as likely; none of none.
    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        let last = u64::try_from(from.len()).ok()?.checked_sub(1)?;
        let place = usize::try_from(self.number(0, last)).ok()?;
        from.get(place).copied()
    }

    /// So many draws, each entry once, in the order drawn: perhaps fewer, one at least if any can
    /// be drawn.
    pub(crate) fn some<T: Copy + PartialEq>(
        &mut self,
        draws: u32,
        mut draw: impl FnMut(&mut Self) -> Option<T>,
    ) -> Vec<T> {
        let mut found = Vec::new();
        for _ in 0..draws.max(1) {
            if let Some(drawn) = draw(self)
                && !found.contains(&drawn)
            {
                found.push(drawn);
            }
        }
        found
    }
}

/// Entries that are drawn with different weights.
pub(crate) struct Weighted<T> {
    /// Each with the sum of the weights up to and with its own, ascending.
    sums: Vec<(u64, T)>,
}

impl<T: Copy> Weighted<T> {
    /// Takes entries with their weights; one with the weight 0 is never drawn.
    pub(crate) fn new(entries: impl IntoIterator<Item = (u64, T)>) -> Self {
        let mut sum = 0;
        let weighed = entries.into_iter().map(|(weight, entry)| {
            sum += weight;
            (sum, entry)
        });
        Self {
            sums: weighed.collect(),
        }
    }

    /// Entries by rank, the first drawn most: the weight of the n-th is 1/n (Zipf's law).
    pub(crate) fn zipf(entries: &[T]) -> Self {
        /// The weight of the first; large beside the number of entries.
        const FIRST: u64 = 1_000_000;
        let ranked = (1..)
            .zip(entries)
            .map(|(rank, entry)| (FIRST / rank, *entry));
        Self::new(ranked)
    }

    /// Draws one; none of none.
    pub(crate) fn draw(&self, random: &mut Random) -> Option<T> {
        let (total, _) = self.sums.last()?;
        let drawn = random.number(1, *total);
        let place = self.sums.partition_point(|(sum, _)| *sum < drawn);
        self.sums.get(place).map(|(_, entry)| *entry)
    }
}
