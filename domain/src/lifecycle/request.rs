//! The life of a request.

use super::steps;
use crate::vocabulary::codes;

codes! {
    /// What was last done with a request.
    RequestStatus, "request_status" {
        /// Being written; may lack anything but its owner.
        Draft = "draft",
        /// Waits for a reviewer.
        Submitted = "submitted",
        /// A reviewer asked the requester something.
        ClarificationAsked = "clarification_asked",
        /// A reviewer checked that it comes from the State.
        Authenticated = "authenticated",
        /// Open for matching.
        Published = "published",
        /// A reviewer refused it, with a reason.
        Declined = "declined",
        /// The requester took it back.
        Withdrawn = "withdrawn",
        /// Nobody confirmed it for 12 months.
        Dormant = "dormant",
        /// Joined to another request with both authors' consent.
        Merged = "merged",
        /// The requester confirmed that it is met.
        Closed = "closed",
    }
}

codes! {
    /// What somebody can do to a request.
    RequestAct, "request_act" {
        /// Hand it to the reviewers, confirming who may see it.
        Submit = "submit",
        /// Ask the requester something.
        AskClarification = "ask_clarification",
        /// Confirm that it comes from the State.
        Authenticate = "authenticate",
        /// Open it for matching, as its State confirmed at submission.
        Publish = "publish",
        /// Refuse it.
        Decline = "decline",
        /// Take it back.
        Withdraw = "withdraw",
        /// Let it sleep after 12 months without confirmation.
        Lapse = "lapse",
        /// Wake it.
        Revive = "revive",
        /// Join it to another.
        Merge = "merge",
        /// Confirm that it is met.
        Close = "close",
    }
}

impl RequestStatus {
    /// Whether somebody has to be there for its State: it was handed in, and is not over.
    pub fn is_under_way(self) -> bool {
        matches!(
            self,
            Self::Submitted
                | Self::ClarificationAsked
                | Self::Authenticated
                | Self::Published
                | Self::Dormant
        )
    }
}

steps! { RequestStatus, RequestAct:
    Draft, Submit, Submitted;
    Submitted, AskClarification, ClarificationAsked;
    ClarificationAsked, Submit, Submitted;
    Submitted, Authenticate, Authenticated;
    Authenticated, Publish, Published;
    Submitted, Decline, Declined;
    Published, Lapse, Dormant;
    Dormant, Revive, Published;
    Published, Merge, Merged;
    Published, Close, Closed;
    Draft, Withdraw, Withdrawn;
    Submitted, Withdraw, Withdrawn;
    ClarificationAsked, Withdraw, Withdrawn;
    Authenticated, Withdraw, Withdrawn;
    Published, Withdraw, Withdrawn;
    Dormant, Withdraw, Withdrawn;
}
