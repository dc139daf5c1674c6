//! Adding a person and the organisation that they act for, both or neither: by the operator at the
//! command line.

use domain::fault::Fault;
use domain::id::{AccountId, OrganisationId};
use domain::organisation::Role;

use super::create_account::{CheckedAccount, NewAccount};
use super::create_organisation::{self, NewOrganisation};
use super::give_membership;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::repo;

/// The organisation that somebody is to act for.
#[derive(Clone, Copy, Debug)]
pub enum ActsFor<'a> {
    /// One that is there.
    Known(OrganisationId),
    /// One that comes with them.
    New(NewOrganisation<'a>),
}

/// Creates an account that acts for an organisation from today on, and the organisation where it is
/// new. Where anything stands against it, nothing is stored.
///
/// # Errors
/// `Invalid` names the faulty fields of all three, `NotFound` says that there is no such
/// organisation; else as [`create_account`](super::create_account()),
/// [`create_organisation`](super::create_organisation()) and
/// [`give_membership`](super::give_membership()).
pub async fn add_member(
    backend: &Backend,
    by: Actor,
    new: NewAccount<'_>,
    (acts_for, role): (ActsFor<'_>, Role),
) -> Result<(AccountId, OrganisationId), BackendError> {
    let mut faults = vec![];
    let account = CheckedAccount::of(new, &mut faults);
    let name = match acts_for {
        ActsFor::Known(_) => String::new(),
        ActsFor::New(of) => {
            let mut own = vec![];
            let name = create_organisation::checked_name(backend, of, &mut own);
            faults.extend(own.into_iter().map(of_the_organisation));
            name
        }
    };
    if !faults.is_empty() {
        return Err(faults.into());
    }
    let password_hash = backend.passwords().hash(new.password).await?;
    let mut tx = backend.begin().await?;
    let account = account.insert(&mut tx, |_| by, password_hash).await?;
    let organisation = match acts_for {
        ActsFor::Known(known) => {
            let found = repo::organisations::find(&*tx, known).await?;
            found.ok_or(BackendError::NotFound)?.id
        }
        ActsFor::New(of) => create_organisation::insert(&mut tx, by, (of, name)).await?,
    };
    give_membership::give(&mut tx, by, (account, organisation, role)).await?;
    tx.commit().await?;
    Ok((account, organisation))
}

/// Tells the organisation's name from the person's.
fn of_the_organisation(fault: Fault) -> Fault {
    match fault.field.as_str() {
        "name" => Fault {
            field: "new_organisation".to_owned(),
            ..fault
        },
        _ => fault,
    }
}
