//! Puts a request and an offer together.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::{MatchAct, MatchStatus};
use domain::organisation::Membership;
use domain::policy::{Action, Field, PairFacts, Side, Subject, Viewer, decide, sees};
use domain::record::RecordKind;
use domain::reference::{Reference, ReferenceKind};
use domain::vocabulary::codes;
use matcher::{Basis, ScoreCard, WeightSet};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use super::news::tell_of_step;
use crate::entity::matching;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::facts::{MatchRecord, RecordFacts};
use crate::repo::references::new_reference;
use crate::repo::{self, couples, facts};
use crate::write::WriteTransaction;
use crate::{Backend, actor, text};

codes! {
    /// Who puts a match forward.
    Proposer, "proposer" {
        /// The State that asks: its yes.
        Requester = "requester",
        /// The provider: its yes.
        Provider = "provider",
        /// A reviewer, for both: nobody has said yes.
        Reviewer = "reviewer",
    }
}

impl Proposer {
    /// What the policy is asked.
    pub(crate) const fn action(self) -> Action {
        match self {
            Self::Requester => Action::ProposeAsRequester,
            Self::Provider => Action::ProposeAsProvider,
            Self::Reviewer => Action::ProposeForBoth,
        }
    }

    /// A side, as who puts something forward.
    pub(crate) const fn of(side: Side) -> Self {
        match side {
            Side::Requester => Self::Requester,
            Side::Provider => Self::Provider,
        }
    }

    /// The side whose yes the proposal is.
    pub const fn side(self) -> Option<Side> {
        match self {
            Self::Requester => Some(Side::Requester),
            Self::Provider => Some(Side::Provider),
            Self::Reviewer => None,
        }
    }
}

/// Puts a request and an offer together, with the score card frozen as it stands.
///
/// Where they are together already and the viewer may not know of it, what the viewer says is kept
/// as their side's yes to that match: a refusal would tell that the other side had said yes first,
/// to somebody who has said nothing yet.
///
/// # Errors
/// [`BackendError::Conflict`] with `gate` where the pair does not pass every gate, with
/// `open_match` where the two are already together and the viewer may know of it.
pub async fn propose(
    backend: &Backend,
    viewer: &Viewer,
    (request, offer): (&Reference, &Reference),
    proposer: Proposer,
) -> Result<Reference, BackendError> {
    let mut tx = backend.begin().await?;
    let request = facts::record(&*tx, RecordKind::Request, request).await?;
    let offer = facts::record(&*tx, RecordKind::Offer, offer).await?;
    let by = may_propose(viewer, &request, &offer, proposer)?;
    if let Some(together) = together(&tx, viewer, &request, &offer).await? {
        return join(tx, together, (proposer, &by)).await;
    }
    let card = freeze(&tx, &request, &offer).await?;
    let pair = (&request, &offer);
    let origin = Origin::default();
    let reference = put_forward(&mut tx, pair, (proposer, &by), (&card, origin)).await?;
    tx.commit().await?;
    Ok(reference)
}

/// What a match comes from.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Origin {
    /// The place of the log at which the plan was made that it is a pair of.
    pub(crate) plan: Option<i64>,
    /// The bundle that it is a part of.
    pub(crate) bundle: Option<Uuid>,
}

/// Writes a match down as put forward, with its score card and what it comes from.
pub(crate) async fn put_forward(
    tx: &mut WriteTransaction,
    pair: (&RecordFacts, &RecordFacts),
    (proposer, by): (Proposer, &Membership),
    (card, origin): (&ScoreCard, Origin),
) -> Result<Reference, BackendError> {
    let reference = new_reference(tx, ReferenceKind::Match).await?;
    let row = matching::Model {
        bundle_id: origin.bundle,
        ..new_row(tx, pair, (proposer, by), (&reference, card))?
    };
    let mut payload = json!({
        "request": row.request_id, "offer": row.offer_id, "score": card.score,
        "versions": {"request": row.request_version, "offer": row.offer_version},
        "proposer": proposer, "before": null, "after": MatchStatus::Proposed,
    });
    if let Some(payload) = payload.as_object_mut() {
        let plan = origin.plan.map(|plan| ("plan".to_owned(), plan.into()));
        let bundle = origin
            .bundle
            .map(|id| ("bundle".to_owned(), id.to_string().into()));
        payload.extend(plan.into_iter().chain(bundle));
    }
    let event = NewEvent::new(
        EventKind::Match(MatchAct::Propose),
        row.id,
        Actor::member(by),
    );
    repo::matches::insert(&**tx, row.clone()).await?;
    tx.append(event.payload(payload)).await?;
    let record = facts::match_of(&**tx, row).await?;
    let step = (MatchAct::Propose, Actor::member(by));
    Box::pin(tell_of_step(tx, &record, step)).await?;
    Ok(reference)
}

