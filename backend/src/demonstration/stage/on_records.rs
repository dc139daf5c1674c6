//! What is done to requests and offers.

use domain::lifecycle::{OfferAct, RequestAct};
use domain::reason::{ReviewReason, WithdrawReason};
use domain::record::{RawRecord, RecordKind};
use domain::vocabulary::CostToRecipient;
use serde_json::{Value, json};

use super::{Stage, of};
use crate::demonstration::script::Part;
use crate::error::BackendError;
use crate::queries::edit_page;
use crate::use_cases::records::{
    NewRecord, Reasoned, Submission, create_record, save_draft, step_offer, step_request, submit,
};

impl Stage<'_> {
    /// Begins a record and leaves it half typed, as it is kept while somebody types.
    pub(super) async fn begin(&mut self, place: usize) -> Result<(), BackendError> {
        let part = self.part(place)?;
        let author = self.author(part)?;
        let organisation = author.memberships().first().map(|own| own.organisation);
        let new = NewRecord {
            kind: part.kind,
            organisation: organisation.ok_or(BackendError::NotFound)?,
            language: part.tongue.tag()?,
        };
        let reference = create_record(self.backend(), author, new).await?;
        let submission = Submission {
            kind: part.kind,
            reference: &reference,
            typed: &half(part),
            revision: 0,
            visibility: part.visibility,
            form: None,
        };
        save_draft(self.backend(), author, submission).await?;
        self.records.insert(place, reference);
        Ok(())
    }

    /// Hands a draft in; or what was handed back, with an answer.
    pub(super) async fn hand_in(&mut self, place: usize) -> Result<(), BackendError> {
        let part = self.part(place)?;
        if self.handed_in.insert(place) {
            return self.submit(place, &part.typed).await;
        }
        let name = match part.kind {
            RecordKind::Request => "background",
            RecordKind::Offer => "description",
        };
        let mut typed = part.typed.clone();
        let said = typed.get(name).and_then(Value::as_str).unwrap_or_default();
        let answered = format!("{said} {}", self.words(part).clarified);
        typed.insert(name.to_owned(), json!(answered));
        self.submit(place, &typed).await
    }

    async fn submit(&self, place: usize, typed: &RawRecord) -> Result<(), BackendError> {
        let part = self.part(place)?;
        let (author, reference) = (self.author(part)?, of(&self.records, place)?);
        let opened = edit_page(self.backend(), author, part.kind, reference).await?;
        let submission = Submission {
            kind: part.kind,
            reference,
            typed,
            revision: opened.revision,
            visibility: part.visibility,
            form: Some(opened.form),
        };
        submit(self.backend(), author, submission).await?;
        Ok(())
    }

    pub(super) async fn pass(&self, place: usize) -> Result<(), BackendError> {
        let (request, offer) = (RequestAct::Authenticate, OfferAct::Verify);
        self.judge(place, (request, offer), Reasoned::default())
            .await
    }

    pub(super) async fn ask(&self, place: usize) -> Result<(), BackendError> {
        let part = self.part(place)?;
        let words = self.words(part);
        let why = match part.kind {
            RecordKind::Request => Reasoned {
                reason: None,
                note: Some(&words.clarify),
            },
            RecordKind::Offer => Reasoned {
                reason: Some(ReviewReason::Unclear.code()),
                note: Some(&words.returned),
            },
        };
        let acts = (RequestAct::AskClarification, OfferAct::Return);
        self.judge(place, acts, why).await
    }

    pub(super) async fn refuse(&self, place: usize) -> Result<(), BackendError> {
        let reasons = [ReviewReason::OutOfScope, ReviewReason::Duplicate];
        let reason = reasons.get(place % 2).map(|reason| reason.code());
        let why = Reasoned { reason, note: None };
        self.judge(place, (RequestAct::Decline, OfferAct::Return), why)
            .await
    }

    async fn judge(
        &self,
        place: usize,
        (request, offer): (RequestAct, OfferAct),
        why: Reasoned<'_>,
    ) -> Result<(), BackendError> {
        let part = self.part(place)?;
        let reviewer = self.reviewer(place, [part.state()])?;
        let reference = of(&self.records, place)?;
        match part.kind {
            RecordKind::Request => {
                step_request(self.backend(), reviewer, reference, request, why).await
            }
            RecordKind::Offer => step_offer(self.backend(), reviewer, reference, offer, why).await,
        }
    }

    /// Changes one field of an open record: the title, or the cost.
    pub(super) async fn change(&self, place: usize, field: &str) -> Result<(), BackendError> {
        let mut typed = self.part(place)?.typed.clone();
        let before = typed.get(field).cloned().unwrap_or_default();
        typed.insert(field.to_owned(), changed(&before));
        self.submit(place, &typed).await
    }

    pub(super) async fn withdraw(&self, place: usize) -> Result<(), BackendError> {
        let part = self.part(place)?;
        let why = Reasoned {
            reason: Some(WithdrawReason::MetElsewhere.code()),
            note: Some(&self.words(part).withdrawn),
        };
        self.author_steps(place, (RequestAct::Withdraw, OfferAct::Withdraw), why)
            .await
    }

    pub(super) async fn pause(&self, place: usize) -> Result<(), BackendError> {
        let acts = (RequestAct::Withdraw, OfferAct::Pause);
        self.author_steps(place, acts, Reasoned::default()).await
    }

    pub(super) async fn close(&self, place: usize) -> Result<(), BackendError> {
        let acts = (RequestAct::Close, OfferAct::Withdraw);
        self.author_steps(place, acts, Reasoned::default()).await
    }

    async fn author_steps(
        &self,
        place: usize,
        (request, offer): (RequestAct, OfferAct),
        why: Reasoned<'_>,
    ) -> Result<(), BackendError> {
        let part = self.part(place)?;
        let (author, reference) = (self.author(part)?, of(&self.records, place)?);
        match part.kind {
            RecordKind::Request => {
                step_request(self.backend(), author, reference, request, why).await
            }
            RecordKind::Offer => step_offer(self.backend(), author, reference, offer, why).await,
        }
    }
}

/// What is there when somebody is interrupted: the first fields.
fn half(part: &Part) -> RawRecord {
    const FIRST: [&str; 5] = ["title", "need", "background", "description", "themes"];
    let typed = part.typed.iter();
    typed
        .filter(|(name, _)| FIRST.contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

/// Another value of the same kind: a title with a remark, another cost.
fn changed(before: &Value) -> Value {
    let free = CostToRecipient::None.code();
    match before.as_str() {
        Some(cost) if cost == free => json!(CostToRecipient::Travel),
        Some(cost)
            if CostToRecipient::ALL
                .iter()
                .any(|known| known.code() == cost) =>
        {
            json!(free)
        }
        Some(title) => json!(format!("{title} (2)")),
        None => before.clone(),
    }
}
