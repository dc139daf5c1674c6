//! Which reviewer has what waits in hand.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::id::AccountId;
use domain::policy::{Action, Subject, Viewer, decide};
use domain::review::Awaited;
use uuid::Uuid;

use super::person::Person;
use crate::Backend;
use crate::entity::review_hold;
use crate::error::BackendError;
use crate::repo::reviewers::{self, ReviewerRow};
use crate::repo::{accounts, corrupt, review_holds};
use crate::text;
use crate::use_cases::review::AwaitedFacts;

/// Who has something in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Their account.
    pub account: AccountId,
    /// How they are called.
    pub person: Person,
    /// Whether that is the viewer.
    pub is_viewer: bool,
    /// Since when.
    pub since: DateTime<Utc>,
}

impl Holder {
    /// Reads a row with the names of everybody who has something.
    pub(super) fn of(
        row: &review_hold::Model,
        names: &BTreeMap<Uuid, (String, bool)>,
        viewer: &Viewer,
    ) -> Result<Self, BackendError> {
        let name = names.get(&row.account_id).cloned();
        let account = AccountId::new(row.account_id);
        Ok(Self {
            account,
            person: name
                .map(Person::of)
                .ok_or_else(|| corrupt("review_holds.account_id"))?,
            is_viewer: viewer.account() == Some(account),
            since: text::from_micros("review_holds.taken_at", row.taken_at)?,
        })
    }
}

/// How something that waits stands to the reviewers.
#[derive(Clone, Debug)]
pub struct InReview {
    /// What waits.
    pub awaited: Awaited,
    /// Who has it.
    pub holder: Option<Holder>,
    /// Whether the viewer may decide; not where it is of their own State or organisation.
    pub may_decide: bool,
    /// The others who may decide, by their names, where the viewer may choose one to hand it on to.
    pub others: Vec<(AccountId, String)>,
    /// Whether the viewer may pass it on without choosing to whom: it concerns their own.
    pub may_pass_on: bool,
}

impl InReview {
    /// Puts together how it stands.
    pub(super) fn of(
        viewer: &Viewer,
        (awaited, facts): (Awaited, &AwaitedFacts),
        holder: Option<Holder>,
        reviewers: &[ReviewerRow],
    ) -> Self {
        let may_decide = facts.decides(viewer).is_ok();
        let is_anothers = holder.as_ref().is_some_and(|holder| !holder.is_viewer);
        let others: Vec<(AccountId, String)> = reviewers
            .iter()
            .filter(|one| !is_anothers && Some(one.account) != viewer.account())
            .filter(|one| facts.decides(&one.viewer).is_ok())
            .map(|one| (one.account, one.name.clone()))
            .collect();
        let may_pass_on = holder.is_none() && !others.is_empty() && facts.concerns_own(viewer);
        Self {
            awaited,
            holder,
            may_decide,
            others: if may_decide { others } else { Vec::new() },
            may_pass_on,
        }
    }

    /// Whether another reviewer has it, so that the viewer does not decide.
    pub fn is_anothers(&self) -> bool {
        self.holder.as_ref().is_some_and(|holder| !holder.is_viewer)
    }
}

/// How one thing stands to the reviewers; nothing for whoever is none, or where it waits no more.
pub(super) async fn in_review(
    backend: &Backend,
    viewer: &Viewer,
    (awaited, facts): (Awaited, &AwaitedFacts),
) -> Result<Option<InReview>, BackendError> {
    let reviews = decide(viewer, Action::ReadQueue, &Subject::Platform).is_ok();
    if !reviews || !facts.waits() {
        return Ok(None);
    }
    let db = backend.db();
    let row = review_holds::find(db, awaited.id).await?;
    let names = accounts::names(db, row.iter().map(|row| row.account_id)).await?;
    let holder = row
        .map(|row| Holder::of(&row, &names, viewer))
        .transpose()?;
    let reviewers = reviewers::present(db, backend.clock().today()).await?;
    let stands = InReview::of(viewer, (awaited, facts), holder, &reviewers);
    Ok(Some(stands))
}
