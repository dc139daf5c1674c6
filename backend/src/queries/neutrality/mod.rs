//! Whether matching is neutral: who is matched against who asks, every stored score computed again, States
//! with equal areas exchanged, and what other weights would win and lose. For the reviewers, who answer for
//! it; the public's figures are those of the report (ADR 0047).

mod rates;
mod replay;
mod shift;

use domain::id::{OfferId, RequestId};
use domain::lifecycle::RequestStatus;
use domain::period::Period;
use domain::policy::{Action, Subject, Viewer, decide};
use domain::record::{Offer, Request};
use domain::vocabulary::{Area, LanguageTag, ProviderType};
use matcher::{Basis, Exchange, Score, WeightSet, exchange};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::Backend;
use crate::entity::record;
use crate::error::BackendError;

pub use rates::{Rate, RateTable};
pub use replay::{Replay, Replayed, replay_all};
pub use shift::{ShiftRow, WeightShift};

/// Scores that a page exchanges at the most: about a second of work. The command does all.
const EXCHANGED: u64 = 2_000_000;

/// What the audit is asked for.
#[derive(Clone, Debug)]
pub struct NeutralityAsk {
    /// Of what was published in which period.
    pub period: Period,
    /// The weights that are to be held against those in force.
    pub weights: WeightSet,
    /// From which score on a pair counts.
    pub least: Score,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A region or a situation.
    Area(Area),
    /// No situation.
    NoSituation,
    /// A language of a request.
    Language(LanguageTag),
    /// A kind of provider.
    Provider(ProviderType),
}

/// The audit.
#[derive(Clone, Debug)]
pub struct Neutrality {
    /// Who is matched, against who asks or offers.
    pub rates: Vec<RateTable>,
    /// Every stored score, computed again.
    pub replay: Replay,
    /// States with equal areas, exchanged.
    pub exchange: Exchange,
    /// What other weights would win and lose, where others are asked for; `None` within, where there are more
    /// records than a page holds against each other.
    pub shift: Option<Option<WeightShift>>,
}

/// Makes the audit.
///
/// # Errors
/// [`BackendError::Refused`] for whoever may not have figures over all that reviewers see.
pub async fn neutrality(
    backend: &Backend,
    viewer: &Viewer,
    ask: &NeutralityAsk,
) -> Result<Neutrality, BackendError> {
    decide(viewer, Action::ReadFullReport, &Subject::Platform)?;
    let rates = rates::tables(backend, viewer, ask.period).await?;
    let replay = replay_all(backend).await?;
    let shift = if ask.weights == WeightSet::standard() {
        None
    } else {
        Some(shift::shift(backend, viewer, ask).await?)
    };
    Ok(Neutrality {
        rates,
        replay,
        exchange: exchanged(backend, EXCHANGED).await?,
        shift,
    })
}

/// Every open record, with what is left of it: whoever may see it, its score is the same.
async fn open_records(backend: &Backend) -> Result<(Vec<Request>, Vec<Offer>), BackendError> {
    let today = backend.clock().today();
    let ids: Vec<Uuid> = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .filter(record::Column::Status.eq(RequestStatus::Published.code()))
        .order_by_asc(record::Column::Id)
        .into_tuple()
        .all(backend.db())
        .await?;
    let index = backend.index().now(backend.db(), today).await?;
    let requests = ids
        .iter()
        .filter_map(|id| index.request(RequestId::new(*id)));
    let offers = ids.iter().filter_map(|id| index.offer(OfferId::new(*id)));
    Ok((requests.cloned().collect(), offers.cloned().collect()))
}

/// Exchanges States with equal areas over all open records, and scores up to so many pairs again.
///
/// # Errors
/// Where the database does.
pub async fn exchanged(backend: &Backend, most: u64) -> Result<Exchange, BackendError> {
    let today = backend.clock().today();
    let (requests, offers) = open_records(backend).await?;
    let states = backend.world().states();
    let work = move || {
        let weights = WeightSet::standard();
        let basis = Basis::new(&weights, today);
        exchange((&requests, &offers), states, basis, most)
    };
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| BackendError::Corrupt {
            what: "the exchange of States did not end".to_owned(),
        })
}
