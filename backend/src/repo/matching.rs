//! Records as the matcher takes them: open ones, with what is left of them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{OfferId, RequestId};
use domain::lifecycle::{MatchStatus, ProjectStatus};
use domain::record::{
    Offer, OfferContent, RecordContent, RecordKind, Request, RequestContent, Window,
};
use matcher::ScoreCard;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::facts::{MatchRecord, RecordFacts, StatusOf};
use super::match_states::codes_where;
use super::versions;
use crate::entity::{matching, organisation, project};
use crate::error::BackendError;
use crate::text;

/// Which matches of a record are counted against it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Counted {
    /// All that take of it.
    All,
    /// All others than this one.
    Beside(Uuid),
    /// Those to which both sides have agreed, for good.
    Agreed,
}

/// What the matches of a record take of it.
#[derive(Clone, Copy, Debug, Default)]
struct Taken {
    /// Matches from under review to agreed, and projects that are open.
    active: u32,
    /// All matches that hold a place: the active ones and what projects, open or closed, came of.
    places: u32,
    seats: u32,
    amount_usd: u64,
}

/// A request with what is left of it.
pub(crate) async fn request(
    db: &impl ConnectionTrait,
    record: &RecordFacts,
) -> Result<Request, BackendError> {
    request_left(db, record, Counted::All).await
}

/// A request with what some of its matches leave of it.
pub(crate) async fn request_left(
    db: &impl ConnectionTrait,
    record: &RecordFacts,
    counted: Counted,
) -> Result<Request, BackendError> {
    let RecordContent::Request(content) = versions::current(db, record).await? else {
        return Err(corrupt("record_versions.document"));
    };
    let StatusOf::Request(status) = record.status() else {
        return Err(corrupt("records.status"));
    };
    let taken = taken(db, (matching::Column::RequestId, record.id()), counted).await?;
    let mut content = *content;
    if !record.visibility().budget_enters_score() {
        content.amount_usd = None;
    }
    leave(&mut content, taken);
    Ok(Request {
        id: RequestId::new(record.id()),
        state: record.request()?.state,
        content,
        active_matches: taken.active,
        status,
        published_at: published_at(record)?,
    })
}

/// Takes of a request what was taken. What is covered is asked no more; where all that it asks is
/// covered, no match is.
fn leave(content: &mut RequestContent, taken: Taken) {
    let sized = content.seats.is_some() || content.amount_usd.is_some();
    content.seats = content
        .seats
        .map(|seats| seats.saturating_sub(taken.seats))
        .filter(|left| *left > 0);
    content.amount_usd = content
        .amount_usd
        .map(|amount| amount.saturating_sub(taken.amount_usd))
        .filter(|left| *left > 0);
    content.max_matches = places_left(content.max_matches, taken);
    if sized && content.seats.is_none() && content.amount_usd.is_none() {
        content.max_matches = Some(0);
    }
}

/// An offer with what is left of it.
pub(crate) async fn offer(
    db: &impl ConnectionTrait,
    record: &RecordFacts,
) -> Result<Offer, BackendError> {
    offer_left(db, record, Counted::All).await
}

/// An offer with what some of its matches leave of it.
pub(crate) async fn offer_left(
    db: &impl ConnectionTrait,
    record: &RecordFacts,
    counted: Counted,
) -> Result<Offer, BackendError> {
    let RecordContent::Offer(content) = versions::current(db, record).await? else {
        return Err(corrupt("record_versions.document"));
    };
    let StatusOf::Offer(status) = record.status() else {
        return Err(corrupt("records.status"));
    };
    let taken = taken(db, (matching::Column::OfferId, record.id()), counted).await?;
    let mut content = *content;
    if !record.visibility().budget_enters_score() {
        content.amount_usd_left = None;
    }
    content.seats_left = content
        .seats_left
        .map(|seats| seats.saturating_sub(taken.seats));
    content.amount_usd_left = content
        .amount_usd_left
        .map(|amount| amount.saturating_sub(taken.amount_usd));
    content.max_matches = places_left(content.max_matches, taken);
    let provider = organisation::Entity::find_by_id(record.row.organisation_id)
        .one(db)
        .await?;
    Ok(Offer {
        id: OfferId::new(record.id()),
        provider: provider.map(|provider| provider.name).unwrap_or_default(),
        provider_type: text::parse_option(
            "records.provider_type",
            record.row.provider_type.as_deref(),
        )?
        .ok_or_else(|| corrupt("records.provider_type"))?,
        provider_state: record.state(),
        content,
        active_matches: taken.active,
        status,
        published_at: published_at(record)?,
    })
}

