//! A plan with its certificate, and what it is checked against, as the files that
//! `counterpart verify-plan` reads.

use std::collections::BTreeSet;

use domain::policy::Viewer;
use domain::record::{Offer, Request};
use matcher::WeightSet;
use matcher::plan::Plan;
use serde::Serialize;

use super::ask::PlanAsk;
use super::pool::{self, Pool};
use super::{may_plan, run, terms};
use crate::Backend;
use crate::error::BackendError;
use crate::queries::shown_records::{bare_offer, bare_request};

/// Which file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanFile {
    /// The plan with what proves that none is better.
    Certificate,
    /// The open requests that it was made of, with what is left of each.
    Requests,
    /// The open offers likewise.
    Offers,
    /// The weights.
    Weights,
}

/// A file.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum PlanFiled {
    /// The plan.
    Certificate(Box<Plan>),
    /// The requests, without their longer texts.
    Requests(Vec<Request>),
    /// The offers, without their longer texts.
    Offers(Vec<Offer>),
    /// The weights.
    Weights(WeightSet),
}

/// A file about the plan that is asked for, as records stand now. A detail that enters no score is in
/// none of them.
///
/// # Errors
/// As [`plan_page`](super::plan_page()); [`BackendError::Conflict`] with `plan_refused` where there is no
/// such plan.
pub async fn plan_file(
    backend: &Backend,
    viewer: &Viewer,
    ask: &PlanAsk,
    file: PlanFile,
) -> Result<PlanFiled, BackendError> {
    may_plan(viewer)?;
    if file == PlanFile::Weights {
        return Ok(PlanFiled::Weights(ask.weights.clone()));
    }
    let refused = || BackendError::Conflict("plan_refused");
    let pool = Pool::load(backend, viewer, pool::MOST)
        .await?
        .ok_or_else(refused)?;
    // What the index knows is what enters scores, and a reviewer sees all of that.
    let nothing = BTreeSet::new();
    Ok(match file {
        PlanFile::Requests => {
            let requests = pool.requests.into_iter();
            PlanFiled::Requests(requests.map(|one| bare_request(one, &nothing)).collect())
        }
        PlanFile::Offers => {
            let offers = pool.offers.into_iter();
            PlanFiled::Offers(offers.map(|one| bare_offer(one, &nothing)).collect())
        }
        PlanFile::Certificate | PlanFile::Weights => {
            let terms = terms::terms(&pool, ask).map_err(|_| refused())?;
            let (_, plan) = run(backend, pool, ask, terms, |made| made.plan).await?;
            PlanFiled::Certificate(Box::new(plan.map_err(|_| refused())?))
        }
    })
}
