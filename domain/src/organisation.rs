//! Organisations, the people who act for them, and in which role.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{AccountId, OrganisationId};
use crate::vocabulary::{ProviderType, StateCode, codes};

codes! {
    /// In which role a person acts for an organisation.
    Role, "role" {
        /// Files a State's requests, answers its matches, confirms its results.
        FocalPoint = "focal_point",
        /// Files a provider's offers, answers its matches, reports progress.
        ProviderEditor = "provider_editor",
        /// Authenticates, verifies, reviews and answers for the log.
        Reviewer = "reviewer",
        /// Reads what is public and gives feedback.
        Observer = "observer",
    }
}

/// An organisation. A State is one, a provider is one, and one can be both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Who it is.
    pub id: OrganisationId,
    /// Its own name, in its own language.
    pub name: String,
    /// The State it is, or whose body it is.
    pub state: Option<StateCode>,
    /// What kind of provider it is, where it is one.
    pub provider_type: Option<ProviderType>,
}

impl Organisation {
    /// Whether somebody can have a role in it. A focal point needs a State's own organisation, not a
    /// university or a company whose State is known; a provider's editor needs a provider.
    pub fn may_have(&self, role: Role) -> bool {
        match role {
            Role::FocalPoint => {
                let own = self
                    .provider_type
                    .is_none_or(|provider| provider == ProviderType::State);
                own && self.state.is_some()
            }
            Role::ProviderEditor => self.provider_type.is_some(),
            Role::Reviewer | Role::Observer => true,
        }
    }
}

/// A person's role in an organisation, from one day to another (both counted).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// The person.
    pub account: AccountId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The State it is, or whose body it is.
    pub state: Option<StateCode>,
    /// The role.
    pub role: Role,
    /// First day.
    pub from: NaiveDate,
    /// Last day; no end where left out.
    pub until: Option<NaiveDate>,
    /// Whether the papers that the role needs are in order today: a focal point's mandate from their
    /// State. Other roles need none.
    pub mandated: bool,
}

impl Membership {
    /// Whether it holds on a day.
    pub fn holds(&self, today: NaiveDate) -> bool {
        self.from <= today && self.until.is_none_or(|last| today <= last)
    }
}
