//! Why nothing has come of a record yet: how far it is, at which gate the others fall, and which come
//! nearest.

use domain::lifecycle::MatchStatus;
use domain::policy::Viewer;
use domain::record::RecordKind;
use domain::reference::Reference;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::ranking::{Ranking, ranking};
use super::scope;
use crate::Backend;
use crate::entity::{matching, record};
use crate::error::BackendError;
use crate::text;

/// How far a record has come, as far as the viewer may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is not open for matching.
    NotOpen,
    /// So many matches became projects.
    Delivered(usize),
    /// So many matches are under way.
    UnderWay(usize),
    /// So many of the others fit, and of so many matches nothing came.
    Fits {
        /// Those that pass every gate.
        passed: u64,
        /// Matches that are over.
        over: usize,
    },
    /// There are others, and none passes every gate.
    NothingFits,
    /// There is nothing that it could be compared with.
    NothingThere,
}

/// Why nothing has come of a record yet.
#[derive(Clone, Debug)]
pub struct Why {
    /// How far it is.
    pub standing: Standing,
    /// What it was compared with, and what comes nearest.
    pub ranking: Ranking,
}

/// Looks for the reasons among what the viewer may see.
///
/// # Errors
/// As [`ranking`].
pub async fn why(
    backend: &Backend,
    viewer: &Viewer,
    (kind, reference): (RecordKind, &Reference),
) -> Result<Why, BackendError> {
    let ranking = ranking(backend, viewer, (kind, reference), 1).await?;
    let found = statuses(backend, viewer, (kind, reference)).await?;
    let standing = standing(&ranking, &found);
    Ok(Why { standing, ranking })
}

fn standing(ranking: &Ranking, matches: &[MatchStatus]) -> Standing {
    let delivered = |status: &&MatchStatus| **status == MatchStatus::Converted;
    let over = matches.iter().filter(|status| status.is_over()).count();
    let delivered = matches.iter().filter(delivered).count();
    let under_way = matches.len() - over - delivered;
    let passed = ranking.funnel.passed;
    if under_way > 0 {
        Standing::UnderWay(under_way)
    } else if delivered > 0 {
        Standing::Delivered(delivered)
    } else if !ranking.is_open {
        Standing::NotOpen
    } else if passed > 0 {
        Standing::Fits { passed, over }
    } else if ranking.funnel.considered > 0 {
        Standing::NothingFits
    } else {
        Standing::NothingThere
    }
}

/// How far each match of a record is that the viewer may know of.
async fn statuses(
    backend: &Backend,
    viewer: &Viewer,
    (kind, reference): (RecordKind, &Reference),
) -> Result<Vec<MatchStatus>, BackendError> {
    let side = match kind {
        RecordKind::Request => matching::Column::RequestId,
        RecordKind::Offer => matching::Column::OfferId,
    };
    let record = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .filter(record::Column::Reference.eq(reference.as_str()))
        .into_query();
    let codes: Vec<String> = matching::Entity::find()
        .select_only()
        .column(matching::Column::Status)
        .filter(side.in_subquery(record))
        .filter(scope::known_matches(viewer))
        .into_tuple()
        .all(backend.db())
        .await?;
    let read = |code: &String| text::parse("matches.status", code);
    codes.iter().map(read).collect()
}
