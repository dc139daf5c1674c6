//! The offers that together cover most of a request: a bundle that can be proposed.

use std::collections::BTreeSet;

use domain::id::{OfferId, RequestId};
use domain::policy::{PairFacts, Subject, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;
use matcher::Bundle;
use uuid::Uuid;

use super::Ranked;
use crate::Backend;
use crate::error::BackendError;
use crate::repo::couples::couples_of;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::organisations::names;
use crate::text;
use crate::use_cases::bundles::as_one;
use crate::use_cases::matches::Proposer;

/// An offer of a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TogetherRow {
    /// How to cite it.
    pub reference: Reference,
    /// What it is called.
    pub title: String,
    /// Whose it is.
    pub organisation: String,
}

/// A bundle that the matcher found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// Its offers.
    pub offers: Vec<TogetherRow>,
    /// The part of the request that they cover, in whole percent.
    pub percent: u32,
    /// What the best of them covers by itself.
    pub single: u32,
    /// As whom the viewer may put it forward.
    pub proposer: Proposer,
}

impl Ranked<'_> {
    /// The best bundle among the offers that count and are not put together with the request yet.
    pub(super) fn together(&self, request: RequestId, apart: &BTreeSet<Uuid>) -> Option<Bundle> {
        let counts = |id: OfferId| self.visible.contains(&id.uuid()) && !apart.contains(&id.uuid());
        let seen = self.index.visible_offers(counts);
        let fitting = self.index.rank_offers(request, &seen, self.basis, None)?;
        let offers = fitting.matches.iter();
        let offers = offers.filter_map(|one| self.index.offer(one.offer));
        let asked = as_one(self.index.request(request)?.clone());
        matcher::bundle(&asked, offers, self.basis)
    }
}

/// The offers that are together with a request already.
pub(super) async fn not_apart(
    backend: &Backend,
    record: &RecordFacts,
) -> Result<BTreeSet<Uuid>, BackendError> {
    if record.kind() != RecordKind::Request {
        return Ok(BTreeSet::new());
    }
    let couples = couples_of(backend.db(), &BTreeSet::from([record.id()])).await?;
    Ok(couples.into_iter().map(|couple| couple.offer).collect())
}

/// As whom a viewer may propose bundles for a request: its State, or a reviewer.
pub(super) fn proposer(
    viewer: &Viewer,
    request: &RecordFacts,
    offer: &RecordFacts,
) -> Result<Option<Proposer>, BackendError> {
    let pair = Subject::Pair(PairFacts {
        request: request.request()?,
        offer: offer.offer()?,
    });
    let may = |one: &Proposer| decide(viewer, one.action(), &pair).is_ok();
    Ok([Proposer::Requester, Proposer::Reviewer]
        .into_iter()
        .find(may))
}

/// What a reader needs to know of a bundle; nothing where they may not put forward all of it.
pub(super) async fn told(
    backend: &Backend,
    viewer: &Viewer,
    (record, bundle): (&RecordFacts, Bundle),
) -> Result<Option<Together>, BackendError> {
    let ids = bundle.offers.iter().map(|offer| offer.uuid());
    let found = facts::records_by_id(backend.db(), ids).await?;
    let owners = found.values().map(|offer| offer.row.organisation_id);
    let names = names(backend.db(), owners.collect::<Vec<_>>()).await?;
    let (mut offers, mut as_whom) = (Vec::new(), BTreeSet::new());
    for offer in found.values() {
        as_whom.insert(proposer(viewer, record, offer)?);
        offers.push(TogetherRow {
            reference: text::parse("records.reference", &offer.row.reference)?,
            title: offer.row.title.clone(),
            organisation: names.of(offer.row.organisation_id),
        });
    }
    let proposer = as_whom.pop_first().flatten().filter(|_| as_whom.is_empty());
    Ok(proposer.map(|proposer| Together {
        offers,
        percent: bundle.percent,
        single: bundle.single.percent,
        proposer,
    }))
}
