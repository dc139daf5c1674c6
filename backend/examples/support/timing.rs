//! Asks the same thing many times, and prints how long it took.

use std::error::Error;
use std::time::{Duration, Instant};

use backend::testing::TestDatabase;

use crate::copies::Fallible;

/// How often each thing is asked after the first time: enough for a 99th of a hundred.
const TIMES: usize = 100;

/// Prints one row for each thing that is asked.
pub struct Timing<'a> {
    database: &'a TestDatabase,
}

impl<'a> Timing<'a> {
    /// Begins with the headings.
    pub fn begin(database: &'a TestDatabase) -> Self {
        println!(
            "{:34} {:>8} {:>8} {:>8} {:>11}",
            "milliseconds", "first", "middle", "99 %", "statements"
        );
        Self { database }
    }

    /// Asks once, then a hundred times more: the first, the middle and the 99th, and the statements of
    /// the last answer.
    pub async fn time<T, E: Error + 'static>(
        &self,
        name: &str,
        ask: impl AsyncFn() -> Result<T, E>,
    ) -> Fallible<()> {
        let first = self.once(&ask).await?.0;
        let mut taken = Vec::new();
        let mut statements = 0;
        for _ in 0..TIMES {
            let (duration, sent) = self.once(&ask).await?;
            taken.push(duration);
            statements = sent;
        }
        taken.sort();
        let at = |place: usize| taken.get(place).map_or(0.0, milliseconds);
        println!(
            "{name:34} {:>8.1} {:>8.1} {:>8.1} {statements:>11}",
            milliseconds(&first),
            at(TIMES / 2),
            at(TIMES - 1)
        );
        Ok(())
    }

    async fn once<T, E: Error + 'static>(
        &self,
        ask: &impl AsyncFn() -> Result<T, E>,
    ) -> Fallible<(Duration, u64)> {
        let before = self.database.statements();
        let begun = Instant::now();
        ask().await?;
        let taken = begun.elapsed();
        Ok((taken, self.database.statements() - before))
    }
}

fn milliseconds(duration: &Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}
