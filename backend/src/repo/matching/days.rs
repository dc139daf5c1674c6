//! The days that both sides of a match have in common.

use chrono::NaiveDate;
use domain::record::{RecordContent, RecordKind, Window};
use domain::visibility::Detail;
use sea_orm::ConnectionTrait;

use crate::error::BackendError;
use crate::repo::facts::{MatchRecord, RecordFacts};
use crate::repo::{corrupt, versions};

/// The days on which both windows of a match lie, first and last; none where they do not meet or
/// are not stated.
pub(crate) async fn common_days(
    db: &impl ConnectionTrait,
    record: &MatchRecord,
) -> Result<Option<(NaiveDate, NaiveDate)>, BackendError> {
    let row = &record.row;
    let asked = versions::at(db, RecordKind::Request, row.request_id, row.request_version);
    let offered = versions::at(db, RecordKind::Offer, row.offer_id, row.offer_version);
    match (asked.await?, offered.await?) {
        (RecordContent::Request(asked), RecordContent::Offer(offered)) => Ok(overlap(
            asked.window.filter(|_| is_shared(&record.request, record)),
            offered.window.filter(|_| is_shared(&record.offer, record)),
        )),
        _ => Err(corrupt("record_versions.document")),
    }
}

/// Whether whoever gets to see the days of a project of the match sees those of one of its records.
fn is_shared(own: &RecordFacts, of: &MatchRecord) -> bool {
    let project = (of.request.visibility().reach()).min(of.offer.visibility().record);
    own.visibility().of(Detail::Window) >= project
}

fn overlap(asked: Option<Window>, offered: Option<Window>) -> Option<(NaiveDate, NaiveDate)> {
    let (start, end) = match (asked, offered) {
        (Some(asked), Some(offered)) => {
            (asked.start.max(offered.start), asked.end.min(offered.end))
        }
        (Some(one), None) | (None, Some(one)) => (one.start, one.end),
        (None, None) => return None,
    };
    (start <= end).then_some((start, end))
}
