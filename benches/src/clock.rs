//! Measures: user CPU time of this thread, several times, with the median and the spread.

use std::time::{Duration, Instant};

use cpu_time::ThreadTime;

/// What several measurements of one thing came to.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The middle one.
    pub median: Duration,
    /// The least and the greatest.
    pub spread: (Duration, Duration),
}

impl Measured {
    /// Of measurements in any order; none give nothing.
    pub fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        let at = |place: usize| times.get(place).copied().unwrap_or_default();
        Self {
            median: at(times.len() / 2),
            spread: (at(0), at(times.len().saturating_sub(1))),
        }
    }

    /// Each divided by so many: what one of them took.
    pub fn each(&self, count: usize) -> Self {
        let count = u32::try_from(count.max(1)).unwrap_or(u32::MAX);
        Self {
            median: self.median / count,
            spread: (self.spread.0 / count, self.spread.1 / count),
        }
    }
}

/// Does something several times and measures the CPU time of each.
pub fn cpu(times: usize, work: &mut dyn FnMut()) -> Measured {
    let once = |_| {
        let start = ThreadTime::now();
        work();
        start.elapsed()
    };
    Measured::of((0..times).map(once).collect())
}

/// As [`cpu`], by the clock on the wall: for work that another process does.
pub fn wall(times: usize, work: &mut dyn FnMut()) -> Measured {
    let once = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    Measured::of((0..times).map(once).collect())
}

/// A duration in the unit that fits.
pub fn shown(duration: Duration) -> String {
    let nanos = duration.as_nanos();
    match nanos {
        0..=9_999 => format!("{nanos} ns"),
        10_000..=9_999_999 => format!("{:.1} µs", duration.as_secs_f64() * 1e6),
        10_000_000..=9_999_999_999 => format!("{:.1} ms", duration.as_secs_f64() * 1e3),
        _ => format!("{:.1} s", duration.as_secs_f64()),
    }
}
