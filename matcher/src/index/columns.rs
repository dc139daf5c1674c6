//! What is done with columns of bits: a gate for all records at once.

use super::bitmap::{Bitmap, STEP};
use super::dispatch::{Instructions, Loop};

/// Keeps of a set what is in any of the columns.
pub(super) fn keep_any(alive: &mut Bitmap, columns: &[&Bitmap], with: Instructions) {
    with.run(KeepAny { alive, columns });
}

/// Keeps of a set what is in any of the columns of each gate: all gates in one pass.
pub(super) fn keep_all(alive: &mut Bitmap, gates: &[Vec<&Bitmap>], with: Instructions) {
    with.run(KeepAll { alive, gates });
}

/// How many are in a set.
pub(super) fn count(set: &Bitmap, with: Instructions) -> u64 {
    with.run(Count(set))
}

struct KeepAny<'a> {
    alive: &'a mut Bitmap,
    columns: &'a [&'a Bitmap],
}

impl Loop for KeepAny<'_> {
    type Answer = ();

    #[inline(always)]
    fn run(self) {
        let columns: Vec<_> = self.columns.iter().map(|each| each.steps()).collect();
        let (steps, _) = self.alive.words_mut().as_chunks_mut::<STEP>();
        for (place, step) in steps.iter_mut().enumerate() {
            let mut any = [0; STEP];
            for column in &columns {
                // A column may have less room than the set: nothing more is in it.
                if let Some(words) = column.get(place) {
                    for (any, word) in any.iter_mut().zip(words) {
                        *any |= word;
                    }
                }
            }
            for (word, any) in step.iter_mut().zip(any) {
                *word &= any;
            }
        }
    }
}

struct KeepAll<'a> {
    alive: &'a mut Bitmap,
    gates: &'a [Vec<&'a Bitmap>],
}

impl Loop for KeepAll<'_> {
    type Answer = ();

    #[inline(always)]
    fn run(self) {
        let columns = self.gates.iter().flatten().map(|each| each.steps());
        let columns: Vec<_> = columns.collect();
        let (steps, _) = self.alive.words_mut().as_chunks_mut::<STEP>();
        for (place, step) in steps.iter_mut().enumerate() {
            let mut columns = columns.iter();
            for gate in self.gates {
                let mut any = [0; STEP];
                for column in columns.by_ref().take(gate.len()) {
                    if let Some(words) = column.get(place) {
                        for (any, word) in any.iter_mut().zip(words) {
                            *any |= word;
                        }
                    }
                }
                for (word, any) in step.iter_mut().zip(any) {
                    *word &= any;
                }
            }
        }
    }
}

struct Count<'a>(&'a Bitmap);

impl Loop for Count<'_> {
    type Answer = u64;

    #[inline(always)]
    fn run(self) -> u64 {
        let ones = self
            .0
            .words()
            .iter()
            .map(|word| u64::from(word.count_ones()));
        ones.sum()
    }
}
