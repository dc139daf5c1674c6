//! What a plan is made of: the open records that its viewer may see, with what is left of each.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::{OfferId, RequestId};
use domain::lifecycle::RequestStatus;
use domain::policy::Viewer;
use domain::record::{Offer, Request};
use domain::reference::Reference;
use matcher::plan::Named;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::ask::NamedPair;
use crate::Backend;
use crate::entity::record;
use crate::error::BackendError;
use crate::event_log;
use crate::queries::scope;
use crate::repo::couples::{Couple, all_couples, waiting};
use crate::text;

/// The most records of a kind that a page plans for while its reader waits. At 20,000 a side a plan over all
/// pairs takes about a second (`docs/BENCHMARKS.md`); beyond, it is made while they do something else.
pub(super) const MOST: usize = 20_000;

/// The most records of a kind that are planned for at all; beyond, the command `counterpart plan` is for it.
pub(super) const MOST_IN_TIME: usize = 100_000;

/// The records of a plan.
pub(super) struct Pool {
    /// The place of the log before which all of it is known.
    pub(super) sequence: i64,
    pub(super) today: NaiveDate,
    pub(super) requests: Vec<Request>,
    pub(super) offers: Vec<Offer>,
    /// Pairs of these that are together already.
    pub(super) together: Vec<Named>,
    pub(super) known: Known,
}

/// The open records that a viewer may see, by id and by reference.
#[derive(Default)]
pub(super) struct Known {
    by_id: BTreeMap<Uuid, (Reference, i32)>,
    by_reference: BTreeMap<Reference, Uuid>,
}

impl Known {
    pub(super) fn of(&self, id: Uuid) -> Option<&(Reference, i32)> {
        self.by_id.get(&id)
    }

    pub(super) fn id(&self, reference: &Reference) -> Option<Uuid> {
        self.by_reference.get(reference).copied()
    }

    /// A pair by the ids of its records; the first of the two that is not here, where one is not.
    pub(super) fn named(&self, pair: &NamedPair) -> Result<Named, Reference> {
        let id = |reference: &Reference| self.id(reference).ok_or_else(|| reference.clone());
        Ok(Named {
            request: RequestId::new(id(&pair.request)?),
            offer: OfferId::new(id(&pair.offer)?),
        })
    }

    /// The same the other way round.
    pub(super) fn cited(&self, pair: Named) -> Option<NamedPair> {
        Some(NamedPair {
            request: self.of(pair.request.uuid())?.0.clone(),
            offer: self.of(pair.offer.uuid())?.0.clone(),
        })
    }
}

impl Pool {
    /// Loads the pool; `None` where there are more than so many records of a kind.
    pub(super) async fn load(
        backend: &Backend,
        viewer: &Viewer,
        most: usize,
    ) -> Result<Option<Self>, BackendError> {
        let today = backend.clock().today();
        // Before all else: what happens meanwhile may be in it, and is named as changed all the same.
        let sequence = event_log::last_sequence(backend.db()).await?;
        let seen = seen(backend, viewer).await?;
        let couples = all_couples(backend.db()).await?;
        let index = backend.index().now(backend.db(), today).await?;
        let mut pool = Self {
            sequence,
            today,
            requests: Vec::new(),
            offers: Vec::new(),
            together: Vec::new(),
            known: Known::default(),
        };
        for (id, reference, version) in seen {
            if pool.take(&index, id) {
                pool.known.by_reference.insert(reference.clone(), id);
                pool.known.by_id.insert(id, (reference, version));
            }
        }
        drop(index);
        pool.set_aside(&couples);
        let fits = pool.requests.len() <= most && pool.offers.len() <= most;
        Ok(fits.then_some(pool))
    }

    /// Takes an open record over; answers whether it is one whose time is not over.
    fn take(&mut self, index: &matcher::Index, id: Uuid) -> bool {
        let in_time = |expires: Option<NaiveDate>| expires.is_none_or(|day| day >= self.today);
        let request = index.request(RequestId::new(id));
        if let Some(request) = request.filter(|one| in_time(one.content.expires_on)) {
            self.requests.push(request.clone());
            return true;
        }
        let offer = index.offer(OfferId::new(id));
        if let Some(offer) = offer.filter(|one| in_time(one.content.expires_on)) {
            self.offers.push(offer.clone());
            return true;
        }
        false
    }

    /// Leaves the places to matches that wait for their review, and keeps in mind who is together.
    fn set_aside(&mut self, couples: &[Couple]) {
        let waiting = waiting(couples);
        let left = |id: Uuid, places: Option<u32>| {
            places.map(|places| places.saturating_sub(waiting.get(&id).copied().unwrap_or(0)))
        };
        for request in &mut self.requests {
            let places = request.content.max_matches;
            request.content.max_matches = left(request.id.uuid(), places);
        }
        for offer in &mut self.offers {
            let places = offer.content.max_matches;
            offer.content.max_matches = left(offer.id.uuid(), places);
        }
        let is_here = |id: Uuid| self.known.of(id).is_some();
        let here = couples
            .iter()
            .filter(|couple| is_here(couple.request) && is_here(couple.offer));
        self.together = here
            .map(|couple| Named {
                request: RequestId::new(couple.request),
                offer: OfferId::new(couple.offer),
            })
            .collect();
        self.together.sort_unstable();
        self.together.dedup();
    }
}

/// The open records that a viewer may see and of which they may know whose they are.
async fn seen(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<Vec<(Uuid, Reference, i32)>, BackendError> {
    let rows: Vec<(Uuid, String, i32)> = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .column(record::Column::Reference)
        .column(record::Column::Version)
        .filter(record::Column::Status.eq(RequestStatus::Published.code()))
        .filter(scope::visible(viewer))
        .filter(scope::named(viewer))
        .into_tuple()
        .all(backend.db())
        .await?;
    let read = |(id, reference, version): (Uuid, String, i32)| {
        Ok((id, text::parse("records.reference", &reference)?, version))
    };
    rows.into_iter().map(read).collect()
}
