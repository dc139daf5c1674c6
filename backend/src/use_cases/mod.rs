//! What can be done: one action, one file, one transaction with its events.

pub mod accounts;
mod add_member;
pub mod bundles;
mod create_account;
mod create_organisation;
mod give_membership;
mod lapse;
pub mod mandates;
pub mod matches;
pub mod notices;
pub mod organisations;
mod pace;
pub mod projects;
pub mod records;
pub mod review;
pub mod searches;
mod send_trial;

pub use add_member::{ActsFor, add_member};
pub use create_account::{NewAccount, create_account};
pub use create_organisation::{NewOrganisation, create_organisation};
pub use give_membership::give_membership;
pub use lapse::{Lapsed, lapse};
pub use pace::note_pace;
pub use send_trial::send_trial;

use domain::fault::Fault;

/// Takes the value of a checked field, or notes its fault and goes on, so that all faults are
/// reported at once.
pub(crate) fn noted<T: Default>(faults: &mut Vec<Fault>, checked: Result<T, Fault>) -> T {
    checked.unwrap_or_else(|fault| {
        faults.push(fault);
        T::default()
    })
}
