//! The form of a record as it is sent.

use std::collections::BTreeMap;

use backend::BackendError;
use backend::use_cases::records::{Submission, resolve_set_aside};
use domain::record::{RawRecord, RecordKind};
use domain::reference::Reference;
use domain::visibility::{Circle, Detail, Visibility};
use serde::{Deserialize, Serialize};

use super::{edit_page_of, kind_of};
use crate::actions::parse;
use crate::context::{backend, viewer};
use crate::forms::record_from_form;
use crate::routes::Route;

/// Who may see it, by the numbers of the circles.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Circles {
    /// The record itself.
    pub record: String,
    /// Money.
    pub budget: String,
    /// Whether who asks is kept back: `true`, or not sent.
    #[serde(default)]
    pub masked: String,
    /// Fields with a circle of their own, by their names; blank for that of the record.
    #[serde(default)]
    pub own: BTreeMap<String, String>,
}

/// Everything that the form of a record sends.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RecordForm {
    /// A request or an offer, by its code.
    pub kind: String,
    /// Which one.
    pub reference: String,
    /// The revision of the draft that it was typed over.
    pub revision: String,
    /// What this opening of the form goes by.
    pub form: String,
    /// What was set aside and is decided about by sending this, if anything.
    #[serde(default)]
    pub set_aside: String,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Circles,
    /// Its fields, as typed.
    #[serde(default)]
    pub record: RawRecord,
}

/// A form whose hidden inputs were read; its fields are as typed.
pub(super) struct Filled {
    pub(super) kind: RecordKind,
    pub(super) reference: Reference,
    pub(super) typed: RawRecord,
    revision: i32,
    visibility: Visibility,
    form: String,
    set_aside: String,
}

impl RecordForm {
    /// The page that the form is on.
    pub(super) fn page(&self) -> Route {
        edit_page_of(kind_of(&self.kind), &self.reference)
    }

    /// Reads the hidden inputs. One that cannot be read was not written by a page.
    pub(super) fn read(self) -> Result<Filled, BackendError> {
        let kind = parse::code(&self.kind)?;
        Ok(Filled {
            kind,
            reference: parse::reference(&self.reference)?,
            revision: self.revision.parse().map_err(|_| BackendError::NotFound)?,
            visibility: self.visibility.read(kind)?,
            typed: record_from_form(self.record),
            form: self.form,
            set_aside: self.set_aside,
        })
    }
}

impl Circles {
    /// Who is to see a record of a kind: what was not sent stays as it is at first.
    fn read(&self, kind: RecordKind) -> Result<Visibility, BackendError> {
        let at_first = match kind {
            RecordKind::Request => Visibility::REQUEST,
            RecordKind::Offer => Visibility::OFFER,
        };
        let mut visibility = Visibility {
            record: circle(&self.record)?.unwrap_or(at_first.record),
            budget: circle(&self.budget)?.unwrap_or(at_first.budget),
            masked: self.masked == "true",
            ..at_first
        };
        for (field, sent) in &self.own {
            let detail = Detail::of_field(kind, field).filter(|one| *one != Detail::Budget);
            let detail = detail.ok_or(NO_SUCH_CIRCLE)?;
            visibility = visibility.with(detail, circle(sent)?);
        }
        Ok(visibility)
    }
}

/// A circle that there is not, or not for that field: no page offers it.
const NO_SUCH_CIRCLE: BackendError = BackendError::Conflict("circle");

/// The circle of a number; none where none was sent.
fn circle(sent: &str) -> Result<Option<Circle>, BackendError> {
    if sent.is_empty() {
        return Ok(None);
    }
    let number: u8 = sent.parse().map_err(|_| NO_SUCH_CIRCLE)?;
    Circle::try_from(number)
        .map(Some)
        .map_err(|_| NO_SUCH_CIRCLE)
}

impl Filled {
    /// What the count of offers that it would reach is made from.
    pub(super) const fn read_for(&self) -> (&RawRecord, Visibility) {
        (&self.typed, self.visibility)
    }

    /// What the use-cases take.
    pub(super) fn submission(&self) -> Submission<'_> {
        Submission {
            kind: self.kind,
            reference: &self.reference,
            typed: &self.typed,
            revision: self.revision,
            visibility: self.visibility,
            form: self.form.parse().ok(),
        }
    }

    /// Once it is saved, what its author had set aside is decided about.
    pub(super) async fn decided(&self) -> Result<(), BackendError> {
        let Ok(set_aside) = self.set_aside.parse() else {
            return Ok(());
        };
        let record = (self.kind, &self.reference);
        resolve_set_aside(&backend()?, &viewer(), record, set_aside).await
    }
}
