//! Matches that can no longer be, because of another or because a record is gone.

use domain::lifecycle::{Lifecycle, MatchAct, MatchStatus};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::fit::fits;
use super::transition::take;
use crate::entity::matching;
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::repo::facts::{self, MatchRecord};
use crate::repo::match_states::codes_where;
use crate::repo::matching::Counted;
use crate::use_cases::records::Why;
use crate::write::WriteTransaction;

/// Ends the other open matches of both records for which a match, agreed now, leaves no room. What
/// only waits behind another open match is left: that one may come to nothing.
pub(crate) async fn supersede_unfit(
    tx: &mut WriteTransaction,
    agreed: &MatchRecord,
) -> Result<(), BackendError> {
    let of = Condition::any()
        .add(matching::Column::RequestId.eq(agreed.row.request_id))
        .add(matching::Column::OfferId.eq(agreed.row.offer_id));
    for other in open(tx, of).await? {
        if !fits(tx, &other, Counted::Agreed).await? {
            end(tx, other).await?;
        }
    }
    Ok(())
}

/// Ends all open matches of a record that is taken back or closed. An agreed one is its parties'.
pub(crate) async fn supersede_all(
    tx: &mut WriteTransaction,
    record: Uuid,
) -> Result<(), BackendError> {
    let of = Condition::any()
        .add(matching::Column::RequestId.eq(record))
        .add(matching::Column::OfferId.eq(record));
    for open in open(tx, of).await? {
        end(tx, open).await?;
    }
    Ok(())
}

async fn open(tx: &WriteTransaction, of: Condition) -> Result<Vec<MatchRecord>, BackendError> {
    let ends = |status: MatchStatus| status.after(MatchAct::Supersede).is_ok();
    let rows = matching::Entity::find()
        .filter(of)
        .filter(matching::Column::Status.is_in(codes_where(ends)))
        .order_by_asc(matching::Column::Id)
        .all(&**tx)
        .await?;
    let mut open = Vec::new();
    for row in rows {
        open.push(facts::match_of(&**tx, row).await?);
    }
    Ok(open)
}

async fn end(tx: &mut WriteTransaction, record: MatchRecord) -> Result<(), BackendError> {
    let why = (Actor::System, Why::default());
    take(tx, record, MatchAct::Supersede, why).await.map(drop)
}
