//! Matches with the facts that the policy decides on.

use std::collections::BTreeMap;

use domain::id::MatchId;
use domain::lifecycle::MatchStatus;
use domain::policy::MatchFacts;
use domain::reference::Reference;
use domain::turn::{Moments, Terms, Turn};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::load::{record_by_id, records_by_id};
use super::record::RecordFacts;
use crate::entity::matching;
use crate::error::BackendError;
use crate::repo::corrupt;
use crate::text;

/// A match's row, with its facts and the two records that it joins.
#[derive(Clone, Debug)]
pub(crate) struct MatchRecord {
    pub(crate) row: matching::Model,
    pub(crate) facts: MatchFacts,
    pub(crate) request: RecordFacts,
    pub(crate) offer: RecordFacts,
}

impl MatchRecord {
    /// Whether its provider does not know who asks.
    pub(crate) fn is_masked(&self) -> bool {
        self.request.row.masked
            && self.row.name_released_at.is_none()
            && !self.facts.status.releases_contacts()
    }

    /// Whose turn it is, by these terms.
    pub(crate) fn turn(&self, terms: Terms) -> Result<Option<Turn>, BackendError> {
        let row = &self.row;
        let moment = text::moment_option;
        let at = Moments {
            proposed: text::from_micros("matches.created_at", row.created_at)?,
            status: text::from_micros("matches.status_since", row.status_since)?,
            requester_agreed: moment("matches.requester_agreed_at", row.requester_agreed_at)?,
            provider_agreed: moment("matches.provider_agreed_at", row.provider_agreed_at)?,
            acknowledged: moment("matches.acknowledged_at", row.acknowledged_at)?,
        };
        Ok(Turn::of(&self.facts, at, terms))
    }

    /// Whether the State can let the provider know who asks: it said yes, and something may still
    /// come of the match.
    pub(crate) fn may_be_named(&self) -> bool {
        self.is_masked() && self.facts.requester_agreed && !self.facts.status.is_over()
    }
}

/// Loads a match by its reference.
pub(crate) async fn a_match(
    db: &impl ConnectionTrait,
    reference: &Reference,
) -> Result<MatchRecord, BackendError> {
    let row = matching::Entity::find()
        .filter(matching::Column::Reference.eq(reference.as_str()))
        .one(db)
        .await?
        .ok_or(BackendError::NotFound)?;
    match_of(db, row).await
}

/// Completes a match's row.
pub(crate) async fn match_of(
    db: &impl ConnectionTrait,
    row: matching::Model,
) -> Result<MatchRecord, BackendError> {
    let request = record_by_id(db, row.request_id).await?;
    let offer = record_by_id(db, row.offer_id).await?;
    complete(row, request, offer)
}

/// Completes the rows of matches, in their order, in as many statements as one.
pub(crate) async fn matches_of(
    db: &impl ConnectionTrait,
    rows: Vec<matching::Model>,
) -> Result<Vec<MatchRecord>, BackendError> {
    let ids = rows.iter().flat_map(|row| [row.request_id, row.offer_id]);
    let records = records_by_id(db, ids).await?;
    rows.into_iter()
        .map(|row| {
            let (request, offer) = (row.request_id, row.offer_id);
            complete(row, one_of(&records, request)?, one_of(&records, offer)?)
        })
        .collect()
}

fn one_of(records: &BTreeMap<Uuid, RecordFacts>, id: Uuid) -> Result<RecordFacts, BackendError> {
    let found = records.get(&id).cloned();
    found.ok_or_else(|| corrupt("matches: a record"))
}

fn complete(
    row: matching::Model,
    request: RecordFacts,
    offer: RecordFacts,
) -> Result<MatchRecord, BackendError> {
    let status: MatchStatus = text::parse("matches.status", &row.status)?;
    let facts = MatchFacts {
        id: MatchId::new(row.id),
        requester: request.organisation(),
        requester_state: request.request()?.state,
        provider: offer.organisation(),
        provider_state: offer.state(),
        status,
        requester_agreed: row.requester_agreed_at.is_some(),
        provider_agreed: row.provider_agreed_at.is_some(),
        offered: row.offered_at.is_some(),
        requester_contact: request.visibility().contact,
        provider_contact: offer.visibility().contact,
    };
    Ok(MatchRecord {
        row,
        facts,
        request,
        offer,
    })
}
