//! Plans that are being made to be saved: how far they are.

use chrono::{DateTime, Utc};
use domain::policy::Viewer;
use uuid::Uuid;

use super::may_plan;
use crate::Backend;
use crate::entity::plan_run::Model;
use crate::error::BackendError;
use crate::queries::person::Person;
use crate::repo::{accounts, plan_runs};
use crate::text;

/// How far a plan is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanRunStage {
    /// It waits for its turn, or its records are being read.
    Waiting,
    /// Pairs were looked for, for so many of so many requests.
    Looking {
        /// How many are done.
        done: u32,
        /// How many there are.
        of: u32,
    },
    /// All pairs were looked for; the best of them are being chosen and proved to be so.
    Choosing,
    /// There is none: a code such as `plan_refused`.
    Failed(String),
}

/// A plan that is being made.
#[derive(Clone, Debug)]
pub struct PlanRunView {
    /// Its id, which the saved plan will have.
    pub id: Uuid,
    /// What it will be called.
    pub name: String,
    /// What was asked, as an address asks for it.
    pub settings: String,
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// By whom.
    pub by: Option<Person>,
    /// How far it is.
    pub stage: PlanRunStage,
}

/// Lists the plans that are being made, and those of which nothing came, the latest first.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is no reviewer.
pub async fn plan_runs_list(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<Vec<PlanRunView>, BackendError> {
    may_plan(viewer)?;
    let rows = plan_runs::all(backend.db()).await?;
    let people = rows.iter().map(|row| row.account_id);
    let names = accounts::names(backend.db(), people.collect::<Vec<_>>()).await?;
    let view = |row: Model| view(names.get(&row.account_id).cloned().map(Person::of), row);
    rows.into_iter().map(view).collect()
}

fn view(by: Option<Person>, row: Model) -> Result<PlanRunView, BackendError> {
    let number = |of: i32| u32::try_from(of).unwrap_or_default();
    let stage = match (row.fault, row.looked, row.requests) {
        (Some(fault), ..) => PlanRunStage::Failed(fault),
        (None, _, 0) => PlanRunStage::Waiting,
        (None, looked, requests) if looked < requests => PlanRunStage::Looking {
            done: number(looked),
            of: number(requests),
        },
        (None, ..) => PlanRunStage::Choosing,
    };
    Ok(PlanRunView {
        id: row.id,
        name: row.name,
        settings: row.settings,
        asked_at: text::from_micros("plan_runs.asked_at", row.asked_at)?,
        by,
        stage,
    })
}
