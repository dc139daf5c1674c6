//! The life of a match.

use super::steps;
use crate::vocabulary::codes;

codes! {
    /// How far a match has come.
    MatchStatus, "match_status" {
        /// The engine found it.
        Suggested = "suggested",
        /// A party said yes, or a reviewer put it forward for both.
        Proposed = "proposed",
        /// A reviewer is looking at it.
        UnderReview = "under_review",
        /// A reviewer found nothing against it.
        Endorsed = "endorsed",
        /// A reviewer found something against it.
        Dismissed = "dismissed",
        /// Whoever has not said yes is being asked.
        Offered = "offered",
        /// Both have said yes; contacts are released.
        Agreed = "agreed",
        /// It became a project.
        Converted = "converted",
        /// The requester said no.
        DeclinedRequester = "declined_requester",
        /// The provider said no.
        DeclinedProvider = "declined_provider",
        /// Nobody answered in time.
        Lapsed = "lapsed",
        /// Another match took its place.
        Superseded = "superseded",
    }
}

codes! {
    /// What somebody can do to a match.
    MatchAct, "match_act" {
        /// Say yes first, or put it forward for both.
        Propose = "propose",
        /// Begin the review.
        Review = "review",
        /// Find nothing against it.
        Endorse = "endorse",
        /// Find something against it.
        Dismiss = "dismiss",
        /// Ask whoever has not said yes.
        Offer = "offer",
        /// Say the yes that was missing last.
        Agree = "agree",
        /// Open a project.
        Convert = "convert",
        /// Say no as the requester.
        DeclineAsRequester = "decline_as_requester",
        /// Say no as the provider.
        DeclineAsProvider = "decline_as_provider",
        /// Let the time for an answer run out.
        Lapse = "lapse",
        /// Make room for another match.
        Supersede = "supersede",
    }
}

steps! { MatchStatus, MatchAct:
    Suggested, Propose, Proposed;
    Proposed, Review, UnderReview;
    UnderReview, Endorse, Endorsed;
    UnderReview, Dismiss, Dismissed;
    Endorsed, Offer, Offered;
    Offered, Agree, Agreed;
    Agreed, Convert, Converted;
    Proposed, DeclineAsRequester, DeclinedRequester;
    UnderReview, DeclineAsRequester, DeclinedRequester;
    Offered, DeclineAsRequester, DeclinedRequester;
    Agreed, DeclineAsRequester, DeclinedRequester;
    Proposed, DeclineAsProvider, DeclinedProvider;
    UnderReview, DeclineAsProvider, DeclinedProvider;
    Offered, DeclineAsProvider, DeclinedProvider;
    Agreed, DeclineAsProvider, DeclinedProvider;
    Suggested, Supersede, Superseded;
    Proposed, Supersede, Superseded;
    UnderReview, Supersede, Superseded;
    Endorsed, Supersede, Superseded;
    Offered, Supersede, Superseded;
    Offered, Lapse, Lapsed;
}

impl MatchStatus {
    /// Whether it waits for a reviewer.
    pub fn is_in_review(self) -> bool {
        matches!(self, Self::Proposed | Self::UnderReview)
    }

    /// Whether it takes up capacity: from under review to agreed.
    pub fn is_active(self) -> bool {
        matches!(
            self,
            Self::UnderReview | Self::Endorsed | Self::Offered | Self::Agreed
        )
    }

    /// Whether both parties have been asked at least: from offered on.
    pub fn is_open_to_parties(self) -> bool {
        matches!(self, Self::Offered | Self::Agreed | Self::Converted)
    }

    /// Whether contacts are released: from agreed on.
    pub fn releases_contacts(self) -> bool {
        matches!(self, Self::Agreed | Self::Converted)
    }

    /// Whether its parties and its reviewer may still have something to ask each other: until both
    /// have agreed, and then write to each other, or nothing comes of it.
    pub fn is_open_to_questions(self) -> bool {
        matches!(
            self,
            Self::Proposed | Self::UnderReview | Self::Endorsed | Self::Offered
        )
    }

    /// Whether nothing more can come of it.
    pub fn is_over(self) -> bool {
        matches!(
            self,
            Self::Dismissed
                | Self::DeclinedRequester
                | Self::DeclinedProvider
                | Self::Lapsed
                | Self::Superseded
        )
    }
}
