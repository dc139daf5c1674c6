//! Erasing somebody's words. What happened stays, with the digest of what they said.

use domain::id::AccountId;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::entity::{event, event_text};
use crate::error::BackendError;

/// Erases the notes that an account gave, and those about it. The chain holds digests of them only,
/// and their salts go, too.
pub(crate) async fn erase_words(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<(), BackendError> {
    let theirs = event::Column::AccountId
        .eq(account.uuid())
        .or(event::Column::SubjectId.eq(account.uuid()));
    let theirs = event::Entity::find()
        .select_only()
        .column(event::Column::Sequence)
        .filter(theirs)
        .into_query();
    event_text::Entity::delete_many()
        .filter(event_text::Column::Sequence.in_subquery(theirs))
        .exec(db)
        .await?;
    Ok(())
}
