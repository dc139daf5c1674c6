//! The consolidated reply to a request: every offer that was put together with it, what was answered,
//! and what is open.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::event::{EventKind, Occurrence};
use domain::lifecycle::{MatchStatus, ProjectStatus};
use domain::policy::{Action, Field, RecordAction, Side, Viewer, decide, sees};
use domain::record::{OfferContent, RecordContent, RecordKind};
use domain::reference::Reference;
use domain::turn::{Turn, TurnStep};
use domain::visibility::Detail;
use domain::vocabulary::LanguageTag;
use matcher::ScoreCard;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::history::{HistoryRow, acting_for, history_row, is_said};
use super::party::{PartyView, names_of, party};
use super::proposals::{ProposalView, proposals_of};
use super::record_page::{RecordView, hidden_from, view_of};
use super::scope;
use crate::Backend;
use crate::entity::{match_version, matching};
use crate::error::BackendError;
use crate::event_log::{Event, read_about_all};
use crate::repo::facts::{self, MatchRecord};
use crate::repo::organisations::{Names, names};
use crate::repo::{match_versions, project_parts, versions};
use crate::text;

/// Everything that came to a request.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The request.
    pub request: RecordView,
    /// Until when answers were awaited, or are: the time to answer, from the publication on.
    pub until: Option<DateTime<Utc>>,
    /// When this was put together.
    pub now: DateTime<Utc>,
    /// Every offer that was put together with it, the first first.
    pub answers: Vec<AnswerView>,
}

/// An offer that was put together with a request, and what came of it.
#[derive(Clone, Debug)]
pub struct AnswerView {
    /// The match.
    pub reference: Reference,
    /// The offer.
    pub offer: PartyView,
    /// What was offered then, where the reader may still see the offer.
    pub offered: Option<Offered>,
    /// The score when the two were put together.
    pub score: i16,
    /// How far it has come.
    pub status: MatchStatus,
    /// Since when.
    pub since: DateTime<Utc>,
    /// What is proposed last.
    pub proposal: ProposalView,
    /// With which reason and note it was last decided about, where that was said.
    pub decided: Option<HistoryRow>,
    /// Whose turn it is, and until when.
    pub turn: Option<Turn>,
    /// What was asked last and not answered.
    pub asked: Option<HistoryRow>,
    /// The project that it became.
    pub project: Option<(Reference, ProjectStatus)>,
}

/// What an offer said when it was put together with a request.
#[derive(Clone, Debug)]
pub struct Offered {
    /// Without what the reader may not see.
    pub content: OfferContent,
    /// What was left out.
    pub hidden: BTreeSet<Detail>,
    /// The language of its text.
    pub language: LanguageTag,
}

