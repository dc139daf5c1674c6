//! What would have to be mended before a record can be handed in.

use domain::fault::{Fault, Rule};
use domain::mask::Asker;
use domain::record::{RawRecord, RecordContent};
use domain::visibility::{Circle, Visibility};
use sea_orm::ConnectionTrait;

use crate::error::BackendError;
use crate::repo::facts::RecordFacts;
use crate::repo::organisations;
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
pub(super) fn of_the_circle(visibility: Visibility) -> Option<Fault> {
    let record = visibility.record.number();
    let (min, max) = (Circle::Reviewers.number(), Circle::Public.number());
    let rule = Rule::Number {
        min: min.into(),
        max: max.into(),
    };
    (record < min).then(|| Fault::new("visibility.record", record.to_string(), rule))
}
