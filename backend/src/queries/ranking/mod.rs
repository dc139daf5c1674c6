//! What fits a record: ranked, explained, and why nothing else does.

mod reach;
mod rows;
mod together;

use std::collections::BTreeSet;

use domain::id::{OfferId, RequestId};
use domain::lifecycle::RequestStatus;
use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;
use matcher::{Basis, Funnel, Index, WeightSet};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::paging::Paging;
use super::scope;
use crate::Backend;
use crate::entity::record;
use crate::error::BackendError;
use crate::repo::facts::{self, RecordFacts};
pub use reach::reach;
pub use rows::RankedRow;
use rows::{Explained, Others};
pub use together::{Together, TogetherRow};

/// How many of the best one page shows.
const PAGE_SIZE: u64 = 20;
/// How many of the nearest that do not fit are shown.
const NEAREST: usize = 5;

/// What fits a record.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// The record's title.
    pub title: String,
    /// Whether it is open for matching; nothing is ranked where it is not.
    pub is_open: bool,
    /// One page of those that fit, best first.
    pub rows: Vec<RankedRow>,
    /// Which page this is, and how many fit on all pages.
    pub paging: Paging,
    /// How many were considered and at which gate the others fell.
    pub funnel: Funnel,
    /// Those that do not fit and come nearest.
    pub nearest: Vec<RankedRow>,
    /// The offers that together cover more than any of them does, on the first page, for whoever may
    /// put them forward.
    pub together: Option<Together>,
}

/// The best of the offers that fit a request, among those that the viewer may see.
///
/// # Errors
/// As [`ranking`].
pub async fn request_matches(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<Ranking, BackendError> {
    ranking(backend, viewer, (RecordKind::Request, reference), 1).await
}

/// The best of the requests that fit an offer, among those that the viewer may see.
///
/// # Errors
/// As [`ranking`].
pub async fn offer_matches(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<Ranking, BackendError> {
    ranking(backend, viewer, (RecordKind::Offer, reference), 1).await
}

/// One page of the records of the other kind that fit a record, among those that the viewer may
/// see.
///
/// # Errors
/// [`BackendError::NotFound`] and [`BackendError::Refused`] as the policy says.
pub async fn ranking(
    backend: &Backend,
    viewer: &Viewer,
    (kind, reference): (RecordKind, &Reference),
    page: u64,
) -> Result<Ranking, BackendError> {
    let record = facts::record(backend.db(), kind, reference).await?;
    decide(
        viewer,
        Action::Record(RecordAction::Rank),
        &record.subject(),
    )?;
    let visible = visible_ids(backend, viewer, kind.other()).await?;
    let apart = together::not_apart(backend, &record).await?;
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, backend.clock().today());
    let index = backend.index().now(backend.db(), basis.today).await?;
    let of = Ranked {
        index: &index,
        visible: &visible,
        basis,
    };
    let answer = match kind {
        RecordKind::Request => of.offers(RequestId::new(record.id()), page),
        RecordKind::Offer => of.requests(OfferId::new(record.id()), page),
    };
    let bundle = (kind == RecordKind::Request && page <= 1)
        .then(|| of.together(RequestId::new(record.id()), &apart))
        .flatten();
    drop(index);
    let Some(answer) = answer else {
        return Ok(nothing(&record));
    };
    let together = match bundle {
        Some(bundle) => together::told(backend, viewer, (&record, bundle)).await?,
        None => None,
    };
    Ok(Ranking {
        together,
        ..complete(backend, viewer, &record, answer).await?
    })
}

/// What the matcher is asked: its records, those of them that count, and the rule.
struct Ranked<'a> {
    index: &'a Index,
    visible: &'a BTreeSet<Uuid>,
    basis: Basis<'a>,
}

/// What the matcher answers.
struct Answer {
    best: Explained,
    paging: Paging,
    funnel: Funnel,
    nearest: Explained,
}

