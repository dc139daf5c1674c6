//! How many offers a request would reach while it is being typed.

use domain::id::{OfferId, RequestId};
use domain::lifecycle::RequestStatus;
use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::{RawRecord, RecordKind, Request, RequestContent};
use domain::reference::Reference;
use domain::visibility::{Detail, Visibility};
use matcher::{Band, Basis, Score, WeightSet};
use serde_json::Value;

use super::visible_ids;
use crate::Backend;
use crate::error::BackendError;
use crate::repo::facts;

/// Fields that no rule of the matcher reads and that may be left out.
const UNREAD: [&str; 9] = [
    "background",
    "level_now",
    "already_under_way",
    "own_contribution",
    "source",
    "axis",
    "norms",
    "tags",
    "threats",
];
/// Fields that no rule of the matcher reads either, and that a request must have.
const UNREAD_AND_REQUIRED: [&str; 2] = ["title", "need"];
/// What stands in them as long as it is only counted.
const PLACEHOLDER: &str = "to be written";

/// How many offers that the viewer may see a request would reach as it is typed now, at the score
/// where the band "possible" begins. `None` while anything that the
/// matcher reads is missing or faulty; what it does not read may be missing. What is shown to too
/// few to enter a score counts as not stated.
///
/// # Errors
/// [`BackendError::NotFound`] and [`BackendError::Refused`] as the policy says.
pub async fn reach(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    (typed, visibility): (&RawRecord, Visibility),
) -> Result<Option<usize>, BackendError> {
    let record = facts::record(backend.db(), RecordKind::Request, reference).await?;
    decide(
        viewer,
        Action::Record(RecordAction::Draft),
        &record.subject(),
    )?;
    let enters = |detail: &Detail| visibility.enters_score(*detail, RecordKind::Request);
    let Ok(content) = RequestContent::parse(&what_is_read(typed)) else {
        return Ok(None);
    };
    let visible = visible_ids(backend, viewer, RecordKind::Offer).await?;
    let draft = Request {
        id: RequestId::new(record.id()),
        state: record.request()?.state,
        content: content.without(Detail::of(RecordKind::Request).filter(|one| !enters(one))),
        active_matches: 0,
        status: RequestStatus::Published,
        published_at: None,
    };
    let weights = WeightSet::standard();
    let basis = Basis {
        weights: &weights,
        today: backend.clock().today(),
    };
    let floor = Score::try_from(Band::Possible.least()).unwrap_or_default();
    let index = backend.index().now(backend.db(), basis.today).await?;
    Ok(Some(index.reach(
        &draft,
        |id: OfferId| visible.contains(&id.uuid()),
        basis,
        floor,
    )))
}

/// What was typed, without what the matcher does not read.
fn what_is_read(typed: &RawRecord) -> RawRecord {
    let mut read = typed.clone();
    for name in UNREAD {
        read.remove(name);
    }
    for name in UNREAD_AND_REQUIRED {
        read.insert(name.to_owned(), Value::from(PLACEHOLDER));
    }
    read
}
