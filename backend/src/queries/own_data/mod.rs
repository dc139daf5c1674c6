//! Everything that is kept about the signed-in person, for themselves to take away.
//!
//! The names of the fields are part of the file that people keep: they are in English in every
//! language, as those of the records are.

mod doings;
mod held;
mod on_projects;
mod told;
mod ways_in;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::OrganisationId;
use domain::policy::{Action, Subject, Viewer, decide};
use serde::Serialize;

use crate::Backend;
use crate::error::BackendError;
use crate::{repo, text};

pub use doings::{OwnAct, OwnVersion, Unsaved};
pub use held::{OwnDevice, OwnInvitation, OwnMandate, OwnMembership, OwnMessage, OwnSession};
pub use on_projects::{OwnEntry, OwnReport};
pub use told::{OwnNotice, OwnPlan, OwnSearch};
pub use ways_in::OwnWaysIn;

/// Everything that is kept about one person.
#[derive(Clone, Debug, Serialize)]
pub struct OwnData {
    /// When it was read.
    pub read_at: DateTime<Utc>,
    /// Who it is, and what they prefer.
    pub account: OwnAccount,
    /// For whom they act or acted.
    pub memberships: Vec<OwnMembership>,
    /// By what papers they speak or spoke for a State.
    pub mandates: Vec<OwnMandate>,
    /// Invitations that they accepted, and those that wait for them.
    pub invitations: Vec<OwnInvitation>,
    /// How they sign in beside their password.
    pub ways_in: OwnWaysIn,
    /// Where they are signed in.
    pub sessions: Vec<OwnSession>,
    /// Browsers on which they signed in: a new one is told them by e-mail.
    pub known_devices: Vec<OwnDevice>,
    /// What was written to them by e-mail and is remembered.
    pub messages: Vec<OwnMessage>,
    /// What they were told on their own page, oldest first.
    pub told: Vec<OwnNotice>,
    /// How soon they want to be told of each kind by e-mail.
    pub told_how_soon: BTreeMap<String, String>,
    /// What they look for and want to be told of.
    pub saved_searches: Vec<OwnSearch>,
    /// Plans that they saved.
    pub saved_plans: Vec<OwnPlan>,
    /// What they did, as the log has it, oldest first.
    pub acts: Vec<OwnAct>,
    /// What happened to their account, by whomever.
    pub about_the_account: Vec<OwnAct>,
    /// The versions of records that they saved.
    pub versions: Vec<OwnVersion>,
    /// What they typed last into records and did not hand in.
    pub unsaved: Vec<Unsaved>,
    /// Their reports on projects.
    pub reports: Vec<OwnReport>,
    /// Why they proposed other last days of projects.
    pub proposed_ends: Vec<OwnReport>,
    /// What they wrote into the records of projects.
    pub entries: Vec<OwnEntry>,
}

/// Who it is, and what they prefer.
#[derive(Clone, Debug, Serialize)]
pub struct OwnAccount {
    /// How they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The language that they are written to in, as a BCP 47 tag.
    pub language: String,
    /// When the account was made.
    pub created_at: DateTime<Utc>,
}

/// Reads everything that is kept about the viewer. What only proves something and can be read by
/// nobody (the hash of the password, digests of sessions and links) is not in it; nor are ids, which
/// would tie a kept file to the log of somebody who was erased, and name records that are shown no
/// more.
///
/// # Errors
/// [`BackendError::Refused`] where nobody is signed in.
pub async fn own_data(backend: &Backend, viewer: &Viewer) -> Result<OwnData, BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    let id = viewer.account().ok_or(BackendError::NotFound)?;
    let db = backend.db();
    let row = repo::accounts::find(db, id.uuid()).await?;
    let row = row.ok_or(BackendError::NotFound)?;
    let now = backend.clock().now();
    Ok(OwnData {
        read_at: now,
        memberships: held::memberships(db, id).await?,
        mandates: held::mandates(db, id).await?,
        invitations: held::invitations(db, (id, &row.email)).await?,
        ways_in: ways_in::ways_in(db, id).await?,
        sessions: held::sessions(db, id, now).await?,
        known_devices: held::devices(db, id).await?,
        messages: held::messages(db, &row.email).await?,
        told: told::notices(db, id).await?,
        told_how_soon: told::how_soon(db, id).await?,
        saved_searches: told::searches(db, id).await?,
        saved_plans: told::plans(db, id).await?,
        acts: doings::acts(db, id).await?,
        about_the_account: doings::about(db, id).await?,
        versions: doings::versions(db, id).await?,
        unsaved: doings::unsaved(db, id).await?,
        reports: on_projects::reports(db, id).await?,
        proposed_ends: on_projects::proposed_ends(db, id).await?,
        entries: on_projects::entries(db, id).await?,
        account: OwnAccount {
            created_at: text::from_micros("accounts.created_at", row.created_at)?,
            name: row.name,
            email: row.email,
            language: row.language,
        },
    })
}

/// An organisation, by its name.
#[derive(Clone, Debug, Serialize)]
pub struct OwnOrganisation {
    /// Which.
    pub id: OrganisationId,
    /// What it is called.
    pub name: String,
}

/// From one day to another, both counted.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Days {
    /// The first.
    pub from: NaiveDate,
    /// The last; nothing where none is set.
    pub until: Option<NaiveDate>,
}
