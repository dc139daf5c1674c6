//! Closed lists of reasons: no decision goes without one.

use crate::vocabulary::codes;

codes! {
    /// Why a party declines a match.
    DeclineReason, "decline_reason" {
        /// The dates do not suit.
        Timing = "timing",
        /// It is not what is needed, or not what can be given.
        Scope = "scope",
        /// The need is being met elsewhere.
        AlreadyMet = "already_met",
        /// There is no capacity for it now.
        Capacity = "capacity",
        /// The conditions cannot be accepted.
        Conditions = "conditions",
        /// The language does not suit.
        Language = "language",
        /// Something else, said in the note.
        Other = "other",
    }
}

codes! {
    /// Why a reviewer dismisses a match: identity, duplication, conflict of interest, never the
    /// merits of cooperation between two States.
    DismissReason, "dismiss_reason" {
        /// One of the parties could not be confirmed.
        IdentityUnconfirmed = "identity_unconfirmed",
        /// The same is already matched.
        Duplicate = "duplicate",
        /// Someone who decided has an interest.
        ConflictOfInterest = "conflict_of_interest",
    }
}

codes! {
    /// Why a reviewer declines a request or hands back an offer.
    ReviewReason, "review_reason" {
        /// It does not come from who it says.
        IdentityUnconfirmed = "identity_unconfirmed",
        /// It is not about the security of ICTs.
        OutOfScope = "out_of_scope",
        /// The same is already on file.
        Duplicate = "duplicate",
        /// Something that a reader needs is not said.
        Unclear = "unclear",
    }
}

codes! {
    /// Why an author takes a record back.
    WithdrawReason, "withdraw_reason" {
        /// The need is met, or the offer is used, elsewhere.
        MetElsewhere = "met_elsewhere",
        /// Priorities changed.
        Priorities = "priorities",
        /// It was filed by mistake.
        Mistake = "mistake",
        /// Something else, said in the note.
        Other = "other",
    }
}
