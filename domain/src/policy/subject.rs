//! What is looked at or acted upon: just the facts that a decision needs.

use crate::id::{AccountId, MatchId, OfferId, OrganisationId, ProjectId, RequestId};
use crate::lifecycle::{MatchStatus, OfferStatus, ProjectStatus, RequestStatus};
use crate::organisation::Role;
use crate::visibility::{Circle, Visibility};
use crate::vocabulary::StateCode;

/// Which side of a match somebody is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The State that asked.
    Requester,
    /// The provider.
    Provider,
}

impl Side {
    /// The one across from it.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Requester => Self::Provider,
            Self::Provider => Self::Requester,
        }
    }

    /// The role of those who write its records and answer for it.
    #[must_use]
    pub const fn author(self) -> Role {
        match self {
            Self::Requester => Role::FocalPoint,
            Self::Provider => Role::ProviderEditor,
        }
    }
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
    /// Whether it was ever handed in; until then it is a draft, taken back or not.
    pub handed_in: bool,
    /// Organisations that have a match with it from `offered` on, in which some side said yes.
    pub parties: Vec<OrganisationId>,
    /// Organisations to which its State released its name in a match, where it is masked.
    pub named_to: Vec<OrganisationId>,
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
    /// Whether it was ever handed in; until then it is a draft, taken back or not.
    pub handed_in: bool,
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
    /// Whether whoever had not said yes was ever asked; what came of it does not undo that.
    pub offered: bool,
    /// Who may see whom to write to on the requester's side.
    pub requester_contact: Circle,
    /// Who may see whom to write to on the provider's side.
    pub provider_contact: Circle,
}

impl MatchFacts {
    /// The organisation on a side.
    #[must_use]
    pub const fn organisation(&self, side: Side) -> OrganisationId {
        match side {
            Side::Requester => self.requester,
            Side::Provider => self.provider,
        }
    }

    /// Whether a side may know of the match: it proposed it or agreed to it, or it is or was
    /// asked, whatever became of it. The provider is asked only once the requester has said yes.
    pub fn is_known_to(&self, side: Side) -> bool {
        match side {
            Side::Requester => self.requester_agreed || self.provider_agreed || self.offered,
            Side::Provider => self.provider_agreed || (self.requester_agreed && self.offered),
        }
    }

    /// Whether agreement lets the other party see whom to write to on a side: only where that
    /// side's record lets the parties of its matches.
    pub fn shares_contact(&self, side: Side) -> bool {
        let circle = match side {
            Side::Requester => self.requester_contact,
            Side::Provider => self.provider_contact,
        };
        self.status.releases_contacts() && circle >= Circle::MatchParties
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

/// The facts about a bundle: those of its matches, which have one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleFacts {
    /// Its matches.
    pub parts: Vec<MatchFacts>,
}

/// Whoever has a part in a project beside its two sides: a further provider, or a further State that is
/// helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartnerFacts {
    /// On which side.
    pub side: Side,
    /// Whose offer or request.
    pub organisation: OrganisationId,
    /// The State that asks, or whose body the provider is, if any.
    pub state: Option<StateCode>,
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
    /// Who gives their part of it beside the provider, where several offers meet the request.
    pub partners: Vec<PartnerFacts>,
    /// How far it has come.
    pub status: ProjectStatus,
    /// Who may see it: the narrowest of its request's and its offers'; masked as its request is.
    pub visibility: Visibility,
    /// Whether the requester confirmed the start.
    pub requester_confirmed: bool,
    /// Whether the provider confirmed the start.
    pub provider_confirmed: bool,
}

impl ProjectFacts {
    /// The organisation on a side.
    #[must_use]
    pub const fn organisation(&self, side: Side) -> OrganisationId {
        match side {
            Side::Requester => self.requester,
            Side::Provider => self.provider,
        }
    }

    /// The same as a part of it is seen: by nobody outside a circle.
    #[must_use]
    pub fn within(&self, circle: Circle) -> Self {
        let visibility = Visibility {
            record: self.visibility.record.min(circle),
            ..self.visibility
        };
        Self {
            visibility,
            ..self.clone()
        }
    }
}

/// What is looked at or acted upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// The platform as such: its public pages, the review queue, new records.
    Platform,
    /// An organisation's own space: its drafts to come.
    Organisation(OrganisationId),
    /// The people who act for an organisation.
    People {
        /// Which.
        organisation: OrganisationId,
        /// The State it is, or whose body it is.
        state: Option<StateCode>,
    },
    /// A State's mandate for one of its people.
    Mandate {
        /// The State's organisation.
        organisation: OrganisationId,
        /// The State.
        state: Option<StateCode>,
        /// The reviewer who recorded it.
        recorded_by: Option<AccountId>,
    },
    /// A request.
    Request(&'a RequestFacts),
    /// An offer.
    Offer(&'a OfferFacts),
    /// A request and an offer.
    Pair(PairFacts<'a>),
    /// A match.
    Match(&'a MatchFacts),
    /// Several matches that are agreed as a whole.
    Bundle(&'a BundleFacts),
    /// A project.
    Project(&'a ProjectFacts),
}
