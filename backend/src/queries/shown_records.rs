//! The published records that a viewer may see, as the matcher takes them: to try it on in the
//! browser, with other weights.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::policy::{Field, Viewer, sees};
use domain::record::{Offer, RecordKind, Request};
use domain::visibility::Detail;

use super::browse::newest_rows;
use super::record_page::hidden_from;
use crate::Backend;
use crate::error::BackendError;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::matching::{self, Counted, Left};

/// The most records of a kind: a quarter of a megabyte, and a blink to judge.
const MOST: u64 = 500;
/// Stands for conditions: the matcher asks only whether there are any.
const STATED: &str = "stated";

/// Published records, the latest first.
#[derive(Clone, Debug)]
pub struct ShownRecords {
    /// Requests, without their longer texts.
    pub requests: Vec<Request>,
    /// Offers, without their longer texts.
    pub offers: Vec<Offer>,
    /// The day on which they are open.
    pub today: NaiveDate,
}

/// What a viewer may see of the records that are open, and not more than the latest 500 of each
/// kind. Places and amounts are as stated and no match counts: how far matches have come is not for
/// everyone. What the viewer may not see counts as not stated.
///
/// # Errors
/// Where the database does.
pub async fn shown_records(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<ShownRecords, BackendError> {
    let mut shown = ShownRecords {
        requests: Vec::new(),
        offers: Vec::new(),
        today: backend.clock().today(),
    };
    for kind in [RecordKind::Request, RecordKind::Offer] {
        let records = seen(backend, viewer, kind).await?;
        let stated = matching::each(backend.db(), &records, Counted::Nothing).await?;
        for (record, (_, left)) in records.iter().zip(stated) {
            let hidden = hidden_from(viewer, record);
            match left {
                Ok(Left::Request(request)) => shown.requests.push(bare_request(*request, &hidden)),
                Ok(Left::Offer(offer)) => shown.offers.push(bare_offer(*offer, &hidden)),
                // The index has named it in the log: it is in no ranking.
                Err(BackendError::Corrupt { .. }) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(shown)
}

/// Of what the query found, what the policy says too when it is asked about each; of masked requests
/// those of which the viewer may know the State, without which no pair can be judged.
async fn seen(
    backend: &Backend,
    viewer: &Viewer,
    kind: RecordKind,
) -> Result<Vec<RecordFacts>, BackendError> {
    let rows = newest_rows(backend, viewer, kind, MOST).await?;
    let found = facts::each_with_parties(backend.db(), rows).await?;
    let readable = found.into_iter().filter_map(|(_, record)| record.ok());
    let seen = readable.filter(|record| {
        let fields = [Field::Record, Field::Asker];
        fields
            .iter()
            .all(|field| sees(viewer, &record.subject(), *field))
    });
    Ok(seen.collect())
}

/// A request without what a viewer may not see, and without its longer texts.
pub(super) fn bare_request(mut request: Request, hidden: &BTreeSet<Detail>) -> Request {
    request.content = request.content.without(hidden.iter().copied());
    let content = &mut request.content;
    for text in [
        &mut content.background,
        &mut content.already_under_way,
        &mut content.own_contribution,
    ] {
        text.clear();
    }
    request
}

/// The same of an offer; of conditions only whether there are any.
pub(super) fn bare_offer(mut offer: Offer, hidden: &BTreeSet<Detail>) -> Offer {
    offer.content = offer.content.without(hidden.iter().copied());
    let content = &mut offer.content;
    content.description.clear();
    if !content.conditions.trim().is_empty() {
        STATED.clone_into(&mut content.conditions);
    }
    offer
}
