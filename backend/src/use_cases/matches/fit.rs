//! Whether a match still can be: much may have happened since it was proposed.

use matcher::{Basis, Gate, Pair, WeightSet};

use crate::error::BackendError;
use crate::repo::facts::MatchRecord;
use crate::repo::matching::{Counted, offer_left, request_left};
use crate::write::WriteTransaction;

/// Refuses a match of which a record is open no more, or has no room left beside its other matches.
pub(super) async fn must_fit(
    tx: &WriteTransaction,
    record: &MatchRecord,
) -> Result<(), BackendError> {
    if fits(tx, record, Counted::Beside(record.row.id)).await? {
        Ok(())
    } else {
        Err(BackendError::Conflict("gate"))
    }
}

/// Whether both records are open and have room, given what some of their matches take. What was
/// compared when the match was proposed stays as it was.
pub(super) async fn fits(
    tx: &WriteTransaction,
    record: &MatchRecord,
    counted: Counted,
) -> Result<bool, BackendError> {
    let asked = request_left(&**tx, &record.request, counted).await?;
    let offered = offer_left(&**tx, &record.offer, counted).await?;
    let weights = WeightSet::standard();
    let pair = Pair::new(&asked, &offered, Basis::new(&weights, tx.today()));
    Ok([Gate::Open, Gate::Capacity]
        .iter()
        .all(|gate| gate.passes(&pair)))
}
