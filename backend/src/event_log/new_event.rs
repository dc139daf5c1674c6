//! An event before it is appended.

use domain::event::EventKind;
use domain::id::{AccountId, OrganisationId};
use domain::organisation::{Membership, Role};
use serde_json::{Value, json};
use uuid::Uuid;

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The program by its own clock, or its operator at the command line.
    System,
    /// Somebody who is signed in.
    Account {
        /// Who.
        account: AccountId,
        /// For whom, where the act was done for an organisation.
        organisation: Option<OrganisationId>,
        /// In which role.
        role: Option<Role>,
    },
}

impl Actor {
    /// Somebody who acts for an organisation.
    pub fn member(membership: &Membership) -> Self {
        Self::Account {
            account: membership.account,
            organisation: Some(membership.organisation),
            role: Some(membership.role),
        }
    }

    pub(crate) fn account(self) -> Option<AccountId> {
        match self {
            Self::System => None,
            Self::Account { account, .. } => Some(account),
        }
    }

    pub(crate) fn organisation(self) -> Option<OrganisationId> {
        match self {
            Self::System => None,
            Self::Account { organisation, .. } => organisation,
        }
    }

    pub(crate) fn role(self) -> Option<Role> {
        match self {
            Self::System => None,
            Self::Account { role, .. } => role,
        }
    }
}

/// Something that happened, to be appended.
#[derive(Clone, Debug)]
pub struct NewEvent<'a> {
    pub(crate) kind: EventKind,
    pub(crate) subject: Uuid,
    pub(crate) actor: Actor,
    pub(crate) reason: Option<&'static str>,
    pub(crate) note: Option<&'a str>,
    pub(crate) payload: Value,
}

impl<'a> NewEvent<'a> {
    /// Something that happened to a subject, by somebody, and nothing more to say about it.
    pub fn new(kind: EventKind, subject: Uuid, actor: Actor) -> Self {
        Self {
            kind,
            subject,
            actor,
            reason: None,
            note: None,
            payload: json!({}),
        }
    }

    /// With the code of a reason, from a list of [`domain::reason`].
    #[must_use]
    pub fn reason(mut self, code: &'static str) -> Self {
        self.reason = Some(code);
        self
    }

    /// With a note in somebody's own words. The log gets its digest; the words can be erased.
    #[must_use]
    pub fn note(mut self, note: &'a str) -> Self {
        self.note = Some(note);
        self
    }

    /// With what a reader of the log needs: an object of ids, codes, states and versions, never a
    /// name, an address or free text. The name `note_digest` is taken.
    #[must_use]
    pub fn payload(mut self, payload: Value) -> Self {
        self.payload = payload;
        self
    }
}
