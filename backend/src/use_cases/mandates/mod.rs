//! Mandates: by what papers an account speaks for a State, and until when.
//!
//! One reviewer records what was received, a second confirms it; only then does it count. An
//! account whose mandate is missing or over reads on and does nothing. A renewal is one more.

mod confirm;
mod record;
mod vouch;
mod warn;

pub use confirm::confirm_mandate;
pub use record::record_mandate;
pub use vouch::vouch;
pub use warn::warn_of_ends;
pub(crate) use warn::whose_ends;

use chrono::NaiveDate;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::fault::{Fault, Rule};
use domain::id::{AccountId, OrganisationId};
use domain::organisation::Role;
use domain::project::checked_text;
use serde_json::json;

use super::noted;
use crate::entity::mandate;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::write::WriteTransaction;
use crate::{repo, text};

/// Length of a reference, in characters.
const REFERENCE: (u32, u32) = (3, 200);

/// What was received.
#[derive(Clone, Copy, Debug)]
pub struct NewMandate<'a> {
    /// The reference of the note verbale or the letter.
    pub reference: &'a str,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
}

impl NewMandate<'_> {
    /// Checks it, and gives its reference as it is stored.
    ///
    /// # Errors
    /// Every faulty field.
    pub fn checked(&self) -> Result<String, Vec<Fault>> {
        let mut faults = vec![];
        let reference = noted(
            &mut faults,
            checked_text("papers", self.reference, REFERENCE),
        );
        if self.until < self.from {
            let given = self.until.to_string();
            faults.push(Fault::new("until_on", given, Rule::StartNotAfterEnd));
        }
        if faults.is_empty() {
            Ok(reference)
        } else {
            Err(faults)
        }
    }
}

/// Stores a mandate and that it was recorded; the event has no reference, which may be a person's.
async fn insert(
    tx: &mut WriteTransaction,
    by: Actor,
    (account, organisation): (AccountId, OrganisationId),
    (new, reference): (NewMandate<'_>, String),
) -> Result<mandate::Model, BackendError> {
    let speaks = repo::memberships::present(&**tx, organisation, Role::FocalPoint, tx.today());
    if !speaks.await?.iter().any(|one| one.id == account.uuid()) {
        return Err(BackendError::NotFound);
    }
    let now = text::to_micros(tx.now());
    let by_operator = by == Actor::System;
    let row = mandate::Model {
        id: tx.new_id(),
        account_id: account.uuid(),
        organisation_id: organisation.uuid(),
        reference,
        from_on: new.from,
        until_on: new.until,
        recorded_at: now,
        recorded_by: by.account().map(AccountId::uuid),
        confirmed_at: by_operator.then_some(now),
        confirmed_by: None,
        warned_days: None,
    };
    repo::mandates::insert(&**tx, row.clone()).await?;
    let kind = EventKind::Other(SubjectKind::Account, Occurrence::MandateRecorded);
    let payload = json!({
        "mandate": row.id,
        "organisation": organisation,
        "from": new.from,
        "until": new.until,
    });
    tx.append(NewEvent::new(kind, account.uuid(), by).payload(payload))
        .await?;
    Ok(row)
}
