//! A plan that is made to be saved: what was asked, what came of it, and what proves it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::id::AccountId;
use domain::policy::Viewer;
use domain::record::Request;
use domain::vocabulary::StateCode;
use matcher::Score;
use matcher::plan::{Progress, Terms};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ask::PlanAsk;
use super::made::Made;
use super::pool::{Known, MOST_IN_TIME, Pool};
use super::{lost, may_plan, terms};
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

/// What a plan is saved under.
#[derive(Clone, Debug)]
pub(crate) struct SavedUnder {
    /// Its id.
    pub(crate) id: Uuid,
    /// Who saves it.
    pub(crate) account: AccountId,
    /// What it is called.
    pub(crate) name: String,
    /// How an address asks for it.
    pub(crate) settings: String,
}

/// Makes the plan that is asked for, as records stand now, and the row that keeps it. One at a time in a
/// process, on a thread of its own.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is no reviewer; [`BackendError::Conflict`] with `plan_refused`
/// where there is no such plan, and with `plan_too_big` where there are too many records or pairs.
pub(crate) async fn plan_to_save(
    backend: &Backend,
    viewer: &Viewer,
    under: SavedUnder,
    ask: PlanAsk,
    progress: Arc<Progress>,
) -> Result<saved_plan::Model, BackendError> {
    may_plan(viewer)?;
    let turn = backend.planning_in_time().await;
    let made_at = text::to_micros(backend.clock().now());
    let pool = Pool::load(backend, viewer, MOST_IN_TIME).await?;
    let pool = pool.ok_or(TOO_BIG)?;
    let row = tokio::task::spawn_blocking(move || {
        let row = row(pool, (under, made_at), ask, &progress);
        drop(turn);
        row
    });
    row.await.map_err(lost)?
}

/// Makes the plan of a pool and the row that keeps it.
fn row(
    mut pool: Pool,
    (under, made_at): (SavedUnder, i64),
    ask: PlanAsk,
    progress: &Progress,
) -> Result<saved_plan::Model, BackendError> {
    let terms = Terms {
        work_limit: Terms::WORK_LIMIT,
        ..terms::terms(&pool, &ask).map_err(|_| REFUSED)?
    };
    let weights_file = text::to_canonical_json(&ask.weights)?;
    let (requests, offers) = (pool.requests.clone(), pool.offers.clone());
    let made = Made::of(&mut pool, ask.weights, &terms, progress).map_err(|_| REFUSED)?;
    let (plan, pairs) = (&made.plan, pairs(&made, &pool.known, &requests)?);
    // What the index knows is what enters scores, and a reviewer sees all of that.
    let nothing = BTreeSet::new();
    let records = (requests.len(), offers.len());
    let requests = requests.into_iter().map(|one| bare_request(one, &nothing));
    let offers = offers.into_iter().map(|one| bare_offer(one, &nothing));
    Ok(saved_plan::Model {
        id: under.id,
        account_id: under.account.uuid(),
        name: under.name,
        settings: under.settings,
        made_on: pool.today,
        made_at,
        sequence: pool.sequence,
        requests: count(records.0),
        offers: count(records.1),
        states_served: count(plan.worth.states_served),
        requests_served: count(plan.worth.requests_served),
        total_score: i64::try_from(plan.worth.total_score).unwrap_or(i64::MAX),
        pairs: text::to_json(&pairs)?,
        requests_file: text::to_json(&requests.collect::<Vec<_>>())?,
        offers_file: text::to_json(&offers.collect::<Vec<_>>())?,
        weights_file,
        certificate_file: text::to_json(plan)?,
    })
}

fn count(of: impl TryInto<i32>) -> i32 {
    of.try_into().unwrap_or(i32::MAX)
}

/// The pairs of a plan, with what they rest on.
fn pairs(made: &Made, known: &Known, requests: &[Request]) -> Result<Vec<SavedPair>, BackendError> {
    if made.plan.pairs.len() > MOST_PAIRS {
        return Err(TOO_BIG);
    }
    let states = requests.iter().map(|one| (one.id.uuid(), one.state));
    let states: BTreeMap<Uuid, StateCode> = states.collect();
    let pairs = made.plan.pairs.iter().filter_map(|pair| {
        let (request, offer) = (pair.request.uuid(), pair.offer.uuid());
        Some(SavedPair {
            request,
            request_version: known.of(request)?.1,
            offer,
            offer_version: known.of(offer)?.1,
            state: *states.get(&request)?,
            score: pair.score,
            in_force: made.in_force(*pair)?,
        })
    });
    Ok(pairs.collect())
}
