//! Creating an organisation: by the operator at the command line, and for demonstrations.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::fault::{Fault, Rule};
use domain::id::OrganisationId;
use domain::project::checked_text;
use domain::vocabulary::{LanguageTag, ProviderType, StateCode};
use serde_json::json;

use super::noted;
use crate::backend::Backend;
use crate::entity::organisation;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::write::WriteTransaction;
use crate::{repo, text};

/// Length of a name, in characters.
const NAME: (u32, u32) = (2, 200);

/// An organisation to be created.
#[derive(Clone, Copy, Debug)]
pub struct NewOrganisation<'a> {
    /// Its own name.
    pub name: &'a str,
    /// The language of its name.
    pub language: LanguageTag,
    /// The State it is, or whose body it is.
    pub state: Option<StateCode>,
    /// What kind of provider it is, where it is one.
    pub provider_type: Option<ProviderType>,
}

/// Creates an organisation.
///
/// # Errors
/// `Invalid` names the faulty fields, a State of the other world among them;
/// `Conflict("state_taken")` where another organisation that is no provider is this State's.
pub async fn create_organisation(
    backend: &Backend,
    by: Actor,
    new: NewOrganisation<'_>,
) -> Result<OrganisationId, BackendError> {
    let mut faults = vec![];
    let name = checked_name(backend, new, &mut faults);
    if !faults.is_empty() {
        return Err(faults.into());
    }
    let mut transaction = backend.begin().await?;
    let id = insert(&mut transaction, by, (new, name)).await?;
    transaction.commit().await?;
    Ok(id)
}

/// Checks an organisation and notes what is faulty; gives its name as it is stored.
pub(super) fn checked_name(
    backend: &Backend,
    new: NewOrganisation<'_>,
    faults: &mut Vec<Fault>,
) -> String {
    let name = noted(faults, checked_text("name", new.name, NAME));
    faults.extend(new.state.and_then(|state| foreign(backend, state)));
    name
}

/// Stores a checked organisation under its checked name, and that it happened.
pub(super) async fn insert(
    tx: &mut WriteTransaction,
    by: Actor,
    (new, name): (NewOrganisation<'_>, String),
) -> Result<OrganisationId, BackendError> {
    let id = OrganisationId::new(tx.new_id());
    let row = organisation::Model {
        id: id.uuid(),
        name,
        language: new.language.to_string(),
        state: new.state.map(|state| state.to_string()),
        provider_type: new.provider_type.map(|kind| kind.to_string()),
        created_at: text::to_micros(tx.now()),
    };
    repo::organisations::insert(&**tx, row).await?;
    let kind = EventKind::Other(SubjectKind::Organisation, Occurrence::Created);
    let payload = json!({"state": new.state, "provider_type": new.provider_type});
    tx.append(NewEvent::new(kind, id.uuid(), by).payload(payload))
        .await?;
    Ok(id)
}

/// The fault of a State that this database does not hold.
fn foreign(backend: &Backend, state: StateCode) -> Option<Fault> {
    let vocabulary = "state".to_owned();
    (!backend.world().accepts(state))
        .then(|| Fault::new("state", state.to_string(), Rule::Code { vocabulary }))
}
