//! What fits a record: ranked, explained, and why nothing else does.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{OfferId, RequestId};
use domain::lifecycle::{MatchStatus, RequestStatus};
use domain::policy::{Action, PairFacts, RecordAction, Subject, Viewer, decide};
use domain::record::{RawRecord, RecordKind, Request, RequestContent};
use domain::reference::Reference;
use domain::vocabulary::{ProviderType, StateCode};
use matcher::{Band, Basis, Explanation, Funnel, Pair, Score, WeightSet};
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::scope;
use crate::Backend;
use crate::entity::{matching, organisation, record};
use crate::error::BackendError;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::match_states::codes_where;
use crate::text;
use crate::use_cases::matches::Proposer;

/// How many of the best are shown.
const TOP: usize = 20;
/// How many of the nearest that do not fit are shown.
const NEAREST: usize = 5;

/// A record of the other kind, with how well it fits.
#[derive(Clone, Debug)]
pub struct RankedRow {
    /// How to cite it.
    pub reference: Reference,
    /// What it is called.
    pub title: String,
    /// Whose it is.
    pub organisation: String,
    /// The State that asks, or whose body the provider is.
    pub state: Option<StateCode>,
    /// What kind of provider, if it is an offer.
    pub provider_type: Option<ProviderType>,
    /// The gates, factors and improvements.
    pub explanation: Explanation,
    /// The match in which the two already are together.
    pub open_match: Option<Reference>,
    /// As whom the viewer may put the two together.
    pub may_propose: Option<Proposer>,
}

/// What fits a record.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// The record's title.
    pub title: String,
    /// Whether it is open for matching; nothing is ranked where it is not.
    pub is_open: bool,
    /// The best, best first.
    pub rows: Vec<RankedRow>,
    /// How many were considered and at which gate the others fell.
    pub funnel: Funnel,
    /// Those that do not fit and come nearest.
    pub nearest: Vec<RankedRow>,
}

