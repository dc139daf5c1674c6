//! A plan that is made, with all that is asked of the matcher about it. Runs on a thread of its own.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use domain::id::{OfferId, RequestId};
use domain::record::Request;
use domain::vocabulary::{Region, StateCode};
use matcher::plan::{Named, NoPlan, Plan, Planned, Progress, Terms};
use matcher::{Basis, Explanation, Gate, Index, Score, WeightSet};

use super::pool::Pool;
use super::view::{LeftOut, PlanPage, RegionRow};
use crate::queries::Paging;

/// How many pairs one page shows.
const PAGE_SIZE: u64 = 50;

/// The records of a pool, ready for questions, and their best plan.
pub(super) struct Made {
    index: Index,
    weights: WeightSet,
    pub(super) plan: Plan,
}

/// What the matcher says about a pair.
pub(super) struct Judged {
    pub(super) pair: Planned,
    /// What it scores by the weights in force.
    pub(super) in_force: Score,
    pub(super) explanation: Explanation,
}

/// A request without a pair: which, whose, why.
pub(super) type Left = (RequestId, StateCode, LeftOut);

/// What one page shows of a plan.
pub(super) struct Shown {
    pub(super) plan: Plan,
    pub(super) pairs: Vec<Judged>,
    pub(super) paging: Paging,
    pub(super) records: (usize, usize),
    pub(super) states_served: Vec<StateCode>,
    pub(super) regions: Vec<RegionRow>,
    pub(super) left_out: Vec<Left>,
    pub(super) left_out_in_all: usize,
}

impl Made {
    /// Makes the best plan for the records of a pool, which it takes over.
    pub(super) fn of(
        pool: &mut Pool,
        weights: WeightSet,
        terms: &Terms,
        progress: &Progress,
    ) -> Result<Self, NoPlan> {
        let mut index = Index::new(pool.today);
        index.reserve(pool.requests.len(), pool.offers.len());
        for request in std::mem::take(&mut pool.requests) {
            index.upsert_request(request);
        }
        for offer in std::mem::take(&mut pool.offers) {
            index.upsert_offer(offer);
        }
        let plan = index.plan_watched(&weights, terms, progress)?;
        Ok(Self {
            index,
            weights,
            plan,
        })
    }

    /// One page of its pairs, the best scores first, and all that is left without.
    pub(super) fn shown(self, requests: &[RequestId], page: u64) -> Shown {
        let mut pairs = self.plan.pairs.clone();
        pairs.sort_unstable_by_key(|pair| (Reverse(pair.score), pair.request, pair.offer));
        let total = u64::try_from(pairs.len()).unwrap_or(u64::MAX);
        let paging = Paging::of(page, total, PAGE_SIZE);
        let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
        let before = usize::try_from(paging.offset()).unwrap_or(usize::MAX);
        let on_page = pairs.into_iter().skip(before).take(size);
        let pairs = on_page.filter_map(|pair| self.judged(pair)).collect();
        let served: BTreeSet<RequestId> = self.plan.pairs.iter().map(|one| one.request).collect();
        let all: Vec<&Request> = requests
            .iter()
            .filter_map(|id| self.index.request(*id))
            .collect();
        let states_served: BTreeSet<StateCode> = all
            .iter()
            .filter(|request| served.contains(&request.id))
            .map(|request| request.state)
            .collect();
        let mut left_out: Vec<Left> = all
            .iter()
            .filter(|request| !served.contains(&request.id))
            .map(|request| (request.id, request.state, self.why_left_out(request)))
            .collect();
        left_out.sort_by_key(|(id, _, why)| (nearness(*why), *id));
        let left_out_in_all = left_out.len();
        left_out.truncate(PlanPage::NAMED);
        Shown {
            pairs,
            paging,
            records: self.index.len(),
            regions: regions(&all, &served),
            states_served: states_served.into_iter().collect(),
            left_out,
            left_out_in_all,
            plan: self.plan,
        }
    }

    /// What a pair scores by the weights in force.
    pub(super) fn in_force(&self, pair: Planned) -> Option<Score> {
        let standard = WeightSet::standard();
        let basis = Basis::new(&standard, self.index.day());
        let pair = self.index.pair(pair.request, pair.offer, basis)?;
        Some(pair.score().ok()?.score)
    }

    fn judged(&self, pair: Planned) -> Option<Judged> {
        let basis = Basis::new(&self.weights, self.index.day());
        let judged = self.index.pair(pair.request, pair.offer, basis)?;
        Some(Judged {
            pair,
            in_force: self.in_force(pair)?,
            explanation: judged.explain(),
        })
    }

    fn why_left_out(&self, request: &Request) -> LeftOut {
        if request.content.max_matches == Some(0) {
            return LeftOut::Full;
        }
        let seen = self.index.visible_offers(|_: OfferId| true);
        let basis = Basis::new(&self.weights, self.index.day());
        let ranking = self.index.rank_offers(request.id, &seen, basis, Some(1));
        let Some(ranking) = ranking else {
            return LeftOut::NothingFits(None);
        };
        let Some(best) = ranking.matches.first() else {
            let fallen = |gate: &&Gate| ranking.funnel.fallen(**gate);
            let most = Gate::ALL.iter().max_by_key(fallen).copied();
            return LeftOut::NothingFits(most.filter(|gate| ranking.funnel.fallen(*gate) > 0));
        };
        if best.score.points() < u32::from(self.plan.floor) {
            LeftOut::BelowFloor(best.score)
        } else {
            LeftOut::Taken(best.score)
        }
    }
}

/// Where a request without a pair stands in their list: what came nearest to one first.
fn nearness(why: LeftOut) -> (u8, Reverse<u32>) {
    match why {
        LeftOut::Taken(best) => (0, Reverse(best.points())),
        LeftOut::BelowFloor(best) => (1, Reverse(best.points())),
        LeftOut::NothingFits(_) => (2, Reverse(0)),
        LeftOut::Full => (3, Reverse(0)),
    }
}

fn regions(all: &[&Request], served: &BTreeSet<RequestId>) -> Vec<RegionRow> {
    let row = |region: Region| {
        let (mut requests, mut requests_served) = (0, 0);
        let (mut states, mut states_served) = (BTreeSet::new(), BTreeSet::new());
        let own = all
            .iter()
            .filter(|one| region.contains(one.state.sub_region()));
        for request in own {
            requests += 1;
            states.insert(request.state);
            if served.contains(&request.id) {
                requests_served += 1;
                states_served.insert(request.state);
            }
        }
        RegionRow {
            region,
            requests,
            requests_served,
            states: states.len(),
            states_served: states_served.len(),
        }
    };
    let rows = Region::CONTINENTS.into_iter().map(row);
    rows.filter(|row| row.requests > 0).collect()
}

/// Whether a pair is among some that are in ascending order.
pub(super) fn has(sorted: &[Named], pair: Planned) -> bool {
    let named = Named {
        request: pair.request,
        offer: pair.offer,
    };
    sorted.binary_search(&named).is_ok()
}
