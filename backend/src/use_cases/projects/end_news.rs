//! Whom a proposed last day, and its answer, are told to: the other side, in the transaction in
//! which it happens, so once.

use domain::notice::NoticeKind;
use domain::organisation::Membership;
use domain::policy::{Action, Side, Subject, Viewer, decide};

use crate::actor;
use crate::auth::viewer_on;
use crate::entity::end_proposal;
use crate::error::BackendError;
use crate::outbox::{About, EndNews, Letter};
use crate::repo::facts::ProjectRecord;
use crate::repo::{corrupt, memberships};
use crate::text;
use crate::use_cases::matches::Proposer;
use crate::write::WriteTransaction;

/// Which side a proposal is of.
pub(crate) fn side_of(row: &end_proposal::Model) -> Result<Side, BackendError> {
    let proposer: Proposer = text::parse("end_proposals.side", &row.side)?;
    proposer.side().ok_or_else(|| corrupt("end_proposals.side"))
}

/// Whether a viewer speaks for a side of a project about its last day.
pub(crate) fn answers_for(viewer: &Viewer, record: &ProjectRecord, side: Side) -> bool {
    decide(viewer, Action::AgreeEnd, &Subject::Project(&record.facts)).is_ok()
        && actor::side(viewer, &record.origin, side).is_ok()
}

/// Writes to the side that is to answer.
pub(super) async fn tell_of_proposal(
    tx: &mut WriteTransaction,
    record: &ProjectRecord,
    (row, of): (&end_proposal::Model, Side),
    by: &Membership,
) -> Result<(), BackendError> {
    tell(tx, record, (row, EndNews::Proposed, of.other()), by).await
}

/// Writes to the side that proposed what was answered now, by the other.
pub(super) async fn tell_of_answer(
    tx: &mut WriteTransaction,
    record: &ProjectRecord,
    (row, by_side): (&end_proposal::Model, Side),
    by: &Membership,
) -> Result<(), BackendError> {
    tell(tx, record, (row, EndNews::Answered, by_side.other()), by).await
}

async fn tell(
    tx: &mut WriteTransaction,
    record: &ProjectRecord,
    (row, news, side): (&end_proposal::Model, EndNews, Side),
    by: &Membership,
) -> Result<(), BackendError> {
    if tx.is_silent() {
        return Ok(());
    }
    let (of, role) = (record.facts.organisation(side), side.author());
    let letter = Letter::ProjectEnd {
        project: record.row.id,
        number: row.number,
        news,
    };
    let told_of = (NoticeKind::Project, About::Project(record.row.id));
    for person in memberships::present(&**tx, of, role, tx.today()).await? {
        let viewer = viewer_on(&**tx, person.id, tx.today()).await?;
        if person.id == by.account.uuid() || !answers_for(&viewer, record, side) {
            continue;
        }
        tx.tell(&letter, told_of, &person).await?;
    }
    Ok(())
}