/// The offers that fit a request, among those that the viewer may see.
///
/// # Errors
/// [`BackendError::NotFound`] and [`BackendError::Refused`] as the policy says.
pub async fn request_matches(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<Ranking, BackendError> {
    let record = facts::record(backend.db(), RecordKind::Request, reference).await?;
    decide(
        viewer,
        Action::Record(RecordAction::Rank),
        &record.subject(),
    )?;
    let visible = visible_ids(backend, viewer, RecordKind::Offer).await?;
    let (weights, id) = (WeightSet::standard(), RequestId::new(record.id()));
    let basis = Basis {
        weights: &weights,
        today: backend.clock().today(),
    };
    let index = backend.index().now(backend.db(), basis.today).await?;
    let seen = index.visible_offers(|id| visible.contains(&id.uuid()));
    let Some(ranking) = index.rank_offers(id, &seen, basis, Some(TOP)) else {
        return Ok(nothing(&record));
    };
    let near = index
        .nearest_offers(id, &seen, basis, NEAREST)
        .unwrap_or_default();
    let explained = |other: OfferId| {
        index
            .pair(id, other, basis)
            .map(|pair: Pair<'_>| (other.uuid(), pair.explain()))
    };
    let best: Vec<_> = ranking
        .matches
        .iter()
        .filter_map(|one| explained(one.offer))
        .collect();
    let nearest: Vec<_> = near.iter().filter_map(|one| explained(one.offer)).collect();
    drop(index);
    complete(backend, viewer, &record, (best, nearest, ranking.funnel)).await
}

/// The requests that fit an offer, among those that the viewer may see.
///
/// # Errors
/// [`BackendError::NotFound`] and [`BackendError::Refused`] as the policy says.
pub async fn offer_matches(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<Ranking, BackendError> {
    let record = facts::record(backend.db(), RecordKind::Offer, reference).await?;
    decide(
        viewer,
        Action::Record(RecordAction::Rank),
        &record.subject(),
    )?;
    let visible = visible_ids(backend, viewer, RecordKind::Request).await?;
    let (weights, id) = (WeightSet::standard(), OfferId::new(record.id()));
    let basis = Basis {
        weights: &weights,
        today: backend.clock().today(),
    };
    let index = backend.index().now(backend.db(), basis.today).await?;
    let seen = index.visible_requests(|id| visible.contains(&id.uuid()));
    let Some(ranking) = index.rank_requests(id, &seen, basis, Some(TOP)) else {
        return Ok(nothing(&record));
    };
    let near = index
        .nearest_requests(id, &seen, basis, NEAREST)
        .unwrap_or_default();
    let explained = |other: RequestId| {
        index
            .pair(other, id, basis)
            .map(|pair: Pair<'_>| (other.uuid(), pair.explain()))
    };
    let best: Vec<_> = ranking
        .matches
        .iter()
        .filter_map(|one| explained(one.request))
        .collect();
    let nearest: Vec<_> = near
        .iter()
        .filter_map(|one| explained(one.request))
        .collect();
    drop(index);
    complete(backend, viewer, &record, (best, nearest, ranking.funnel)).await
}

/// How many offers that the viewer may see a request would reach as it is typed now, at the score
/// where the band "possible" begins. `None` while what is typed cannot be read as a request.
///
/// # Errors
/// [`BackendError::NotFound`] and [`BackendError::Refused`] as the policy says.
pub async fn reach(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    typed: &RawRecord,
) -> Result<Option<usize>, BackendError> {
    let record = facts::record(backend.db(), RecordKind::Request, reference).await?;
    decide(
        viewer,
        Action::Record(RecordAction::Edit),
        &record.subject(),
    )?;
    let Ok(content) = RequestContent::parse(typed) else {
        return Ok(None);
    };
    let visible = visible_ids(backend, viewer, RecordKind::Offer).await?;
    let draft = Request {
        id: RequestId::new(record.id()),
        state: record.request()?.state,
        content,
        active_matches: 0,
        status: RequestStatus::Published,
        published_at: None,
    };
    let weights = WeightSet::standard();
    let basis = Basis {
        weights: &weights,
        today: backend.clock().today(),
    };
    let floor = Score::try_from(Band::Possible.least()).unwrap_or_default();
    let index = backend.index().now(backend.db(), basis.today).await?;
    Ok(Some(index.reach(
        &draft,
        |id: OfferId| visible.contains(&id.uuid()),
        basis,
        floor,
    )))
}

fn nothing(record: &RecordFacts) -> Ranking {
    Ranking {
        title: record.row.title.clone(),
        is_open: false,
        rows: Vec::new(),
        funnel: Funnel::default(),
        nearest: Vec::new(),
    }
}

/// The open records of a kind that a viewer may see.
async fn visible_ids(
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
        .into_tuple()
        .all(backend.db())
        .await?;
    Ok(ids.into_iter().collect())
}

type Explained = Vec<(Uuid, Explanation)>;

/// Adds to what the matcher says what a reader needs to know of each record.
async fn complete(
    backend: &Backend,
    viewer: &Viewer,
    record: &RecordFacts,
    (best, nearest, funnel): (Explained, Explained, Funnel),
) -> Result<Ranking, BackendError> {
    let together = open_matches(backend, record).await?;
    let mut rows = Vec::with_capacity(best.len());
    for (id, explanation) in best {
        rows.push(ranked(backend, viewer, record, &together, (id, explanation)).await?);
    }
    let mut near = Vec::with_capacity(nearest.len());
    for (id, explanation) in nearest {
        near.push(ranked(backend, viewer, record, &together, (id, explanation)).await?);
    }
    let is_open = true;
    Ok(Ranking {
        title: record.row.title.clone(),
        is_open,
        rows,
        funnel,
        nearest: near,
    })
}

/// The matches in which a record is, by the other record.
async fn open_matches(
    backend: &Backend,
    record: &RecordFacts,
) -> Result<BTreeMap<Uuid, String>, BackendError> {
    let rows = matching::Entity::find()
        .filter(
            Condition::any()
                .add(matching::Column::RequestId.eq(record.id()))
                .add(matching::Column::OfferId.eq(record.id())),
        )
        .filter(matching::Column::Status.is_not_in(codes_where(MatchStatus::is_over)))
        .all(backend.db())
        .await?;
    let other = |row: &matching::Model| {
        if row.request_id == record.id() {
            row.offer_id
        } else {
            row.request_id
        }
    };
    Ok(rows
        .into_iter()
        .map(|row| (other(&row), row.reference))
        .collect())
}

async fn ranked(
    backend: &Backend,
    viewer: &Viewer,
    record: &RecordFacts,
    together: &BTreeMap<Uuid, String>,
    (id, explanation): (Uuid, Explanation),
) -> Result<RankedRow, BackendError> {
    let other = facts::record_by_id(backend.db(), id).await?;
    let owner = organisation::Entity::find_by_id(other.row.organisation_id)
        .one(backend.db())
        .await?
        .map(|owner| owner.name)
        .unwrap_or_default();
    let open_match = together
        .get(&id)
        .map(|reference| text::parse("matches.reference", reference))
        .transpose()?;
    let may_propose = match (&explanation.outcome, &open_match) {
        (Some(_), None) => proposer(viewer, record, &other)?,
        _ => None,
    };
    Ok(RankedRow {
        reference: text::parse("records.reference", &other.row.reference)?,
        organisation: owner,
        state: other.state(),
        provider_type: text::parse_option(
            "records.provider_type",
            other.row.provider_type.as_deref(),
        )?,
        title: other.row.title,
        explanation,
        open_match,
        may_propose,
    })
}

/// As whom a viewer may put two records together.
fn proposer(
    viewer: &Viewer,
    one: &RecordFacts,
    other: &RecordFacts,
) -> Result<Option<Proposer>, BackendError> {
    let (request, offer) = match one.kind() {
        RecordKind::Request => (one.request()?, other.offer()?),
        RecordKind::Offer => (other.request()?, one.offer()?),
    };
    let pair = Subject::Pair(PairFacts { request, offer });
    Ok(Proposer::ALL
        .iter()
        .copied()
        .find(|proposer| decide(viewer, proposer.action(), &pair).is_ok()))
}
