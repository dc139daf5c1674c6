//! An agreed match that asks to be delivered by a project that is under way, in place of one of its own.
//!
//! A request joins a project of the offer that it agreed with: a cohort. A provider joins a project of the
//! request that it agreed with. Whoever comes asks, which is their yes; the party that is in both and the
//! other side of the project are asked.

use crate::policy::Side;
use crate::vocabulary::codes;

codes! {
    /// Who is asked whether a match may join a project.
    JoinParty, "join_party" {
        /// The party of the match that has its side of the project already.
        Shared = "shared",
        /// The other side of the project.
        Host = "host",
    }
}

codes! {
    /// What became of an asking to join.
    JoinOutcome, "join_outcome" {
        /// Somebody has still to answer.
        Open = "open",
        /// All have said yes.
        Joined = "joined",
        /// Somebody said no.
        Refused = "refused",
        /// The match became another project, or ended, or the project is over.
        Passed = "passed",
    }
}

/// On which side somebody would come in: as another State where match and project have the offer in
/// common, as another provider where they have the request; none where they have neither, or both.
#[must_use]
pub const fn comes_in_as(same_request: bool, same_offer: bool) -> Option<Side> {
    match (same_request, same_offer) {
        (false, true) => Some(Side::Requester),
        (true, false) => Some(Side::Provider),
        (true, true) | (false, false) => None,
    }
}

impl JoinParty {
    /// Its side, in the match and in the project alike, where somebody comes in on a side.
    #[must_use]
    pub const fn side(self, newcomer: Side) -> Side {
        match self {
            Self::Shared => newcomer.other(),
            Self::Host => newcomer,
        }
    }
}
