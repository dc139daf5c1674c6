//! Where the log ends.

use serde::{Deserialize, Serialize};

/// Where the log ends, or ended once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The last event's sequence, which is the number of events; 0 where nothing has happened.
    pub sequence: i64,
    /// The last event's hash, 64 hexadecimal digits. Whoever notes it down elsewhere can tell, later,
    /// a log that was rewritten as a whole; the chain by itself cannot.
    pub hash: String,
}

impl Head {
    /// Before anything happened.
    pub(super) fn of_nothing() -> Self {
        Self {
            sequence: 0,
            hash: "0".repeat(64),
        }
    }
}
