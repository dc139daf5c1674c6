//! What is looked at or acted upon: just the facts that a decision needs.

use crate::id::{MatchId, OfferId, OrganisationId, ProjectId, RequestId};
use crate::lifecycle::{MatchStatus, OfferStatus, ProjectStatus, RequestStatus};
use crate::visibility::Visibility;
use crate::vocabulary::StateCode;

/// Which side of a match somebody is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The State that asked.
    Requester,
    /// The provider.
    Provider,
}

/// The facts about a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestFacts {
    /// Who it is.
    pub id: RequestId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Which State asks.
    pub state: StateCode,
    /// What was last done with it.
    pub status: RequestStatus,
    /// Who may see it.
    pub visibility: Visibility,
    /// Organisations that have a match with it from `offered` on.
    pub parties: Vec<OrganisationId>,
}

/// The facts about an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferFacts {
    /// Who it is.
    pub id: OfferId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The State whose body the provider is, if any.
    pub state: Option<StateCode>,
    /// What was last done with it.
    pub status: OfferStatus,
    /// Who may see it.
    pub visibility: Visibility,
    /// Organisations that have a match with it from `offered` on.
    pub parties: Vec<OrganisationId>,
}

/// A request and an offer that somebody would like to put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairFacts<'a> {
    /// The request.
    pub request: &'a RequestFacts,
    /// The offer.
    pub offer: &'a OfferFacts,
}

/// The facts about a match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchFacts {
    /// Who it is.
    pub id: MatchId,
    /// Whose request it is.
    pub requester: OrganisationId,
    /// Which State asks.
    pub requester_state: StateCode,
    /// Whose offer it is.
    pub provider: OrganisationId,
    /// The State whose body the provider is, if any.
    pub provider_state: Option<StateCode>,
    /// How far it has come.
    pub status: MatchStatus,
    /// Whether the requester has said yes.
    pub requester_agreed: bool,
    /// Whether the provider has said yes.
    pub provider_agreed: bool,
}

impl MatchFacts {
    /// Whether a side may know of the match: it proposed it or agreed to it, or it is being
    /// asked. The provider is asked only once the requester has said yes.
    pub fn is_known_to(&self, side: Side) -> bool {
        match side {
            Side::Requester => {
                self.requester_agreed || self.provider_agreed || self.status.is_open_to_parties()
            }
            Side::Provider => self.provider_agreed || self.requester_agreed_and_asked(),
        }
    }

    fn requester_agreed_and_asked(&self) -> bool {
        self.requester_agreed
            && (self.status.is_open_to_parties() || self.status == MatchStatus::Lapsed)
    }

    /// Whose answer is awaited now.
    pub fn awaited(&self) -> Option<Side> {
        match (self.status, self.requester_agreed, self.provider_agreed) {
            (MatchStatus::Offered, false, _) => Some(Side::Requester),
            (MatchStatus::Offered, true, false) => Some(Side::Provider),
            _ => None,
        }
    }
}

/// The facts about a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectFacts {
    /// Who it is.
    pub id: ProjectId,
    /// Whose request it meets.
    pub requester: OrganisationId,
    /// Which State asked.
    pub requester_state: StateCode,
    /// Whose offer meets it.
    pub provider: OrganisationId,
    /// The State whose body the provider is, if any.
    pub provider_state: Option<StateCode>,
    /// How far it has come.
    pub status: ProjectStatus,
    /// Who may see it: the narrower of its request's and its offer's.
    pub visibility: Visibility,
    /// Whether the requester confirmed the start.
    pub requester_confirmed: bool,
    /// Whether the provider confirmed the start.
    pub provider_confirmed: bool,
}

/// What is looked at or acted upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// The platform as such: its public pages, the review queue, new records.
    Platform,
    /// An organisation's own space: its drafts to come.
    Organisation(OrganisationId),
    /// A request.
    Request(&'a RequestFacts),
    /// An offer.
    Offer(&'a OfferFacts),
    /// A request and an offer.
    Pair(PairFacts<'a>),
    /// A match.
    Match(&'a MatchFacts),
    /// A project.
    Project(&'a ProjectFacts),
}
