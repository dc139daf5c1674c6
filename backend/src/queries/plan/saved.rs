//! Saved plans: the list, one of them as things stand today, and two beside each other.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::policy::{Field, Viewer, sees};
use domain::vocabulary::StateCode;
use matcher::Score;
use matcher::plan::Worth;
use serde_json::Value;
use uuid::Uuid;

use super::ask::NamedPair;
use super::files::PlanFile;
use super::may_plan;
use super::save::SavedPair;
use crate::Backend;
use crate::entity::saved_plan::Column;
use crate::error::BackendError;
use crate::queries::Paging;
use crate::queries::person::Person;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::saved_plans::Shown;
use crate::repo::{accounts, saved_plans};
use crate::text;
use crate::use_cases::matches::{PlannedPair, Unheld, hold};

/// How many pairs one page shows.
const PAGE_SIZE: u64 = 20;
/// How many pairs that only one of two plans has are named.
const NAMED: usize = 100;

/// A saved plan in a list.
#[derive(Clone, Debug)]
pub struct SavedPlanRow {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// What was asked, as an address asks for it.
    pub settings: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Who saved it.
    pub by: Option<Person>,
    /// What it is worth.
    pub worth: Worth,
}

/// A pair of a saved plan, as it stands today.
#[derive(Clone, Debug)]
pub struct SavedPairRow {
    /// The pair: what is sent back to put it forward.
    pub planned: PlannedPair,
    /// What the request is called.
    pub request_title: String,
    /// Who asks.
    pub state: StateCode,
    /// What the offer is called.
    pub offer_title: String,
    /// What it scored by the weights of the plan.
    pub score: Score,
    /// Why it holds no more; none where it does.
    pub unheld: Option<Unheld>,
}

/// A saved plan.
#[derive(Clone, Debug)]
pub struct SavedPlanView {
    /// As in the list.
    pub head: SavedPlanRow,
    /// The day for which it was made.
    pub made_on: NaiveDate,
    /// The place of the log at which it was made.
    pub sequence: i64,
    /// Open requests and offers that it was made of.
    pub records: (i32, i32),
    /// One page of its pairs, the best scores first; without what the viewer may not see.
    pub pairs: Vec<SavedPairRow>,
    /// Which page this is, and how many pairs there are.
    pub paging: Paging,
}

/// Two saved plans beside each other.
#[derive(Clone, Debug)]
pub struct PlansCompared {
    /// The two.
    pub plans: (SavedPlanRow, SavedPlanRow),
    /// Pairs that both have.
    pub both: usize,
    /// How many pairs only the first has, and only the second.
    pub only: (usize, usize),
    /// Those of them that the viewer may see, some hundred at the most each.
    pub named: (Vec<NamedPair>, Vec<NamedPair>),
    /// States that only the first serves, and only the second, by code.
    pub states: (Vec<StateCode>, Vec<StateCode>),
    /// How many requests only the first serves, and only the second.
    pub requests: (usize, usize),
}