impl Ranked<'_> {
    fn offers(&self, request: RequestId, page: u64) -> Option<Answer> {
        let seen = self
            .index
            .visible_offers(|id| self.visible.contains(&id.uuid()));
        let ranking = self
            .index
            .rank_offers(request, &seen, self.basis, Some(up_to(page)))?;
        let near = self
            .index
            .nearest_offers(request, &seen, self.basis, NEAREST);
        let best = ranking.matches.iter().map(|one| (request, one.offer));
        let near = near.unwrap_or_default();
        let near = near.iter().map(|one| (request, one.offer));
        Some(
            self.answer((best, near, ranking.funnel), page, |(_, offer)| {
                offer.uuid()
            }),
        )
    }

    fn requests(&self, offer: OfferId, page: u64) -> Option<Answer> {
        let seen = self
            .index
            .visible_requests(|id| self.visible.contains(&id.uuid()));
        let ranking = self
            .index
            .rank_requests(offer, &seen, self.basis, Some(up_to(page)))?;
        let near = self
            .index
            .nearest_requests(offer, &seen, self.basis, NEAREST);
        let best = ranking.matches.iter().map(|one| (one.request, offer));
        let near = near.unwrap_or_default();
        let near = near.iter().map(|one| (one.request, offer));
        Some(
            self.answer((best, near, ranking.funnel), page, |(request, _)| {
                request.uuid()
            }),
        )
    }

    /// Cuts a page out of what fits, and explains it.
    fn answer(
        &self,
        (best, near, funnel): (
            impl Iterator<Item = (RequestId, OfferId)>,
            impl Iterator<Item = (RequestId, OfferId)>,
            Funnel,
        ),
        page: u64,
        other: impl Fn((RequestId, OfferId)) -> Uuid,
    ) -> Answer {
        let explained = |pair: (RequestId, OfferId)| {
            let explained = self.index.pair(pair.0, pair.1, self.basis)?.explain();
            Some((other(pair), explained))
        };
        let paging = Paging::of(page, funnel.passed, PAGE_SIZE);
        let before = usize::try_from(paging.offset()).unwrap_or(usize::MAX);
        let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
        Answer {
            best: best
                .skip(before)
                .take(size)
                .filter_map(&explained)
                .collect(),
            paging,
            funnel,
            nearest: near.filter_map(&explained).collect(),
        }
    }
}

/// How many of the best are looked for: all on the pages up to this one, since a page asked for
/// beyond the last is cut back to it.
fn up_to(page: u64) -> usize {
    let best = page.max(1).saturating_mul(PAGE_SIZE);
    usize::try_from(best).unwrap_or(usize::MAX)
}

fn nothing(record: &RecordFacts) -> Ranking {
    Ranking {
        title: record.row.title.clone(),
        is_open: false,
        rows: Vec::new(),
        paging: Paging::default(),
        funnel: Funnel::default(),
        nearest: Vec::new(),
        together: None,
    }
}

/// The open records of a kind that a viewer may see; a masked request only where they may know who
/// asks, as where an offer reaches it tells that.
pub(super) async fn visible_ids(
    backend: &Backend,
    viewer: &Viewer,
    kind: RecordKind,
) -> Result<BTreeSet<Uuid>, BackendError> {
    let ids: Vec<Uuid> = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .filter(record::Column::Kind.eq(kind.code()))
        .filter(record::Column::Status.eq(RequestStatus::Published.code()))
        .filter(scope::visible(viewer))
        .filter(scope::named(viewer))
        .into_tuple()
        .all(backend.db())
        .await?;
    Ok(ids.into_iter().collect())
}

/// Adds to what the matcher says what a reader needs to know of each record.
async fn complete(
    backend: &Backend,
    viewer: &Viewer,
    record: &RecordFacts,
    answer: Answer,
) -> Result<Ranking, BackendError> {
    let explained = answer.best.iter().chain(&answer.nearest);
    let ids = explained.map(|(id, _)| *id).collect();
    let others = Others::load(backend, viewer, record, ids).await?;
    Ok(Ranking {
        title: record.row.title.clone(),
        is_open: true,
        rows: others.rows(viewer, record, answer.best)?,
        paging: answer.paging,
        funnel: answer.funnel,
        nearest: others.rows(viewer, record, answer.nearest)?,
        together: None,
    })
}
