//! Parts that records share.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::vocabulary::ThemeCode;

/// A whole share of 1 to 100 percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ShareOf100(u8);

impl ShareOf100 {
    /// Takes a whole number of percent; `None` outside 1 to 100.
    pub fn new(percent: u64) -> Option<Self> {
        u8::try_from(percent)
            .ok()
            .filter(|p| (1..=100).contains(p))
            .map(Self)
    }

    /// The share in percent.
    pub const fn percent(self) -> u8 {
        self.0
    }
}

/// A theme of a request with its share of the need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeShare {
    /// A level-2 theme.
    pub code: ThemeCode,
    /// Its share; the shares of a request add up to 100.
    pub share: ShareOf100,
}

/// A stretch of days, both ends counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// First day.
    pub start: NaiveDate,
    /// Last day, not before the first.
    pub end: NaiveDate,
    /// Whether the dates may be moved.
    #[serde(default)]
    pub flexible: bool,
}

impl Window {
    /// How many days it has, both ends counted; 1 or more.
    pub fn days(&self) -> u32 {
        u32::try_from((self.end - self.start).num_days() + 1).unwrap_or(0)
    }
}
