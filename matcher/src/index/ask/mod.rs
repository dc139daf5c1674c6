//! The questions of one record beside all of the other kind.

mod made;

use domain::id::{OfferId, RequestId};
use domain::lifecycle::RequestStatus;
use domain::record::Request;

use super::Index;
use super::judge::passing;
use super::nearest::nearest;
use super::question::able;
use super::ranking::rank;
use super::top::best_of;
use super::visible::{Sight, Visible, seen};
use crate::nearest::Near;
use crate::pair::Basis;
use crate::rank::Ranking;
use crate::score::Score;

impl Index {
    /// What of the requests a viewer may see, asked once of every id.
    pub fn visible_requests(&self, sees: impl Fn(RequestId) -> bool) -> Visible<'_, RequestId> {
        Visible::new(self, seen(&self.requests.slots, sees))
    }

    /// What of the offers a viewer may see, asked once of every id.
    pub fn visible_offers(&self, sees: impl Fn(OfferId) -> bool) -> Visible<'_, OfferId> {
        Visible::new(self, seen(&self.offers.slots, sees))
    }

    /// Ranks the visible offers for a request; `None` where the request is not here.
    pub fn rank_offers(
        &self,
        request: RequestId,
        visible: impl Sight<OfferId>,
        basis: Basis<'_>,
        top: Option<usize>,
    ) -> Option<Ranking> {
        let index = self.ready_for(basis);
        let tables = index.tables_of(basis.weights);
        let slot = index.requests.slots.find(request)?;
        let question = index.ask_offers_of(slot, basis, &tables)?;
        let seen = visible.slots_of(self).0;
        Some(rank(&question, seen, top, index.instructions))
    }

    /// Ranks the visible requests for an offer; `None` where the offer is not here.
    pub fn rank_requests(
        &self,
        offer: OfferId,
        visible: impl Sight<RequestId>,
        basis: Basis<'_>,
        top: Option<usize>,
    ) -> Option<Ranking> {
        let offer = self.offer(offer)?;
        let index = self.ready_for(basis);
        let tables = index.tables_of(basis.weights);
        let question = index.ask_requests(offer, basis, &tables);
        let seen = visible.slots_of(self).0;
        Some(rank(&question, seen, top, index.instructions))
    }

    /// The visible offers that come nearest to a request without passing the gates.
    pub fn nearest_offers(
        &self,
        request: RequestId,
        visible: impl Sight<OfferId>,
        basis: Basis<'_>,
        top: usize,
    ) -> Option<Vec<Near>> {
        let index = self.ready_for(basis);
        let tables = index.tables_of(basis.weights);
        let slot = index.requests.slots.find(request)?;
        let question = index.ask_offers_of(slot, basis, &tables)?;
        let seen = visible.slots_of(self).0;
        Some(nearest(&question, &seen, top, index.instructions))
    }

    /// The visible requests that come nearest to an offer without passing the gates.
    pub fn nearest_requests(
        &self,
        offer: OfferId,
        visible: impl Sight<RequestId>,
        basis: Basis<'_>,
        top: usize,
    ) -> Option<Vec<Near>> {
        let offer = self.offer(offer)?;
        let index = self.ready_for(basis);
        let tables = index.tables_of(basis.weights);
        let question = index.ask_requests(offer, basis, &tables);
        let seen = visible.slots_of(self).0;
        Some(nearest(&question, &seen, top, index.instructions))
    }

    /// How many visible offers a draft would reach with this score or more, if it were published.
    pub fn reach(
        &self,
        draft: &Request,
        visible: impl Sight<OfferId>,
        basis: Basis<'_>,
        floor: Score,
    ) -> usize {
        let published = Request {
            status: RequestStatus::Published,
            ..draft.clone()
        };
        let index = self.ready_for(basis);
        let tables = index.tables_of(basis.weights);
        let question = index.ask_offers(&published, basis, &tables);
        let found = passing(&question, visible.slots_of(self).0, index.instructions);
        let reached = found
            .iter()
            .filter(|each| u32::from(each.score) >= floor.points());
        reached.count()
    }

    /// The best offers for a request among all, and nothing else about them: for whoever may see
    /// everything and asks of every request. Empty where the request is not here.
    #[must_use]
    pub fn best_offers(
        &self,
        request: RequestId,
        basis: Basis<'_>,
        top: usize,
    ) -> Vec<(OfferId, Score)> {
        let index = self.ready_for(basis);
        let tables = index.tables_of(basis.weights);
        let slot = index.requests.slots.find(request);
        let question = slot.and_then(|slot| index.ask_offers_of(slot, basis, &tables));
        let Some(question) = question else {
            return Vec::new();
        };
        let with = index.instructions;
        let able = able(&question, index.offers.open_now(), with);
        let best = best_of(&question, &able, top, with).into_iter();
        let named = best.filter_map(|found| {
            let offer = index.offers.slots.id(found.slot)?;
            Some((offer, Score::of(found.score)))
        });
        named.collect()
    }
}
