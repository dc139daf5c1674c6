//! One match: both records, the score card as it was frozen, and what can be done.

use chrono::{DateTime, Utc};
use domain::lifecycle::{MatchAct, MatchStatus};
use domain::policy::{Action, Field, RecordAction, Side, Subject, Viewer, decide, sees};
use domain::reference::Reference;
use domain::review::{Awaited, Waiting};
use domain::turn::Turn;
use matcher::{Explanation, ScoreCard};

use super::bundle_page::{BundleLink, bundle_link};
use super::history::{HistoryRow, history, history_without, is_said};
use super::holder::{InReview, in_review};
use super::joins::{JoinView, Joinable, joining_of};
use super::money::for_reader;
use super::narrowed::{Narrowed, narrowed};
use super::party::{PartyView, names_of, party};
use super::proposals::{ProposalView, has_room, proposals};
use crate::Backend;
use crate::entity::account;
use crate::error::BackendError;
use crate::repo::facts::{self, MatchRecord, RecordFacts};
use crate::repo::organisations::Names;
use crate::repo::{memberships, project_parts};
use crate::text;
use crate::use_cases::matches::Proposer;
use crate::use_cases::review::AwaitedFacts;

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

/// Whether the provider of a match knows who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskerInMatch {
    /// It does, or may once it learns of the match at all.
    Known,
    /// It does not.
    KeptBack,
    /// It does not, and the viewer may let it know now.
    Releasable,
}

impl AskerInMatch {
    fn of(record: &MatchRecord, may_release: bool) -> Self {
        match (record.is_masked(), record.may_be_named()) {
            (false, _) => Self::Known,
            (true, true) if may_release => Self::Releasable,
            (true, _) => Self::KeptBack,
        }
    }
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
    /// Whose turn it is, and until when.
    pub turn: Option<Turn>,
    /// When the page was made, from which the time that is left counts.
    pub now: DateTime<Utc>,
    /// What is proposed: first what the records say, then what was proposed instead, the latest last.
    pub proposals: Vec<ProposalView>,
    /// The side for which the viewer may propose something else now.
    pub may_counter: Option<Side>,
    /// The score card, frozen when the match was proposed.
    pub explanation: Explanation,
    /// The day for which it was made.
    pub scored_on: chrono::NaiveDate,
    /// Both contacts; released by agreement, to the parties alone.
    pub contacts: Vec<Contact>,
    /// What was asked and answered, oldest first.
    pub thread: Vec<HistoryRow>,
    /// Whether the viewer may ask or answer now.
    pub may_clarify: bool,
    /// What else happened.
    pub history: Vec<HistoryRow>,
    /// The bundle that it is a part of.
    pub bundle: Option<BundleLink>,
    /// The project that it became.
    pub project: Option<Reference>,
    /// The side for which the viewer may say that the question arrived.
    pub may_acknowledge: Option<Side>,
    /// The side for which the viewer may say yes now.
    pub may_accept: Option<Side>,
    /// The side for which the viewer may say no now.
    pub may_decline: Option<Side>,
    /// How it stands to the reviewers, while it waits for them; for them.
    pub review: Option<InReview>,
    /// Whether the provider knows who asks.
    pub asker: AskerInMatch,
    /// What a yes would tell of a State that keeps its name back; for whoever may say it.
    pub narrowed: Option<Narrowed>,
    /// Whether the viewer may open the project now.
    pub may_convert: bool,
    /// The projects under way that the viewer may ask to deliver it instead.
    pub joinable: Vec<Joinable>,
    /// The projects that were asked, the latest first.
    pub joins: Vec<JoinView>,
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
    let project = project_parts::projects_by_match(db, &[record.row.id])
        .await?
        .remove(&record.row.id)
        .map(|project| text::parse("projects.reference", &project.reference))
        .transpose()?;
    let names = names_of(db, [&record]).await?;
    let contacts = if sees(viewer, &subject, Field::Contact) {
        contacts(backend, &record, &names).await?
    } else {
        Vec::new()
    };
    let request = party(viewer, &record, Side::Requester, &names)?;
    let explanation = card.pair().explain();
    let may = |action| decide(viewer, action, &subject).is_ok();
    let may_accept = record
        .facts
        .awaited()
        .filter(|side| may(Action::accept(*side)));
    let narrowed = match may_accept {
        Some(Side::Requester) => narrowed(&record.request, &explanation, card.today)?,
        _ => None,
    };
    let awaited = Awaited {
        waiting: Waiting::Endorse,
        id: record.row.id,
    };
    let waits = AwaitedFacts::Match(Box::new(record.clone()));
    let review = in_review(backend, viewer, (awaited, &waits)).await?;
    let is_masked = request.mask.is_some();
    let explanation = if is_masked {
        explanation.masked()
    } else {
        explanation
    };
    let history = if is_masked {
        history_without(db, record.row.id, (viewer, record.facts.requester)).await?
    } else {
        history(db, record.row.id).await?
    };
    let proposals = proposals(db, &record, &card).await?;
    let (joins, joinable) = joining_of(db, viewer, &record).await?;
    let (thread, history) = history.into_iter().partition(|row| is_said(row.kind));
    Ok(MatchView {
        reference: reference.clone(),
        id: record.facts.id,
        request,
        offer: party(viewer, &record, Side::Provider, &names)?,
        proposer: text::parse("matches.proposed_by", &record.row.proposed_by)?,
        status: record.facts.status,
        status_since: text::from_micros("matches.status_since", record.row.status_since)?,
        may_acknowledge: may_accept.filter(|_| record.row.acknowledged_at.is_none()),
        turn: record.turn(backend.terms())?,
        now: backend.clock().now(),
        may_counter: may_accept.filter(|_| has_room(&proposals)),
        proposals,
        explanation: for_reader(viewer, [&record.request, &record.offer], explanation),
        scored_on: card.today,
        contacts,
        thread,
        may_clarify: record.facts.status.is_open_to_questions() && may(Action::Clarify),
        history,
        bundle: bundle_link(backend, &record).await?,
        project,
        may_accept,
        narrowed,
        may_decline: [Side::Requester, Side::Provider]
            .into_iter()
            .find(|side| may(Action::Match(decline(*side)))),
        review,
        asker: AskerInMatch::of(&record, may(Action::ReleaseName)),
        may_convert: may(Action::Match(MatchAct::Convert)),
        joinable,
        joins,
    })
}

const fn decline(side: Side) -> MatchAct {
    match side {
        Side::Requester => MatchAct::DeclineAsRequester,
        Side::Provider => MatchAct::DeclineAsProvider,
    }
}

/// Whom to write to on both sides, as far as each side's record lets the parties know.
pub(super) async fn contacts(
    backend: &Backend,
    record: &MatchRecord,
    names: &Names,
) -> Result<Vec<Contact>, BackendError> {
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
                organisation: names.of(of.row.organisation_id),
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
