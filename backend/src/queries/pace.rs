//! How long the steps of matches took, for everybody.

use domain::pace::{Pace, PaceStep, Quarter};
use domain::vocabulary::Code;

use crate::Backend;
use crate::entity::pace;
use crate::error::BackendError;
use crate::repo::{corrupt, paces};
use crate::text;

/// How many quarters are shown.
const QUARTERS: u64 = 8;

/// A quarter, with the figures of each step in the order of the vocabulary; none where too few
/// organisations took it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaceRow {
    /// Which quarter.
    pub quarter: Quarter,
    /// The figures.
    pub steps: Vec<(PaceStep, Option<Pace>)>,
}

/// The latest quarters that are over, the latest first. The same for every viewer: it is made of
/// what all organisations did, and was noted once.
///
/// # Errors
/// Where the database does.
pub async fn pace_page(backend: &Backend) -> Result<Vec<PaceRow>, BackendError> {
    let steps = u64::try_from(PaceStep::all().len()).unwrap_or(u64::MAX);
    by_quarter(paces::latest(backend.db(), QUARTERS * steps).await?)
}

/// Some quarters, those of them that were noted, the latest first.
pub(super) async fn paces_of(
    backend: &Backend,
    quarters: &[Quarter],
) -> Result<Vec<PaceRow>, BackendError> {
    if quarters.is_empty() {
        return Ok(Vec::new());
    }
    by_quarter(paces::of(backend.db(), quarters).await?)
}

fn by_quarter(rows: Vec<pace::Model>) -> Result<Vec<PaceRow>, BackendError> {
    let mut quarters: Vec<PaceRow> = Vec::new();
    for row in rows {
        let quarter = text::parse("paces.quarter", &row.quarter)?;
        let step = (text::parse("paces.step", &row.step)?, figures(&row)?);
        match quarters.last_mut().filter(|last| last.quarter == quarter) {
            Some(last) => last.steps.push(step),
            None => quarters.push(PaceRow {
                quarter,
                steps: vec![step],
            }),
        }
    }
    for quarter in &mut quarters {
        let place = |step: PaceStep| PaceStep::ALL.iter().position(|one| *one == step);
        quarter.steps.sort_by_key(|(step, _)| place(*step));
    }
    Ok(quarters)
}

fn figures(row: &pace::Model) -> Result<Option<Pace>, BackendError> {
    let days = |days: i32| u32::try_from(days).map_err(|_| corrupt("paces.days"));
    let most_days = row.most_days.map(days).transpose()?;
    let pace = row.median_days.map(|median| {
        Ok(Pace {
            median_days: days(median)?,
            most_days,
        })
    });
    pace.transpose()
}