fn places_left(stated: Option<u32>, taken: Taken) -> Option<u32> {
    stated.map(|places| places.saturating_sub(taken.places))
}

/// Adds up what the matches of a record take: each agreed one takes of both sides the seats and
/// the amount that both stated when they were put together.
async fn taken(
    db: &impl ConnectionTrait,
    (column, id): (matching::Column, Uuid),
    counted: Counted,
) -> Result<Taken, BackendError> {
    let holds: fn(MatchStatus) -> bool = match counted {
        Counted::Agreed => MatchStatus::releases_contacts,
        _ => |status| status.is_active() || status.releases_contacts(),
    };
    let mut of = matching::Entity::find()
        .filter(column.eq(id))
        .filter(matching::Column::Status.is_in(codes_where(holds)));
    if let Counted::Beside(one) = counted {
        of = of.filter(matching::Column::Id.ne(one));
    }
    let mut taken = Taken::default();
    for row in of.all(db).await? {
        add(db, &mut taken, &row).await?;
    }
    Ok(taken)
}

async fn add(
    db: &impl ConnectionTrait,
    taken: &mut Taken,
    row: &matching::Model,
) -> Result<(), BackendError> {
    let status: MatchStatus = text::parse("matches.status", &row.status)?;
    let project = match status {
        MatchStatus::Converted => project_status(db, row).await?,
        _ => None,
    };
    if project == Some(ProjectStatus::Cancelled) {
        return Ok(());
    }
    taken.places += 1;
    taken.active += u32::from(status.is_active() || project.is_some_and(ProjectStatus::is_open));
    if status.releases_contacts() {
        let (seats, amount) = both_state(row)?;
        taken.seats = taken.seats.saturating_add(seats);
        taken.amount_usd = taken.amount_usd.saturating_add(amount);
    }
    Ok(())
}

/// The seats and the amount that an agreed match moves: the smaller of what was asked and offered,
/// as its score card has them: what was left then, without what was hidden.
fn both_state(row: &matching::Model) -> Result<(u32, u64), BackendError> {
    let card: ScoreCard = text::from_json("matches.card", &row.card)?;
    let (asked, offered) = (card.request.content, card.offer.content);
    let seats = asked
        .seats
        .zip(offered.seats_left)
        .map_or(0, |(a, b)| a.min(b));
    let amount = asked
        .amount_usd
        .zip(offered.amount_usd_left)
        .map_or(0, |(a, b)| a.min(b));
    Ok((seats, amount))
}

/// What both sides had written when they were put together.
async fn as_matched(
    db: &impl ConnectionTrait,
    row: &matching::Model,
) -> Result<(Box<RequestContent>, Box<OfferContent>), BackendError> {
    let asked = versions::at(db, RecordKind::Request, row.request_id, row.request_version);
    let offered = versions::at(db, RecordKind::Offer, row.offer_id, row.offer_version);
    match (asked.await?, offered.await?) {
        (RecordContent::Request(asked), RecordContent::Offer(offered)) => Ok((asked, offered)),
        _ => Err(corrupt("record_versions.document")),
    }
}

/// How far the project of a match has come, where it became one.
async fn project_status(
    db: &impl ConnectionTrait,
    row: &matching::Model,
) -> Result<Option<ProjectStatus>, BackendError> {
    project::Entity::find()
        .filter(project::Column::MatchId.eq(row.id))
        .one(db)
        .await?
        .map(|project| text::parse("projects.status", &project.status))
        .transpose()
}

fn published_at(record: &RecordFacts) -> Result<Option<DateTime<Utc>>, BackendError> {
    let micros = record.row.published_at;
    micros
        .map(|micros| text::from_micros("records.published_at", micros))
        .transpose()
}

fn corrupt(what: &str) -> BackendError {
    BackendError::Corrupt {
        what: what.to_owned(),
    }
}

/// The days on which both windows of a match lie, first and last; none where they do not meet or
/// are not stated.
pub(crate) async fn common_days(
    db: &impl ConnectionTrait,
    record: &MatchRecord,
) -> Result<Option<(NaiveDate, NaiveDate)>, BackendError> {
    let (asked, offered) = as_matched(db, &record.row).await?;
    Ok(overlap(asked.window, offered.window))
}

fn overlap(asked: Option<Window>, offered: Option<Window>) -> Option<(NaiveDate, NaiveDate)> {
    let (start, end) = match (asked, offered) {
        (Some(asked), Some(offered)) => {
            (asked.start.max(offered.start), asked.end.min(offered.end))
        }
        (Some(one), None) | (None, Some(one)) => (one.start, one.end),
        (None, None) => return None,
    };
    (start <= end).then_some((start, end))
}
