//! What other weights would win and lose, before anybody puts them in force.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{OfferId, RequestId};
use domain::policy::Viewer;
use domain::record::{Offer, Request};
use domain::vocabulary::{Area, Code, Region, Situation};
use matcher::{Judged, Score, WeightSet};

use super::{Group, NeutralityAsk};
use crate::Backend;
use crate::error::BackendError;
use crate::queries::plan::open_records_of;

/// Pairs of records that a page holds by two weight sets at the most: about a second of work.
const PAIRS: usize = 4_000_000;

/// Pairs that reach the score, by both weight sets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShiftRow {
    /// By the weights in force.
    pub before: u64,
    /// Those that reach it by the others alone.
    pub won: u64,
    /// Those that reach it by the weights in force alone.
    pub lost: u64,
}

impl ShiftRow {
    fn take(&mut self, (before, after): (bool, bool)) {
        self.before += u64::from(before);
        self.won += u64::from(after && !before);
        self.lost += u64::from(before && !after);
    }
}

/// What would be won and lost, in all and by group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeightShift {
    /// Over all pairs.
    pub all: ShiftRow,
    /// By region, situation and kind of provider; a pair counts in each of its groups.
    pub rows: BTreeMap<Group, ShiftRow>,
    /// Requests that some offer reaches before, and after.
    pub requests: (u64, u64),
}

/// `None` where there are more records than a page holds against each other.
pub(super) async fn shift(
    backend: &Backend,
    viewer: &Viewer,
    ask: &NeutralityAsk,
) -> Result<Option<WeightShift>, BackendError> {
    let today = backend.clock().today();
    let Some((requests, offers)) = open_records_of(backend, viewer).await? else {
        return Ok(None);
    };
    if requests.len().saturating_mul(offers.len()) > PAIRS {
        return Ok(None);
    }
    let (weights, least) = (ask.weights.clone(), ask.least);
    let work = move || {
        let judged = Judged::new(&requests, &offers, today);
        let (before, after) = (judged.rank(&WeightSet::standard()), judged.rank(&weights));
        let pairs = judged.named(&before).zip(judged.named(&after));
        let groups = Groups::of(&requests, &offers, today);
        let mut shift = WeightShift::default();
        for ((request, before), (_, after)) in pairs {
            groups.add(
                &mut shift,
                request,
                (reached(before, least), reached(after, least)),
            );
        }
        shift
    };
    let shift = tokio::task::spawn_blocking(work).await;
    shift.map(Some).map_err(|_| BackendError::Corrupt {
        what: "the weights could not be held against each other".to_owned(),
    })
}

fn reached(ranked: Vec<(OfferId, Score)>, least: Score) -> BTreeSet<OfferId> {
    let of = ranked.into_iter().filter(|(_, score)| *score >= least);
    of.map(|(offer, _)| offer).collect()
}

/// The groups of each record.
struct Groups {
    requests: BTreeMap<RequestId, Vec<Group>>,
    offers: BTreeMap<OfferId, Group>,
}

impl Groups {
    fn of(requests: &[Request], offers: &[Offer], today: chrono::NaiveDate) -> Self {
        let areas = Region::all().iter().map(|one| Area::Region(*one));
        let areas = areas.chain(Situation::all().iter().map(|one| Area::Situation(*one)));
        let areas: Vec<Area> = areas.collect();
        let of = |request: &Request| {
            let within = areas
                .iter()
                .filter(|area| area.contains(request.state, today));
            (request.id, within.map(|area| Group::Area(*area)).collect())
        };
        let given = |offer: &Offer| (offer.id, Group::Provider(offer.provider_type));
        Self {
            requests: requests.iter().map(of).collect(),
            offers: offers.iter().map(given).collect(),
        }
    }

    fn add(
        &self,
        shift: &mut WeightShift,
        request: RequestId,
        (before, after): (BTreeSet<OfferId>, BTreeSet<OfferId>),
    ) {
        shift.requests.0 += u64::from(!before.is_empty());
        shift.requests.1 += u64::from(!after.is_empty());
        for offer in before.union(&after) {
            let reached = (before.contains(offer), after.contains(offer));
            shift.all.take(reached);
            let of_request = self.requests.get(&request).into_iter().flatten();
            for group in of_request.chain(self.offers.get(offer)) {
                shift.rows.entry(*group).or_default().take(reached);
            }
        }
    }
}
