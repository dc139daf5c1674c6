//! Identifiers: UUID version 7, one type for each kind of thing.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A text that is no identifier.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an identifier")]
pub struct MalformedId(pub String);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// Ids order as their lower-case text does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Takes a UUID made elsewhere.
            pub const fn new(id: Uuid) -> Self {
                Self(id)
            }

            /// The UUID, for storage.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = MalformedId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(text).map(Self).map_err(|_| MalformedId(text.to_owned()))
            }
        }
    )*};
}

ids! {
    /// A person who can sign in.
    AccountId;
    /// An organisation: a State, a provider, the secretariat, an observer.
    OrganisationId;
    /// A request for capacity-building.
    RequestId;
    /// An offer of capacity-building.
    OfferId;
    /// A request and an offer that somebody, or the engine, put together.
    MatchId;
    /// What a match became.
    ProjectId;
    /// A dated step of a project.
    MilestoneId;
    /// A progress note on a project.
    UpdateId;
    /// An entry of a project's record.
    EntryId;
    /// A question to the recipient of a project, months after its closing.
    FollowUpId;
}
