//! A passkey is added to an account.

use domain::event::Occurrence;
use domain::fault::Fault;
use domain::policy::{Action, Subject, Viewer, decide};
use domain::project::checked_text;
use serde::{Deserialize, Serialize};
use tower_sessions::session::Id;
use webauthn_rs::prelude::{Passkey, PasskeyRegistration, RegisterPublicKeyCredential};

use super::super::step::{self, StepKind};
use super::super::{factor, own_password};
use super::{Challenge, GOOD_FOR, RelyingParty, refused};
use crate::backend::Backend;
use crate::entity::passkey;
use crate::error::BackendError;
use crate::{repo, text};

/// How many passkeys an account may have: one for each device, and some in a drawer.
const MOST: usize = 10;
/// Length of a name, in characters.
const NAME: (u32, u32) = (1, 60);

/// What is known of a passkey until its authenticator answers.
#[derive(Serialize, Deserialize)]
struct Waiting {
    name: String,
    registration: PasskeyRegistration,
}

/// Asks the viewer's browser for a new passkey.
///
/// # Errors
/// `Invalid` where the name is none, `Conflict("wrong_password")`, `Conflict("passkeys_full")`,
/// `RateLimited` after too many tries.
pub async fn begin_passkey(
    backend: &Backend,
    viewer: &Viewer,
    site: &RelyingParty,
    (name, password): (&str, &str),
) -> Result<Challenge, BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    let name = checked_text("passkey_name", name, NAME).map_err(|fault: Fault| vec![fault])?;
    let (account, row) = own_password::owner(backend, viewer, password).await?;
    let there = repo::passkeys::of_account(backend.db(), account).await?;
    if there.len() >= MOST {
        return Err(BackendError::Conflict("passkeys_full"));
    }
    let there: Result<Vec<Passkey>, _> = there
        .iter()
        .map(|row| text::from_json("passkeys.credential", &row.credential))
        .collect();
    let there = there?.iter().map(|one| one.cred_id().clone()).collect();
    let begun =
        site.0
            .start_passkey_registration(account.uuid(), &row.email, &row.name, Some(there));
    let (mut options, registration) = begun.map_err(|error| BackendError::Corrupt {
        what: format!("a question for a passkey: {error}"),
    })?;
    // One that its authenticator finds by itself, so that nobody types an address to sign in.
    if let Some(selection) = &mut options.public_key.authenticator_selection {
        selection.resident_key = None; // without it, what follows decides
        selection.require_resident_key = true;
    }
    let waiting = text::to_canonical_json(&Waiting { name, registration })?;
    let whose = (StepKind::NewPasskey, Some(account));
    Ok(Challenge {
        options: text::to_canonical_json(&options.public_key)?,
        token: step::begin(backend, whose, (waiting, GOOD_FOR)).await?,
    })
}

/// Adds the passkey with which the browser answered. All the viewer's other sessions end.
///
/// # Errors
/// `Conflict("step_gone")` where it was not asked or too long ago, `Conflict("passkey_refused")`
/// where the answer is not right, `Conflict("passkey_taken")` where somebody has it.
pub async fn add_passkey(
    backend: &Backend,
    viewer: &Viewer,
    site: &RelyingParty,
    (token, answer): (&str, &str),
    keep: Option<Id>,
) -> Result<(), BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    let account = viewer.account().ok_or(BackendError::NotFound)?;
    let step = step::use_up(backend, (StepKind::NewPasskey, token)).await?;
    if step.account_id != Some(account.uuid()) {
        return Err(step::gone());
    }
    let waiting: Waiting = text::from_json("sign_in_steps.state", &step.state)?;
    let answer: RegisterPublicKeyCredential =
        serde_json::from_str(answer).map_err(|_| refused())?;
    let made = site
        .0
        .finish_passkey_registration(&answer, &waiting.registration);
    let made = made.map_err(|error| {
        tracing::info!(%error, "a new passkey was refused");
        refused()
    })?;
    let mut tx = backend.begin().await?;
    let row = passkey::Model {
        id: tx.new_id(),
        account_id: account.uuid(),
        credential_id: text::to_hex(made.cred_id()),
        name: waiting.name,
        credential: text::to_canonical_json(&made)?,
        created_at: text::to_micros(tx.now()),
        used_at: None,
    };
    repo::passkeys::insert(&*tx, row).await?;
    let person = repo::accounts::find(&*tx, account.uuid()).await?;
    let person = person.ok_or(BackendError::NotFound)?;
    let whose = (account, person.email.as_str());
    factor::changed(&mut tx, whose, Occurrence::PasskeyAdded, keep).await?;
    tx.commit().await
}