pub(crate) fn may_propose(
    viewer: &Viewer,
    request: &RecordFacts,
    offer: &RecordFacts,
    proposer: Proposer,
) -> Result<Membership, BackendError> {
    let pair = PairFacts {
        request: request.request()?,
        offer: offer.offer()?,
    };
    decide(viewer, proposer.action(), &Subject::Pair(pair))?;
    match proposer {
        Proposer::Requester => actor::of(viewer, request.organisation(), request.author_role()),
        Proposer::Provider => actor::of(viewer, offer.organisation(), offer.author_role()),
        Proposer::Reviewer => actor::reviewer(viewer),
    }
}

/// The match in which a pair is together already, or the open project that it became; refused where
/// the viewer may know of it. A project that is over lets them meet again.
async fn together(
    tx: &WriteTransaction,
    viewer: &Viewer,
    request: &RecordFacts,
    offer: &RecordFacts,
) -> Result<Option<MatchRecord>, BackendError> {
    let Some(row) = standing(tx, request, offer).await? else {
        return Ok(None);
    };
    let together = facts::match_of(&**tx, row).await?;
    if sees(viewer, &Subject::Match(&together.facts), Field::Record) {
        return Err(BackendError::Conflict("open_match"));
    }
    Ok(Some(together))
}

/// Refuses a pair that is together already. That a reviewer put it forward is told to its requester by
/// that, to whom it will be told in any case.
pub(crate) async fn must_be_apart(
    tx: &WriteTransaction,
    request: &RecordFacts,
    offer: &RecordFacts,
) -> Result<(), BackendError> {
    match standing(tx, request, offer).await? {
        Some(_) => Err(BackendError::Conflict("open_match")),
        None => Ok(()),
    }
}

/// The match in which a pair is together already.
async fn standing(
    tx: &WriteTransaction,
    request: &RecordFacts,
    offer: &RecordFacts,
) -> Result<Option<matching::Model>, BackendError> {
    Ok(matching::Entity::find()
        .filter(matching::Column::RequestId.eq(request.id()))
        .filter(matching::Column::OfferId.eq(offer.id()))
        .filter(couples::together())
        .one(&**tx)
        .await?)
}

/// Keeps a proposal of a match that is there already as the yes of its side. The match goes on from
/// where it is: a reviewer looks at it first, whoever proposed it.
async fn join(
    mut tx: WriteTransaction,
    together: MatchRecord,
    (proposer, by): (Proposer, &Membership),
) -> Result<Reference, BackendError> {
    let now = Some(text::to_micros(tx.now()));
    let mut row = together.row;
    let said = match proposer {
        Proposer::Requester => {
            row.requester_agreed_at = now;
            Occurrence::RequesterAgreed
        }
        Proposer::Provider => {
            row.provider_agreed_at = now;
            Occurrence::ProviderAgreed
        }
        Proposer::Reviewer => return Err(BackendError::Conflict("open_match")),
    };
    let payload = json!({"request": row.request_id, "offer": row.offer_id});
    let kind = EventKind::Other(SubjectKind::Match, said);
    tx.append(NewEvent::new(kind, row.id, Actor::member(by)).payload(payload))
        .await?;
    let reference = text::parse("matches.reference", &row.reference)?;
    repo::matches::update(&*tx, row).await?;
    tx.commit().await?;
    Ok(reference)
}

async fn freeze(
    tx: &WriteTransaction,
    request: &RecordFacts,
    offer: &RecordFacts,
) -> Result<ScoreCard, BackendError> {
    let asked = repo::matching::request(&**tx, request).await?;
    let offered = repo::matching::offer(&**tx, offer).await?;
    let weights = WeightSet::standard();
    ScoreCard::freeze(&asked, &offered, Basis::new(&weights, tx.today()))
        .map_err(|_| BackendError::Conflict("gate"))
}

fn new_row(
    tx: &WriteTransaction,
    (request, offer): (&RecordFacts, &RecordFacts),
    (proposer, by): (Proposer, &Membership),
    (reference, card): (&Reference, &ScoreCard),
) -> Result<matching::Model, BackendError> {
    let now = text::to_micros(tx.now());
    let said_yes = |side| (proposer.side() == Some(side)).then_some(now);
    Ok(matching::Model {
        id: tx.new_id(),
        reference: reference.to_string(),
        request_id: request.id(),
        offer_id: offer.id(),
        request_version: request.row.version,
        offer_version: offer.row.version,
        bundle_id: None,
        proposed_by: proposer.to_string(),
        status: MatchStatus::Proposed.to_string(),
        status_since: now,
        offered_at: None,
        requester_agreed_at: said_yes(Side::Requester),
        provider_agreed_at: said_yes(Side::Provider),
        name_released_at: None,
        acknowledged_at: None,
        score: i16::try_from(card.score.points()).unwrap_or(i16::MAX),
        card: text::to_canonical_json(card)?,
        version: 1,
        created_at: now,
        created_by: by.account.uuid(),
    })
}
