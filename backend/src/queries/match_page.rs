//! One match: both records, the score card as it was frozen, and what can be done.

use chrono::{DateTime, Utc};
use domain::lifecycle::{MatchAct, MatchStatus};
use domain::policy::{Action, Field, RecordAction, Side, Subject, Viewer, decide, sees};
use domain::reference::Reference;
use domain::vocabulary::{ProviderType, StateCode};
use matcher::{Explanation, ScoreCard};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::history::{HistoryRow, history};
use crate::Backend;
use crate::entity::{account, organisation, project};
use crate::error::BackendError;
use crate::repo::facts::{self, MatchRecord, RecordFacts};
use crate::repo::memberships;
use crate::text;
use crate::use_cases::matches::Proposer;

/// Who to write to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Whose.
    pub organisation: String,
    /// The person who filed the record, or who acts for its organisation now.
    pub name: String,
    /// Their address.
    pub email: String,
}

/// One of the two records of a match.
#[derive(Clone, Debug)]
pub struct PartyView {
    /// How to cite the record.
    pub reference: Reference,
    /// What it is called.
    pub title: String,
    /// Whose it is.
    pub organisation: String,
    /// The State that asks, or whose body the provider is.
    pub state: Option<StateCode>,
    /// What kind of provider, on the provider's side.
    pub provider_type: Option<ProviderType>,
    /// Whether this side has said yes.
    pub agreed: bool,
    /// Whether the viewer may open the record's page.
    pub may_open: bool,
}

/// A match as a party or a reviewer sees it.
#[derive(Clone, Debug)]
pub struct MatchView {
    /// How to cite it.
    pub reference: Reference,
    /// Its id, under which live pages hear of it.
    pub id: domain::id::MatchId,
    /// The request.
    pub request: PartyView,
    /// The offer.
    pub offer: PartyView,
    /// Who put it forward.
    pub proposer: Proposer,
    /// How far it has come.
    pub status: MatchStatus,
    /// Since when.
    pub status_since: DateTime<Utc>,
    /// Whose answer is awaited.
    pub awaited: Option<Side>,
    /// The score card, frozen when the match was proposed.
    pub explanation: Explanation,
    /// The day for which it was made.
    pub scored_on: chrono::NaiveDate,
    /// Both contacts; released by agreement, to the parties alone.
    pub contacts: Vec<Contact>,
    /// What happened.
    pub history: Vec<HistoryRow>,
    /// The project that it became.
    pub project: Option<Reference>,
    /// The side for which the viewer may say yes now.
    pub may_accept: Option<Side>,
    /// The side for which the viewer may say no now.
    pub may_decline: Option<Side>,
    /// Whether the viewer may decide as a reviewer now.
    pub may_review: bool,
    /// Whether the viewer may open the project now.
    pub may_convert: bool,
}

/// Shows a match.
///
/// # Errors
/// [`BackendError::NotFound`] where there is none or the viewer may not see it.
pub async fn match_page(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<MatchView, BackendError> {
    let db = backend.db();
    let record = facts::a_match(db, reference).await?;
    let subject = Subject::Match(&record.facts);
    decide(viewer, Action::Record(RecordAction::Read), &subject)?;
    let card: ScoreCard = text::from_json("matches.card", &record.row.card)?;
    let project = project::Entity::find()
        .filter(project::Column::MatchId.eq(record.row.id))
        .one(db)
        .await?
        .map(|project| text::parse("projects.reference", &project.reference))
        .transpose()?;
    let contacts = if sees(viewer, &subject, Field::Contact) {
        contacts(backend, &record).await?
    } else {
        Vec::new()
    };
    let may = |action| decide(viewer, action, &subject).is_ok();
    Ok(MatchView {
        reference: reference.clone(),
        id: record.facts.id,
        request: party(backend, viewer, &record, Side::Requester).await?,
        offer: party(backend, viewer, &record, Side::Provider).await?,
        proposer: text::parse("matches.proposed_by", &record.row.proposed_by)?,
        status: record.facts.status,
        status_since: text::from_micros("matches.status_since", record.row.status_since)?,
        awaited: record.facts.awaited(),
        explanation: card.pair().explain(),
        scored_on: card.today,
        contacts,
        history: history(db, record.row.id).await?,
        project,
        may_accept: record.facts.awaited().filter(|side| may(accept(*side))),
        may_decline: [Side::Requester, Side::Provider]
            .into_iter()
            .find(|side| may(Action::Match(decline(*side)))),
        may_review: may(Action::Match(MatchAct::Review)) || may(Action::Match(MatchAct::Endorse)),
        may_convert: may(Action::Match(MatchAct::Convert)),
    })
}

const fn accept(side: Side) -> Action {
    match side {
        Side::Requester => Action::AcceptAsRequester,
        Side::Provider => Action::AcceptAsProvider,
    }
}

const fn decline(side: Side) -> MatchAct {
    match side {
        Side::Requester => MatchAct::DeclineAsRequester,
        Side::Provider => MatchAct::DeclineAsProvider,
    }
}

/// One side of a match, under the title that the viewer may know in any case: a party to a match
/// knows what it is about.
pub(super) async fn party(
    backend: &Backend,
    viewer: &Viewer,
    record: &MatchRecord,
    side: Side,
) -> Result<PartyView, BackendError> {
    let (of, agreed) = match side {
        Side::Requester => (&record.request, record.facts.requester_agreed),
        Side::Provider => (&record.offer, record.facts.provider_agreed),
    };
    Ok(PartyView {
        reference: text::parse("records.reference", &of.row.reference)?,
        title: of.row.title.clone(),
        organisation: name_of(backend, of).await?,
        state: of.state(),
        provider_type: text::parse_option(
            "records.provider_type",
            of.row.provider_type.as_deref(),
        )?,
        agreed,
        may_open: sees(viewer, &of.subject(), Field::Record),
    })
}

async fn name_of(backend: &Backend, record: &RecordFacts) -> Result<String, BackendError> {
    let row = organisation::Entity::find_by_id(record.row.organisation_id);
    Ok(row
        .one(backend.db())
        .await?
        .map(|row| row.name)
        .unwrap_or_default())
}

/// Whom to write to on both sides, as far as each side's record lets the parties know.
async fn contacts(backend: &Backend, record: &MatchRecord) -> Result<Vec<Contact>, BackendError> {
    let mut contacts = Vec::new();
    for (side, of) in [
        (Side::Requester, &record.request),
        (Side::Provider, &record.offer),
    ] {
        if !record.facts.shares_contact(side) {
            continue;
        }
        if let Some(person) = speaks_for(backend, of).await? {
            contacts.push(Contact {
                organisation: name_of(backend, of).await?,
                name: person.name,
                email: person.email,
            });
        }
    }
    Ok(contacts)
}

/// Who filed a record, if they still act for its organisation; else who does now.
async fn speaks_for(
    backend: &Backend,
    record: &RecordFacts,
) -> Result<Option<account::Model>, BackendError> {
    let role = record.author_role();
    let members = memberships::present(
        backend.db(),
        record.organisation(),
        role,
        backend.clock().today(),
    )
    .await?;
    let author = members.iter().find(|one| one.id == record.row.created_by);
    Ok(author.or(members.first()).cloned())
}
