//! A plan that is made to be saved: what was asked, what came of it, and what proves it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::policy::Viewer;
use domain::vocabulary::StateCode;
use matcher::Score;
use matcher::plan::{Plan, Progress, Terms};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ask::PlanAsk;
use super::made::Made;
use super::pool::{MOST_IN_TIME, Pool};
use super::{may_plan, terms};
use crate::Backend;
use crate::entity::saved_plan;
use crate::error::BackendError;
use crate::queries::shown_records::{bare_offer, bare_request};
use crate::text;

const REFUSED: BackendError = BackendError::Conflict("plan_refused");
const TOO_BIG: BackendError = BackendError::Conflict("plan_too_big");
/// The most pairs that are kept of a plan: five for each of 100,000 requests, which are some 150 MB of text.
const MOST_PAIRS: usize = 500_000;

/// A pair of a saved plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SavedPair {
    pub(super) request: Uuid,
    pub(super) request_version: i32,
    pub(super) offer: Uuid,
    pub(super) offer_version: i32,
    pub(super) state: StateCode,
    /// By the weights of the plan.
    pub(super) score: Score,
    /// By the weights in force.
    pub(super) in_force: Score,
}

/// What is kept of a plan: how many requests and offers it was made of, the plan, and its documents.
struct Kept {
    records: (usize, usize),
    plan: Plan,
    pairs: String,
    requests_file: String,
    offers_file: String,
    certificate_file: String,
}

/// Makes the plan that is asked for, as records stand now, and the row that keeps it under an id and a
/// name. One at a time in a process, on a thread of its own.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is no reviewer; [`BackendError::Conflict`] with `plan_refused`
/// where there is no such plan, and with `plan_too_big` where there are too many records or pairs.
pub(crate) async fn plan_to_save(
    backend: &Backend,
    viewer: &Viewer,
    (id, name, settings): (Uuid, String, String),
    ask: PlanAsk,
    progress: Arc<Progress>,
) -> Result<saved_plan::Model, BackendError> {
    may_plan(viewer)?;
    let account = viewer.account().ok_or(BackendError::NotFound)?;
    let turn = backend.planning_in_time().await;
    let made_at = backend.clock().now();
    let pool = Pool::load(backend, viewer, MOST_IN_TIME).await?;
    let pool = pool.ok_or(TOO_BIG)?;
    let (made_on, sequence) = (pool.today, pool.sequence);
    let terms = terms::terms(&pool, &ask).map_err(|_| REFUSED)?;
    let terms = Terms {
        work_limit: Terms::WORK_LIMIT,
        ..terms
    };
    let weights_file = text::to_canonical_json(&ask.weights)?;
    let kept = tokio::task::spawn_blocking(move || {
        let kept = kept(pool, ask, &terms, &progress);
        drop(turn);
        kept
    });
    let kept = kept.await.map_err(|_| BackendError::Corrupt {
        what: "a plan could not be made".to_owned(),
    })??;
    let worth = kept.plan.worth;
    Ok(saved_plan::Model {
        id,
        account_id: account.uuid(),
        name,
        settings,
        made_on,
        made_at: text::to_micros(made_at),
        sequence,
        requests: count(kept.records.0),
        offers: count(kept.records.1),
        states_served: count(worth.states_served),
        requests_served: count(worth.requests_served),
        total_score: i64::try_from(worth.total_score).unwrap_or(i64::MAX),
        pairs: kept.pairs,
        requests_file: kept.requests_file,
        offers_file: kept.offers_file,
        weights_file,
        certificate_file: kept.certificate_file,
    })
}

fn count(of: impl TryInto<i32>) -> i32 {
    of.try_into().unwrap_or(i32::MAX)
}

/// Makes the plan of a pool, and all that is kept of it.
fn kept(
    mut pool: Pool,
    ask: PlanAsk,
    terms: &Terms,
    progress: &Progress,
) -> Result<Kept, BackendError> {
    let (requests, offers) = (pool.requests.clone(), pool.offers.clone());
    let made = Made::of(&mut pool, ask.weights, terms, progress).map_err(|_| REFUSED)?;
    if made.plan.pairs.len() > MOST_PAIRS {
        return Err(TOO_BIG);
    }
    let states = requests.iter().map(|one| (one.id.uuid(), one.state));
    let states: BTreeMap<Uuid, StateCode> = states.collect();
    let pairs = made.plan.pairs.iter().filter_map(|pair| {
        let (request, offer) = (pair.request.uuid(), pair.offer.uuid());
        Some(SavedPair {
            request,
            request_version: pool.known.of(request)?.1,
            offer,
            offer_version: pool.known.of(offer)?.1,
            state: *states.get(&request)?,
            score: pair.score,
            in_force: made.in_force(*pair)?,
        })
    });
    let pairs: Vec<SavedPair> = pairs.collect();
    // What the index knows is what enters scores, and a reviewer sees all of that.
    let nothing = BTreeSet::new();
    let records = (requests.len(), offers.len());
    let requests = requests.into_iter().map(|one| bare_request(one, &nothing));
    let offers = offers.into_iter().map(|one| bare_offer(one, &nothing));
    Ok(Kept {
        records,
        pairs: text::to_json(&pairs)?,
        requests_file: text::to_json(&requests.collect::<Vec<_>>())?,
        offers_file: text::to_json(&offers.collect::<Vec<_>>())?,
        certificate_file: text::to_json(&made.plan)?,
        plan: made.plan,
    })
}
