//! Who is looking.

use chrono::NaiveDate;

use crate::id::{AccountId, OrganisationId};
use crate::organisation::{Membership, Role};
use crate::vocabulary::StateCode;

/// Somebody who looks at a page or does something: an account with the memberships that hold
/// today, or the public.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Viewer {
    account: Option<AccountId>,
    memberships: Vec<Membership>,
}

impl Viewer {
    /// Nobody in particular.
    pub fn public() -> Self {
        Self::default()
    }

    /// An account with those of its memberships that hold today.
    pub fn account_with(
        account: AccountId,
        memberships: impl IntoIterator<Item = Membership>,
        today: NaiveDate,
    ) -> Self {
        let memberships = memberships
            .into_iter()
            .filter(|membership| membership.account == account && membership.holds(today))
            .collect();
        Self {
            account: Some(account),
            memberships,
        }
    }

    /// The account, if somebody is signed in.
    pub fn account(&self) -> Option<AccountId> {
        self.account
    }

    /// The memberships that hold today.
    pub fn memberships(&self) -> &[Membership] {
        &self.memberships
    }

    /// The organisations for which the viewer acts in a role.
    pub fn organisations_as(&self, role: Role) -> impl Iterator<Item = &Membership> {
        self.memberships
            .iter()
            .filter(move |membership| membership.role == role)
    }

    /// Whether the viewer acts in a role for any organisation.
    pub fn is(&self, role: Role) -> bool {
        self.organisations_as(role).next().is_some()
    }

    /// Whether the viewer acts in a role for this organisation.
    pub fn is_for(&self, role: Role, organisation: OrganisationId) -> bool {
        self.organisations_as(role)
            .any(|membership| membership.organisation == organisation)
    }

    /// Whether the viewer belongs to this organisation or is of this State, in whatever role.
    pub fn belongs_to(&self, organisation: OrganisationId, state: Option<StateCode>) -> bool {
        self.memberships.iter().any(|membership| {
            membership.organisation == organisation
                || (state.is_some() && membership.state == state)
        })
    }
}
