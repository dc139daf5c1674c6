//! Randomness, as a parameter.

use std::fmt::Debug;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use rand::Rng;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Whoever throws the dice.
pub trait Random: Debug + Send + Sync {
    /// Fills the bytes with random ones.
    fn fill(&self, bytes: &mut [u8]);
}

impl dyn Random + '_ {
    /// So many random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// 32 random bits, as a [`Reference`](domain::reference::Reference) takes them.
    pub fn u32(&self) -> u32 {
        u32::from_le_bytes(self.bytes())
    }

    /// A new identifier: UUID version 7, whose order is that of the time it was made.
    pub fn uuid_v7(&self, now: DateTime<Utc>) -> Uuid {
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes()).into_uuid()
    }
}

/// The generator of the machine, fit for secrets.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the machine"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}

/// The same bytes for the same seed, on every machine and in every release: for tests, and for
/// demonstration data. Never for a real database, where ids and salts must not be guessed.
///
/// SHA-256 of the seed and a running number; no generator of `rand` promises to stay the same.
#[derive(Debug)]
pub struct SeededRandom {
    seed: u64,
    blocks: AtomicU64,
}

impl SeededRandom {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            blocks: AtomicU64::new(0),
        }
    }
}

impl Random for SeededRandom {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let block = self.blocks.fetch_add(1, Ordering::Relaxed);
            let mut digest = Sha256::new();
            digest.update(self.seed.to_be_bytes());
            digest.update(block.to_be_bytes());
            for (byte, random) in chunk.iter_mut().zip(digest.finalize()) {
                *byte = random;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        let throw = |seed| {
            let random: &dyn Random = &SeededRandom::new(seed);
            [random.bytes::<40>(), random.bytes::<40>()]
        };
        assert_eq!(throw(7), throw(7));
        assert_ne!(throw(7), throw(8));
        let [first, second] = throw(7);
        assert_ne!(first, second, "and goes on");
    }

    #[test]
    fn identifiers_are_of_version_7_and_order_by_time() {
        let random: &dyn Random = &SystemRandom;
        let early = random.uuid_v7(DateTime::from_timestamp_micros(1_000_000).unwrap());
        let late = random.uuid_v7(DateTime::from_timestamp_micros(2_000_000).unwrap());
        assert_eq!(early.get_version_num(), 7);
        assert!(early < late);
    }
}
