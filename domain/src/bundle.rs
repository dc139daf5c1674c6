//! Bundles: two to four offers for one request, each a match of its own, agreed as a whole.
//!
//! What a bundle has come to is worked out from its matches and from how many of them its requester
//! has gone on without; nothing of it is stored.

use crate::lifecycle::MatchStatus;
use crate::policy::MatchFacts;
use crate::vocabulary::codes;

/// The fewest offers of a bundle.
pub const LEAST: usize = 2;
/// The most: more parties than that are a programme to be negotiated.
pub const MOST: usize = 4;

codes! {
    /// How far a bundle has come.
    BundleState, "bundle_state" {
        /// Some of its matches wait for a review or for an answer.
        Open = "open",
        /// A match of it came to nothing: its requester is asked whether to go on with the rest.
        Gap = "gap",
        /// Everybody who is left has said yes.
        Ready = "ready",
        /// It was agreed; contacts are released among all its parties.
        Agreed = "agreed",
        /// Nothing came of it.
        Over = "over",
    }
}

impl BundleState {
    /// What a bundle has come to, by its matches and how many that came to nothing its requester
    /// has gone on without.
    pub fn of(parts: &[MatchFacts], gone_on_without: usize) -> Self {
        let standing = || parts.iter().filter(|part| !part.status.is_over());
        if standing().next().is_none() {
            Self::Over
        } else if standing().any(|part| part.status.releases_contacts()) {
            Self::Agreed
        } else if gaps(parts) > gone_on_without {
            Self::Gap
        } else if standing().all(|part| {
            part.status == MatchStatus::Offered && part.requester_agreed && part.provider_agreed
        }) {
            Self::Ready
        } else {
            Self::Open
        }
    }

    /// Whether its requester can still end it as a whole.
    pub fn may_end(self) -> bool {
        matches!(self, Self::Open | Self::Gap | Self::Ready)
    }
}

/// How many matches of a bundle came to nothing.
pub fn gaps(parts: &[MatchFacts]) -> usize {
    parts.iter().filter(|part| part.status.is_over()).count()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::id::{MatchId, OrganisationId};
    use crate::visibility::Circle;
    use crate::vocabulary::StateCode;

    fn part(status: MatchStatus, both: bool) -> MatchFacts {
        MatchFacts {
            id: MatchId::new(Uuid::nil()),
            requester: OrganisationId::new(Uuid::nil()),
            requester_state: StateCode::XAA,
            provider: OrganisationId::new(Uuid::nil()),
            provider_state: None,
            status,
            requester_agreed: true,
            provider_agreed: both,
            offered: true,
            requester_contact: Circle::MatchParties,
            provider_contact: Circle::MatchParties,
        }
    }

    #[test]
    fn it_is_ready_when_everybody_who_is_left_said_yes_and_not_before() {
        use MatchStatus::{DeclinedProvider, Offered, UnderReview};
        let (yes, asked) = (part(Offered, true), part(Offered, false));
        let of = |parts: &[&MatchFacts], without| {
            let parts: Vec<MatchFacts> = parts.iter().map(|one| (*one).clone()).collect();
            BundleState::of(&parts, without)
        };
        assert_eq!(of(&[&yes, &asked], 0), BundleState::Open);
        let reviewed = part(UnderReview, true);
        assert_eq!(of(&[&yes, &reviewed], 0), BundleState::Open);
        assert_eq!(of(&[&yes, &yes], 0), BundleState::Ready);
        let gone = part(DeclinedProvider, false);
        assert_eq!(of(&[&yes, &yes, &gone], 0), BundleState::Gap);
        assert_eq!(of(&[&yes, &yes, &gone], 1), BundleState::Ready);
        assert_eq!(of(&[&yes, &gone, &gone], 1), BundleState::Gap);
        assert_eq!(of(&[&gone, &gone], 2), BundleState::Over);
    }

    #[test]
    fn once_agreed_it_stays_so_while_a_match_of_it_does() {
        let agreed = part(MatchStatus::Agreed, true);
        let gone = part(MatchStatus::DeclinedProvider, true);
        assert_eq!(
            BundleState::of(&[agreed, gone], 0),
            BundleState::Agreed,
            "the rest stands"
        );
    }
}