/// Puts together what came to a request, as far as the viewer may know of it.
///
/// # Errors
/// [`BackendError::NotFound`] where there is no such request or the viewer may not see it;
/// [`BackendError::Refused`] where its matches are not theirs to see.
pub async fn reply(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<Reply, BackendError> {
    let db = backend.db();
    let record = facts::record(db, RecordKind::Request, reference).await?;
    let action = Action::Record(RecordAction::ReadReply);
    decide(viewer, action, &record.subject())?;
    let rows = matching::Entity::find()
        .filter(matching::Column::RequestId.eq(record.id()))
        .filter(scope::known_matches(viewer))
        .order_by_asc(matching::Column::CreatedAt)
        .order_by_asc(matching::Column::Id)
        .all(db)
        .await?;
    let records = facts::matches_of(db, rows).await?;
    let beside = Beside::load(backend, &records).await?;
    let answers = records
        .iter()
        .map(|found| beside.answer((backend, viewer), found));
    let answers = answers.collect::<Result<_, BackendError>>()?;
    let request = view_of(backend, viewer, record).await?;
    let term = backend.terms().of(TurnStep::Answer);
    Ok(Reply {
        until: request.published_at.map(|at| at + term),
        now: backend.clock().now(),
        request,
        answers,
    })
}

/// What is stored of some matches besides their rows, in as many statements for many as for one.
struct Beside {
    names: Names,
    organisations: Names,
    documents: BTreeMap<(Uuid, i32), String>,
    proposals: Vec<match_version::Model>,
    events: Vec<Event>,
    projects: BTreeMap<Uuid, (Reference, ProjectStatus)>,
}

impl Beside {
    async fn load(backend: &Backend, records: &[MatchRecord]) -> Result<Self, BackendError> {
        let db = backend.db();
        let ids = || records.iter().map(|record| record.row.id);
        let offers = records.iter().map(|record| &record.row);
        let offers = offers.map(|row| (row.offer_id, row.offer_version));
        let events = read_about_all(db, ids()).await?;
        let acting = events.iter().filter_map(|event| acting_for(event).0);
        let own: Vec<Uuid> = ids().collect();
        let projects = project_parts::projects_by_match(db, &own).await?;
        let projects = projects.into_iter().map(|(of, row)| {
            let reference = text::parse("projects.reference", &row.reference)?;
            let status = text::parse("projects.status", &row.status)?;
            Ok((of, (reference, status)))
        });
        Ok(Self {
            names: names_of(db, records).await?,
            organisations: names(db, acting.map(domain::id::OrganisationId::uuid)).await?,
            documents: versions::documents(db, &offers.collect()).await?,
            proposals: match_versions::of(db, ids()).await?,
            projects: projects.collect::<Result<_, BackendError>>()?,
            events,
        })
    }

    fn answer(
        &self,
        (backend, viewer): (&Backend, &Viewer),
        record: &MatchRecord,
    ) -> Result<AnswerView, BackendError> {
        let row = &record.row;
        let card: ScoreCard = text::from_json("matches.card", &row.card)?;
        let of_it = self.proposals.iter().filter(|one| one.match_id == row.id);
        let latest = proposals_of(record, &card, of_it)?.pop();
        Ok(AnswerView {
            reference: text::parse("matches.reference", &row.reference)?,
            offer: party(viewer, record, Side::Provider, &self.names)?,
            offered: self.offered(viewer, record)?,
            score: row.score,
            status: record.facts.status,
            since: text::from_micros("matches.status_since", row.status_since)?,
            proposal: latest.ok_or_else(|| crate::repo::corrupt("matches.card"))?,
            decided: self.decided(row.id),
            turn: record.turn(backend.terms())?,
            asked: self.asked(record),
            project: self.projects.get(&row.id).cloned(),
        })
    }

    /// What the offer said, as its levels are now.
    fn offered(
        &self,
        viewer: &Viewer,
        record: &MatchRecord,
    ) -> Result<Option<Offered>, BackendError> {
        let offer = &record.offer;
        if !sees(viewer, &offer.subject(), Field::Record) {
            return Ok(None);
        }
        let version = (record.row.offer_id, record.row.offer_version);
        let written = versions::read_one(&self.documents, RecordKind::Offer, version)?;
        let hidden = hidden_from(viewer, offer);
        let RecordContent::Offer(content) = written.without(hidden.iter().copied()) else {
            return Ok(None);
        };
        Ok(Some(Offered {
            content: *content,
            hidden,
            language: text::parse("records.language", &offer.row.language)?,
        }))
    }

    /// The last decision for which somebody gave a reason or a note.
    fn decided(&self, matching: Uuid) -> Option<HistoryRow> {
        let mut about = self.about(matching).rev();
        about.find(|row| !is_said(row.kind) && (row.reason.is_some() || row.note.is_some()))
    }

    /// The last question, where nobody answered it and it can still be answered.
    fn asked(&self, record: &MatchRecord) -> Option<HistoryRow> {
        let is_open = record.facts.status.is_open_to_questions();
        let last = self
            .about(record.row.id)
            .rev()
            .find(|row| is_said(row.kind));
        last.filter(|row| is_open && matches!(row.kind, EventKind::Other(_, Occurrence::Asked)))
    }

    /// What happened in a match, oldest first.
    fn about(&self, matching: Uuid) -> impl DoubleEndedIterator<Item = HistoryRow> {
        let of_it = self.events.iter();
        let of_it = of_it.filter(move |event| event.subject == matching);
        of_it.map(|event| history_row(event.clone(), &self.organisations))
    }
}
