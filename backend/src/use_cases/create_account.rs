//! Creating an account: by the operator at the command line, and for demonstrations.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::AccountId;
use domain::project::checked_text;
use domain::vocabulary::LanguageTag;
use serde_json::json;

use super::noted;
use crate::auth::{checked_email, checked_password};
use crate::backend::Backend;
use crate::entity::account;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::{repo, text};

/// Length of a name, in characters.
const NAME: (u32, u32) = (1, 200);

/// An account to be created.
#[derive(Clone, Copy, Debug)]
pub struct NewAccount<'a> {
    /// The address to sign in with.
    pub email: &'a str,
    /// How the person is called.
    pub name: &'a str,
    /// The language they like to read.
    pub language: LanguageTag,
    /// The password to sign in with.
    pub password: &'a str,
}

/// Creates an account that acts for nobody yet.
///
/// # Errors
/// `Invalid` names the faulty fields; `Conflict("email_taken")` where the address has an account.
pub async fn create_account(
    backend: &Backend,
    by: Actor,
    new: NewAccount<'_>,
) -> Result<AccountId, BackendError> {
    let mut faults = vec![];
    let email = noted(&mut faults, checked_email("email", new.email));
    let name = noted(&mut faults, checked_text("name", new.name, NAME));
    noted(&mut faults, checked_password("password", new.password));
    if !faults.is_empty() {
        return Err(faults.into());
    }
    let password_hash = backend.passwords().hash(new.password).await?;
    let mut transaction = backend.begin().await?;
    let id = AccountId::new(transaction.new_id());
    let row = account::Model {
        id: id.uuid(),
        email,
        name,
        language: new.language.to_string(),
        password_hash,
        created_at: text::to_micros(transaction.now()),
        disabled_at: None,
    };
    repo::accounts::insert(&*transaction, row).await?;
    let kind = EventKind::Other(SubjectKind::Account, Occurrence::Created);
    let event = NewEvent::new(kind, id.uuid(), by).payload(json!({"language": new.language}));
    transaction.append(event).await?;
    transaction.commit().await?;
    Ok(id)
}
