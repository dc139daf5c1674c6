//! Every stored score, computed again from what was frozen with it.

use domain::reference::Reference;
use matcher::{Score, ScoreCard};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::Backend;
use crate::entity::matching;
use crate::error::BackendError;
use crate::text;

/// Matches that are read at once.
const BATCH: u64 = 500;
/// Matches that are named where their score does not hold.
const NAMED: usize = 50;

/// A match whose stored score does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replayed {
    /// How to cite it.
    pub matching: Reference,
    /// What is stored beside it.
    pub stored: i16,
    /// What its score card says.
    pub card: Option<Score>,
    /// What the frozen records score now; none where a gate parts them, or the card cannot be read.
    pub now: Option<Score>,
}

/// What came of computing all of them again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replay {
    /// How many there are.
    pub scores: u64,
    /// How many do not hold.
    pub wrong: u64,
    /// Those, the first fifty.
    pub named: Vec<Replayed>,
}

/// Computes every stored score again, some hundred at a time: total and each of the eight parts.
///
/// # Errors
/// Where the database does.
pub async fn replay_all(backend: &Backend) -> Result<Replay, BackendError> {
    let mut replay = Replay::default();
    let mut after = Uuid::nil();
    loop {
        let rows: Vec<(Uuid, String, i16, String)> = matching::Entity::find()
            .select_only()
            .columns([
                matching::Column::Id,
                matching::Column::Reference,
                matching::Column::Score,
                matching::Column::Card,
            ])
            .filter(matching::Column::Id.gt(after))
            .order_by_asc(matching::Column::Id)
            .limit(BATCH)
            .into_tuple()
            .all(backend.db())
            .await?;
        let Some(last) = rows.last().map(|row| row.0) else {
            return Ok(replay);
        };
        after = last;
        for (_, reference, stored, card) in rows {
            replay.scores += 1;
            if let Some((card, now)) = fault(stored, &card) {
                replay.wrong += 1;
                if replay.named.len() < NAMED {
                    replay.named.push(Replayed {
                        matching: text::parse("matches.reference", &reference)?,
                        stored,
                        card,
                        now,
                    });
                }
            }
        }
    }
}

/// What the card says and what it comes to, where these or the stored score are not the same.
fn fault(stored: i16, card: &str) -> Option<(Option<Score>, Option<Score>)> {
    let Ok(card) = text::from_json::<ScoreCard>("matches.card", card) else {
        return Some((None, None));
    };
    let again = card.recompute().ok();
    let holds = again.as_ref().is_some_and(|again| {
        again.score == card.score
            && again.factors == card.factors
            && i64::from(card.score.points()) == i64::from(stored)
    });
    let now = again.map(|again| again.score);
    (!holds).then_some((Some(card.score), now))
}
