//! What the sides of a match propose to each other.

use chrono::{DateTime, Utc};
use domain::arrangement::Arrangement;
use domain::policy::Side;
use matcher::ScoreCard;
use sea_orm::ConnectionTrait;

use crate::entity::match_version;
use crate::error::BackendError;
use crate::repo::facts::MatchRecord;
use crate::repo::match_versions;
use crate::text;
use crate::use_cases::matches::{PROPOSALS, Proposer};

/// What is proposed in a match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalView {
    /// Its number; 0 is what the records say.
    pub number: i32,
    /// Whose proposal; none is what the records say.
    pub side: Option<Side>,
    /// Since when.
    pub at: DateTime<Utc>,
    /// What.
    pub arrangement: Arrangement,
}

/// Whether a match may have one more.
pub(super) fn has_room(proposals: &[ProposalView]) -> bool {
    let latest = proposals.last();
    latest.is_some_and(|latest| latest.number < PROPOSALS)
}

/// What the records say, as the score card has it, and every proposal since.
pub(super) async fn proposals(
    db: &impl ConnectionTrait,
    record: &MatchRecord,
    card: &ScoreCard,
) -> Result<Vec<ProposalView>, BackendError> {
    let rows = match_versions::of(db, [record.row.id]).await?;
    proposals_of(record, card, &rows)
}

/// The same, from the rows of the match.
pub(super) fn proposals_of<'a>(
    record: &MatchRecord,
    card: &ScoreCard,
    rows: impl IntoIterator<Item = &'a match_version::Model>,
) -> Result<Vec<ProposalView>, BackendError> {
    let mut proposals = vec![ProposalView {
        number: 0,
        side: None,
        at: text::from_micros("matches.created_at", record.row.created_at)?,
        arrangement: Arrangement::of(&card.request.content, &card.offer.content),
    }];
    for row in rows {
        let by: Proposer = text::parse("match_versions.side", &row.side)?;
        proposals.push(ProposalView {
            number: row.number,
            side: by.side(),
            at: text::from_micros("match_versions.proposed_at", row.proposed_at)?,
            arrangement: match_versions::arrangement(row)?,
        });
    }
    Ok(proposals)
}
