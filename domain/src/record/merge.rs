//! Two published requests of one State that ask for the same: one goes into the other once both authors
//! have said yes.

use crate::vocabulary::codes;

codes! {
    /// The two requests of a merging, and so whose author has to say yes.
    MergeParty, "merge_party" {
        /// The one that goes into the other.
        Merged = "merged",
        /// The one that stays.
        Kept = "kept",
    }
}

codes! {
    /// What became of a merging that somebody asked for.
    MergeOutcome, "merge_outcome" {
        /// Somebody has still to answer.
        Open = "open",
        /// Both have said yes: one request is left.
        Merged = "merged",
        /// Somebody said no.
        Refused = "refused",
        /// One of the two is not open any more.
        Passed = "passed",
    }
}
