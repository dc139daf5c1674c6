//! Creating an account: by the operator at the command line, and for demonstrations.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::fault::Fault;
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
use crate::write::WriteTransaction;
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
    let checked = CheckedAccount::of(new, &mut faults);
    if !faults.is_empty() {
        return Err(faults.into());
    }
    let password_hash = backend.passwords().hash(new.password).await?;
    let mut transaction = backend.begin().await?;
    let id = checked
        .insert(&mut transaction, |_| by, password_hash)
        .await?;
    transaction.commit().await?;
    Ok(id)
}

/// An account whose fields are as they may be.
#[derive(Debug)]
pub(super) struct CheckedAccount {
    email: String,
    name: String,
    language: LanguageTag,
}

impl CheckedAccount {
    /// Checks an account, its password too, and notes what is faulty.
    pub(super) fn of(new: NewAccount<'_>, faults: &mut Vec<Fault>) -> Self {
        let email = noted(faults, checked_email("email", new.email));
        let name = noted(faults, checked_text("name", new.name, NAME));
        let known = [new.email, new.name];
        noted(faults, checked_password("password", new.password, &known));
        Self {
            email,
            name,
            language: new.language,
        }
    }

    /// Stores it, and that it happened: by somebody else, or by itself. The hash is made before: it
    /// takes its time.
    pub(super) async fn insert(
        self,
        tx: &mut WriteTransaction,
        by: impl FnOnce(AccountId) -> Actor,
        password_hash: String,
    ) -> Result<AccountId, BackendError> {
        let id = AccountId::new(tx.new_id());
        let row = account::Model {
            id: id.uuid(),
            email: self.email,
            name: self.name,
            language: self.language.to_string(),
            password_hash,
            created_at: text::to_micros(tx.now()),
            disabled_at: None,
            rights_changed_at: None,
            erased_at: None,
        };
        repo::accounts::insert(&**tx, row).await?;
        let kind = EventKind::Other(SubjectKind::Account, Occurrence::Created);
        let event =
            NewEvent::new(kind, id.uuid(), by(id)).payload(json!({"language": self.language}));
        tx.append(event).await?;
        Ok(id)
    }
}
