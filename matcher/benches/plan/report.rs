//! The rows that a bench writes.

use matcher::plan::Policy;

/// How often a plan is made.
pub const REPEATS: usize = 5;

/// The columns of a [`Row`].
pub const HEADING: &str =
    "instance,policy,work,pairs,states,requests,points,median,least,most,peak";

/// What was measured of one piece of work.
pub struct Row<'a> {
    pub name: &'a str,
    pub policy: &'a str,
    pub work: &'a str,
    /// How many pairs there are to choose from.
    pub pairs: usize,
    /// States and requests with a pair, and the sum of scores.
    pub objective: [u64; 3],
    pub time: Time,
    /// KiB.
    pub peak: Option<u64>,
}

impl Row<'_> {
    pub fn print(&self) {
        let Self {
            name,
            policy,
            work,
            pairs,
            ..
        } = self;
        let [states, requests, points] = self.objective;
        let Time {
            median,
            least,
            most,
        } = self.time;
        let peak = self.peak.map_or_else(String::new, |peak| peak.to_string());
        println!(
            "{name},{policy},{work},{pairs},{states},{requests},{points},{median:.2},{least:.2},{most:.2},{peak}"
        );
    }
}

/// Microseconds.
pub struct Time {
    median: f64,
    least: f64,
    most: f64,
}

impl Time {
    /// Of one measurement or more.
    pub fn of(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        Self {
            median: times[times.len() / 2],
            least: times[0],
            most: times[times.len() - 1],
        }
    }
}

/// As the commands on files name it.
pub const fn policy_name(policy: Policy) -> &'static str {
    match policy {
        Policy::BestFit => "best_fit",
        Policy::Widest => "widest",
    }
}
