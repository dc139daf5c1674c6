//! What would have to be mended before a record can be handed in.

use domain::fault::{Fault, Rule};
use domain::mask::Asker;
use domain::record::{RawRecord, RecordContent};
use domain::visibility::{Circle, Visibility};
use sea_orm::ConnectionTrait;

use crate::error::BackendError;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::{matches, organisations};
use crate::{Backend, text};

/// What would have to be mended of what was typed, whether its author chose to mask it or not.
///
/// # Errors
/// Where the database does.
pub(crate) async fn faults(
    backend: &Backend,
    record: &RecordFacts,
    (typed, visibility): (&RawRecord, Visibility),
) -> Result<Vec<Fault>, BackendError> {
    let parsed = RecordContent::parse(record.kind(), typed, backend.world());
    let mut faults = parsed.err().unwrap_or_default();
    faults.extend(of_the_mask(backend.db(), record, (typed, visibility)).await?);
    faults.extend(of_the_circle(visibility));
    faults.extend(of_the_parties(backend.db(), record, visibility).await?);
    Ok(faults)
}

/// What would tell who asks, where the request is to be masked; and that it cannot be any more.
pub(super) async fn of_the_mask(
    db: &impl ConnectionTrait,
    record: &RecordFacts,
    (typed, visibility): (&RawRecord, Visibility),
) -> Result<Vec<Fault>, BackendError> {
    if !visibility.masked {
        return Ok(Vec::new());
    }
    let Some(state) = record.state().filter(|_| record.may_be_masked()) else {
        return Ok(vec![Asker::masked_too_late()]);
    };
    let names = organisations::names(db, [record.row.organisation_id]).await?;
    let asker = Asker {
        state,
        organisation: &names.of(record.row.organisation_id),
        language: text::parse("records.language", &record.row.language)?,
        on: record.described_on()?,
    };
    Ok(asker.faults(typed))
}

/// A circle in which a reviewer is: nobody else could ever open the record.
fn of_the_circle(visibility: Visibility) -> Option<Fault> {
    let record = visibility.record.number();
    let (min, max) = (Circle::Reviewers.number(), Circle::Public.number());
    let rule = Rule::Number {
        min: min.into(),
        max: max.into(),
    };
    (record < min).then(|| Fault::new("visibility.record", record.to_string(), rule))
}

/// A circle that would show a project, and with it the other party of its match, to more than before.
///
/// A project is seen where both its records are. Who agreed to a match did so as far as the records
/// were shown then; the other side alone cannot widen that.
pub(super) async fn of_the_parties(
    db: &impl ConnectionTrait,
    record: &RecordFacts,
    visibility: Visibility,
) -> Result<Option<Fault>, BackendError> {
    let before = record.visibility();
    if visibility.with_parties() <= before.with_parties() {
        return Ok(None);
    }
    let others = facts::records_by_id(db, matches::agreed_with(db, record.id()).await?).await?;
    let widens = |other: &RecordFacts| {
        let other = other.visibility().with_parties();
        visibility.with_parties().min(other) > before.with_parties().min(other)
    };
    let given = visibility.record.number().to_string();
    let fault = Fault::new("visibility.record", given, Rule::KeepsTheOtherParty);
    Ok(others.values().any(widens).then_some(fault))
}
