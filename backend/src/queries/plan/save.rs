//! A plan that is made to be saved: what was asked, what came of it, and what proves it.

use std::collections::{BTreeMap, BTreeSet};

use domain::policy::Viewer;
use domain::vocabulary::StateCode;
use matcher::Score;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ask::PlanAsk;
use super::pool::Pool;
use super::{may_plan, run, terms};
use crate::Backend;
use crate::entity::saved_plan;
use crate::error::BackendError;
use crate::queries::shown_records::{bare_offer, bare_request};
use crate::text;

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

/// Makes the plan that is asked for, as records stand now, and the row that keeps it under a name.
///
/// # Errors
/// As [`plan_page`](super::plan_page()); [`BackendError::Conflict`] with `plan_refused` where there is no such
/// plan.
pub(crate) async fn plan_to_save(
    backend: &Backend,
    viewer: &Viewer,
    ask: &PlanAsk,
    (name, settings): (String, &str),
) -> Result<saved_plan::Model, BackendError> {
    may_plan(viewer)?;
    let account = viewer.account().ok_or(BackendError::NotFound)?;
    let refused = || BackendError::Conflict("plan_refused");
    let pool = Pool::load(backend, viewer).await?.ok_or_else(refused)?;
    let terms = terms::terms(&pool, ask).map_err(|_| refused())?;
    // What the index knows is what enters scores, and a reviewer sees all of that.
    let nothing = BTreeSet::new();
    let (requests, offers) = (pool.requests.clone(), pool.offers.clone());
    let states: BTreeMap<Uuid, StateCode> = requests
        .iter()
        .map(|request| (request.id.uuid(), request.state))
        .collect();
    let (pool, made) = run(backend, pool, ask, terms, |made| {
        let pairs = made.plan.pairs.iter();
        let pairs = pairs.filter_map(|pair| Some((*pair, made.in_force(*pair)?)));
        let pairs: Vec<_> = pairs.collect();
        (made.plan, pairs)
    })
    .await?;
    let (plan, pairs) = made.map_err(|_| refused())?;
    let pairs = pairs.into_iter().filter_map(|(pair, in_force)| {
        let (request, offer) = (pair.request.uuid(), pair.offer.uuid());
        Some(SavedPair {
            request,
            request_version: pool.known.of(request)?.1,
            offer,
            offer_version: pool.known.of(offer)?.1,
            state: *states.get(&request)?,
            score: pair.score,
            in_force,
        })
    });
    let pairs: Vec<SavedPair> = pairs.collect();
    let count = |of: usize| i32::try_from(of).unwrap_or(i32::MAX);
    let served = |of: u64| i32::try_from(of).unwrap_or(i32::MAX);
    let now = backend.clock().now();
    Ok(saved_plan::Model {
        id: backend.random().uuid_v7(now),
        account_id: account.uuid(),
        name,
        settings: settings.to_owned(),
        made_on: pool.today,
        made_at: text::to_micros(now),
        sequence: pool.sequence,
        requests: count(requests.len()),
        offers: count(offers.len()),
        states_served: served(plan.worth.states_served),
        requests_served: served(plan.worth.requests_served),
        total_score: i64::try_from(plan.worth.total_score).unwrap_or(i64::MAX),
        pairs: text::to_canonical_json(&pairs)?,
        requests_file: text::to_canonical_json(
            &requests
                .into_iter()
                .map(|one| bare_request(one, &nothing))
                .collect::<Vec<_>>(),
        )?,
        offers_file: text::to_canonical_json(
            &offers
                .into_iter()
                .map(|one| bare_offer(one, &nothing))
                .collect::<Vec<_>>(),
        )?,
        weights_file: text::to_canonical_json(&ask.weights)?,
        certificate_file: text::to_canonical_json(&plan)?,
    })
}
