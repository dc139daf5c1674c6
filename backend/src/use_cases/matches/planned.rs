//! A pair of a plan, as a page sends it back, and why it may no longer hold.

use std::fmt;
use std::str::FromStr;

use domain::codes;
use domain::reference::Reference;
use matcher::Score;

/// A pair of a plan, with what it was planned from.
///
/// Written as `R-7K4Q-2M:3~O-1B2C-3D:1~69`: each record with its version, and what the pair scored by the
/// weights in force.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlannedPair {
    /// Which request.
    pub request: Reference,
    /// Which version of it.
    pub request_version: i32,
    /// Which offer.
    pub offer: Reference,
    /// Which version of it.
    pub offer_version: i32,
    /// What the pair scored, by the weights in force.
    pub score: Score,
}

/// A text that is no pair of a plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a pair of a plan")]
pub struct MalformedPair(pub String);

codes! {
    /// Why a pair of a plan can no longer be put forward.
    Unheld, "unheld" {
        /// A record is not there, or the viewer may not see it.
        Gone = "gone",
        /// It concerns the reviewer's own State or organisation.
        OwnInterest = "own_interest",
        /// A record is no longer open.
        Closed = "closed",
        /// A record has another version by now.
        Changed = "changed",
        /// The two are together already, or stand in the choice twice.
        Together = "together",
        /// The pair no longer passes every gate.
        Gate = "gate",
        /// The pair scores otherwise by now.
        Score = "score",
        /// The other chosen pairs and matches that wait leave no room.
        Room = "room",
    }
}

impl fmt::Display for PlannedPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}~{}:{}~{}",
            self.request,
            self.request_version,
            self.offer,
            self.offer_version,
            self.score.points()
        )
    }
}

impl FromStr for PlannedPair {
    type Err = MalformedPair;

    fn from_str(given: &str) -> Result<Self, MalformedPair> {
        read(given).ok_or_else(|| MalformedPair(given.to_owned()))
    }
}

fn read(given: &str) -> Option<PlannedPair> {
    let mut parts = given.split('~');
    let (request, request_version) = versioned(parts.next()?)?;
    let (offer, offer_version) = versioned(parts.next()?)?;
    let score = Score::try_from(parts.next()?.parse::<u32>().ok()?).ok()?;
    parts.next().is_none().then_some(PlannedPair {
        request,
        request_version,
        offer,
        offer_version,
        score,
    })
}

fn versioned(part: &str) -> Option<(Reference, i32)> {
    let (reference, version) = part.split_once(':')?;
    Some((reference.parse().ok()?, version.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_reads_back_as_written_and_nothing_else_does() {
        let written = "R-7K4Q-2M:3~O-1B2C-3D:1~69";
        assert_eq!(written.parse::<PlannedPair>().unwrap().to_string(), written);
        for other in [
            "",
            "R-7K4Q-2M~O-1B2C-3D~69",
            "R-7K4Q-2M:3~O-1B2C-3D:1~101",
            "R-7K4Q-2M:3~O-1B2C-3D:1~69~1",
            "R-7K4Q-2M:x~O-1B2C-3D:1~69",
        ] {
            assert!(other.parse::<PlannedPair>().is_err(), "{other}");
        }
    }
}