/// Lists the saved plans, the latest first.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is no reviewer.
pub async fn saved_plans_list(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<Vec<SavedPlanRow>, BackendError> {
    may_plan(viewer)?;
    let heads = saved_plans::heads(backend.db()).await?;
    let people = heads.iter().map(|head| head.1);
    let names = accounts::names(backend.db(), people.collect::<Vec<_>>()).await?;
    heads.into_iter().map(|head| row(head, &names)).collect()
}

fn row(
    (id, by, name, settings, at, worth): saved_plans::Head,
    names: &BTreeMap<Uuid, (String, bool)>,
) -> Result<SavedPlanRow, BackendError> {
    Ok(SavedPlanRow {
        id,
        name,
        settings,
        made_at: text::from_micros("saved_plans.made_at", at)?,
        by: names.get(&by).cloned().map(Person::of),
        worth: Worth {
            states_served: u64::try_from(worth.0).unwrap_or_default(),
            requests_served: u64::try_from(worth.1).unwrap_or_default(),
            total_score: u64::try_from(worth.2).unwrap_or_default(),
        },
    })
}

async fn found(
    backend: &Backend,
    viewer: &Viewer,
    id: Uuid,
) -> Result<(Shown, SavedPlanRow, Vec<SavedPair>), BackendError> {
    may_plan(viewer)?;
    let found = saved_plans::find(backend.db(), id).await?;
    let found = found.ok_or(BackendError::NotFound)?;
    let names = accounts::names(backend.db(), vec![found.account_id]).await?;
    let worth = (
        found.states_served,
        found.requests_served,
        found.total_score,
    );
    let head = (
        found.id,
        found.account_id,
        found.name.clone(),
        found.settings.clone(),
        found.made_at,
        worth,
    );
    let head = row(head, &names)?;
    let mut pairs: Vec<SavedPair> = text::from_json("saved_plans.pairs", &found.pairs)?;
    pairs.sort_by_key(|pair| (std::cmp::Reverse(pair.score), pair.request, pair.offer));
    Ok((found, head, pairs))
}

/// The records of some pairs that a viewer may see, and of which they may know who asks.
async fn seen(
    backend: &Backend,
    viewer: &Viewer,
    pairs: &[SavedPair],
) -> Result<BTreeMap<Uuid, RecordFacts>, BackendError> {
    let ids = pairs.iter().flat_map(|pair| [pair.request, pair.offer]);
    let mut records = facts::records_by_id(backend.db(), ids.collect::<Vec<_>>()).await?;
    let fields = [Field::Record, Field::Asker];
    records.retain(|_, record| {
        let all = fields.iter();
        all.into_iter()
            .all(|field| sees(viewer, &record.subject(), *field))
    });
    Ok(records)
}

/// Shows a saved plan, and which of its pairs hold no more.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is no reviewer; [`BackendError::NotFound`].
pub async fn saved_plan(
    backend: &Backend,
    viewer: &Viewer,
    (id, page): (Uuid, u64),
) -> Result<SavedPlanView, BackendError> {
    let (found, head, pairs) = found(backend, viewer, id).await?;
    let total = u64::try_from(pairs.len()).unwrap_or(u64::MAX);
    let paging = Paging::of(page, total, PAGE_SIZE);
    let before = usize::try_from(paging.offset()).unwrap_or(usize::MAX);
    let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let pairs: Vec<SavedPair> = pairs.into_iter().skip(before).take(size).collect();
    let records = seen(backend, viewer, &pairs).await?;
    let mut rows = Vec::new();
    for pair in pairs {
        let both = records.get(&pair.request).zip(records.get(&pair.offer));
        let Some((request, offer)) = both else {
            continue;
        };
        rows.push(SavedPairRow {
            planned: PlannedPair {
                request: text::parse("records.reference", &request.row.reference)?,
                request_version: pair.request_version,
                offer: text::parse("records.reference", &offer.row.reference)?,
                offer_version: pair.offer_version,
                score: pair.in_force,
            },
            request_title: request.row.title.clone(),
            state: pair.state,
            offer_title: offer.row.title.clone(),
            score: pair.score,
            unheld: None,
        });
    }
    let planned: Vec<PlannedPair> = rows.iter().map(|row| row.planned.clone()).collect();
    let today = backend.clock().today();
    let now = hold(backend.db(), viewer, today, &planned).await?;
    for (row, found) in rows.iter_mut().zip(now) {
        row.unheld = found.err();
    }
    Ok(SavedPlanView {
        head,
        made_on: found.made_on,
        sequence: found.sequence,
        records: (found.requests, found.offers),
        pairs: rows,
        paging,
    })
}

/// Holds two saved plans against each other.
///
/// # Errors
/// As [`saved_plan`].
pub async fn compare_plans(
    backend: &Backend,
    viewer: &Viewer,
    (one, other): (Uuid, Uuid),
) -> Result<PlansCompared, BackendError> {
    let (_, first, one) = found(backend, viewer, one).await?;
    let (_, second, other) = found(backend, viewer, other).await?;
    let key = |pair: &SavedPair| (pair.request, pair.offer);
    let keys = |pairs: &[SavedPair]| pairs.iter().map(key).collect::<BTreeSet<_>>();
    let states = |pairs: &[SavedPair]| pairs.iter().map(|one| one.state).collect::<BTreeSet<_>>();
    let asked = |pairs: &[SavedPair]| pairs.iter().map(|one| one.request).collect::<BTreeSet<_>>();
    let (a, b) = (keys(&one), keys(&other));
    let without = |pairs: Vec<SavedPair>, there: &BTreeSet<(Uuid, Uuid)>| {
        let rest = pairs.into_iter().filter(|pair| !there.contains(&key(pair)));
        rest.collect::<Vec<_>>()
    };
    let (of_a, of_b) = (states(&one), states(&other));
    let (asked_a, asked_b) = (asked(&one), asked(&other));
    let (mut only_a, mut only_b) = (without(one, &b), without(other, &a));
    let only = (only_a.len(), only_b.len());
    only_a.truncate(NAMED);
    only_b.truncate(NAMED);
    Ok(PlansCompared {
        plans: (first, second),
        both: a.intersection(&b).count(),
        only,
        named: (
            cited(backend, viewer, &only_a).await?,
            cited(backend, viewer, &only_b).await?,
        ),
        states: (
            of_a.difference(&of_b).copied().collect(),
            of_b.difference(&of_a).copied().collect(),
        ),
        requests: (
            asked_a.difference(&asked_b).count(),
            asked_b.difference(&asked_a).count(),
        ),
    })
}

async fn cited(
    backend: &Backend,
    viewer: &Viewer,
    pairs: &[SavedPair],
) -> Result<Vec<NamedPair>, BackendError> {
    let records = seen(backend, viewer, pairs).await?;
    let named = pairs.iter().filter_map(|pair| {
        let (request, offer) = records.get(&pair.request).zip(records.get(&pair.offer))?;
        Some((request, offer))
    });
    let cited = named.map(|(request, offer)| {
        Ok(NamedPair {
            request: text::parse("records.reference", &request.row.reference)?,
            offer: text::parse("records.reference", &offer.row.reference)?,
        })
    });
    cited.collect()
}

/// A file of a saved plan, as it was when it was made.
///
/// # Errors
/// As [`saved_plan`].
pub async fn saved_plan_file(
    backend: &Backend,
    viewer: &Viewer,
    (id, file): (Uuid, PlanFile),
) -> Result<Value, BackendError> {
    may_plan(viewer)?;
    let file = match file {
        PlanFile::Certificate => Column::CertificateFile,
        PlanFile::Requests => Column::RequestsFile,
        PlanFile::Offers => Column::OffersFile,
        PlanFile::Weights => Column::WeightsFile,
    };
    let kept = saved_plans::file(backend.db(), id, file).await?;
    text::from_json("saved_plans", &kept.ok_or(BackendError::NotFound)?)
}
