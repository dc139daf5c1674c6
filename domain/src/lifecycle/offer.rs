//! The life of an offer.

use super::steps;
use crate::vocabulary::codes;

codes! {
    /// What was last done with an offer.
    OfferStatus, "offer_status" {
        /// Being written; may lack anything but its owner.
        Draft = "draft",
        /// Waits for a reviewer.
        Submitted = "submitted",
        /// A reviewer checked the organisation and the conditions.
        Verified = "verified",
        /// Open for matching.
        Published = "published",
        /// Not open for the time being.
        Paused = "paused",
        /// The provider took it back.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// What somebody can do to an offer.
    OfferAct, "offer_act" {
        /// Hand it to the reviewers.
        Submit = "submit",
        /// Hand it back with a reason.
        Return = "return",
        /// Confirm the organisation and the conditions.
        Verify = "verify",
        /// Open it for matching.
        Publish = "publish",
        /// Close it for the time being.
        Pause = "pause",
        /// Open it again.
        Resume = "resume",
        /// Change what was verified: theme, coverage, modality, eligibility or cost.
        Amend = "amend",
        /// Take it back.
        Withdraw = "withdraw",
    }
}

impl OfferStatus {
    /// Whether somebody has to be there for its provider: it was handed in, and is not over.
    pub fn is_under_way(self) -> bool {
        matches!(
            self,
            Self::Submitted | Self::Verified | Self::Published | Self::Paused
        )
    }
}

steps! { OfferStatus, OfferAct:
    Draft, Submit, Submitted;
    Submitted, Return, Draft;
    Submitted, Verify, Verified;
    Verified, Publish, Published;
    Published, Pause, Paused;
    Paused, Resume, Published;
    Published, Amend, Submitted;
    Paused, Amend, Submitted;
    Draft, Withdraw, Withdrawn;
    Submitted, Withdraw, Withdrawn;
    Verified, Withdraw, Withdrawn;
    Published, Withdraw, Withdrawn;
    Paused, Withdraw, Withdrawn;
}
