//! What nobody answered or confirmed in time lapses: the system's act, by its clock alone.
//!
//! The policy gives these acts to no viewer, so none is asked about.

use chrono::Months;
use domain::event::EventKind;
use domain::lifecycle::{MatchAct, MatchStatus, RequestAct, RequestStatus};
use domain::record::RecordKind;
use domain::turn::TurnStep;
use sea_orm::sea_query::{Condition, Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
};
use uuid::Uuid;

use crate::Backend;
use crate::entity::{matching, project, record};
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::repo::{facts, projects};
use crate::text;
use crate::use_cases::bundles::lapse_waiting;
use crate::use_cases::matches;
use crate::use_cases::records::{Why, one_step};

/// Months for which a request stays open without a sign of life.
pub(crate) const CONFIRMATION: u32 = 12;

/// How much lapsed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lapsed {
    /// Matches without the missing answer.
    pub matches: usize,
    /// Requests that are dormant now.
    pub requests: usize,
}

/// Lets lapse what is due. Doing it again does nothing more; each record is a transaction of its
/// own, so that it never holds up others for long.
///
/// # Errors
/// Where the database fails; what lapsed before that stays so.
pub async fn lapse(backend: &Backend) -> Result<Lapsed, BackendError> {
    let now = backend.clock().now();
    let asked = text::to_micros(now - backend.terms().of(TurnStep::Answer));
    let confirmed = now.checked_sub_months(Months::new(CONFIRMATION));
    let confirmed = text::to_micros(confirmed.unwrap_or(now));
    let mut lapsed = Lapsed::default();
    for id in ids(
        unanswered(asked).select_only().column(matching::Column::Id),
        backend,
    )
    .await?
    {
        lapsed.matches += usize::from(lapse_match(backend, id, asked).await?);
    }
    lapsed.matches += lapse_waiting(backend, asked).await?;
    let forgotten = forgotten(confirmed)
        .select_only()
        .column(record::Column::Id);
    for id in ids(forgotten, backend).await? {
        lapsed.requests += usize::from(lapse_request(backend, id, confirmed).await?);
    }
    Ok(lapsed)
}

async fn ids<E: EntityTrait>(due: Select<E>, backend: &Backend) -> Result<Vec<Uuid>, BackendError> {
    Ok(due.into_tuple().all(backend.db()).await?)
}

/// Matches of which no side has heard since then, and which wait for an answer: one of a bundle to which
/// both have said yes waits for the others of it.
fn unanswered(since: i64) -> Select<matching::Entity> {
    let silent = |yes: matching::Column| yes.is_null().or(yes.lte(since));
    matching::Entity::find()
        .filter(matching::Column::Status.eq(MatchStatus::Offered.code()))
        .filter(matching::Column::StatusSince.lte(since))
        .filter(
            Condition::any()
                .add(matching::Column::RequesterAgreedAt.is_null())
                .add(matching::Column::ProviderAgreedAt.is_null()),
        )
        .filter(silent(matching::Column::RequesterAgreedAt))
        .filter(silent(matching::Column::ProviderAgreedAt))
        .order_by_asc(matching::Column::Id)
}

/// Open requests with which nobody has done anything since then, nor with what came of them.
pub(crate) fn forgotten(since: i64) -> Select<record::Entity> {
    // Asked of each request by itself: a list of all matches would be made anew for each that is looked at.
    let of_it = |request: Expr| request.eq(Expr::col((record::Entity, record::Column::Id)));
    let matched = matching::Entity::find()
        .select_only()
        .column(matching::Column::Id)
        .filter(of_it(Expr::col((
            matching::Entity,
            matching::Column::RequestId,
        ))))
        .filter(matching::Column::StatusSince.gt(since))
        .into_query();
    let delivered = project::Entity::find()
        .select_only()
        .column(project::Column::Id)
        .filter(of_it(Expr::col((
            project::Entity,
            project::Column::RequestId,
        ))))
        .filter(
            Condition::any()
                .add(project::Column::LastUpdateAt.gt(since))
                .add(project::Column::Status.is_in(projects::open_codes())),
        )
        .into_query();
    record::Entity::find()
        .filter(record::Column::Kind.eq(RecordKind::Request.code()))
        .filter(record::Column::Status.eq(RequestStatus::Published.code()))
        .filter(record::Column::UpdatedAt.lte(since))
        .filter(Expr::exists(matched).not())
        .filter(Expr::exists(delivered).not())
        .order_by_asc(record::Column::Id)
}

/// When something was last done with a request, or with what came of it: what [`forgotten`] looks at.
pub(crate) async fn last_heard(
    db: &impl ConnectionTrait,
    request: &record::Model,
) -> Result<i64, BackendError> {
    let matched: Option<Option<i64>> = matching::Entity::find()
        .select_only()
        .column_as(matching::Column::StatusSince.max(), "heard")
        .filter(matching::Column::RequestId.eq(request.id))
        .into_tuple()
        .one(db)
        .await?;
    let delivered: Option<Option<i64>> = project::Entity::find()
        .select_only()
        .column_as(project::Column::LastUpdateAt.max(), "heard")
        .filter(project::Column::RequestId.eq(request.id))
        .into_tuple()
        .one(db)
        .await?;
    let heard = [matched.flatten(), delivered.flatten()];
    Ok(heard
        .into_iter()
        .flatten()
        .fold(request.updated_at, Ord::max))
}

async fn lapse_match(backend: &Backend, id: Uuid, since: i64) -> Result<bool, BackendError> {
    let mut tx = backend.begin().await?;
    let due = unanswered(since).filter(matching::Column::Id.eq(id));
    let Some(row) = due.one(&*tx).await? else {
        return Ok(false);
    };
    let record = facts::match_of(&*tx, row).await?;
    matches::take(
        &mut tx,
        record,
        MatchAct::Lapse,
        (Actor::System, Why::default()),
    )
    .await?;
    tx.commit().await?;
    Ok(true)
}

async fn lapse_request(backend: &Backend, id: Uuid, since: i64) -> Result<bool, BackendError> {
    let mut tx = backend.begin().await?;
    let due = forgotten(since).filter(record::Column::Id.eq(id));
    let Some(row) = due.one(&*tx).await? else {
        return Ok(false);
    };
    let record = facts::with_parties(&*tx, row).await?;
    let step = (EventKind::Request(RequestAct::Lapse), Why::default());
    one_step(&mut tx, Actor::System, record, step).await?;
    tx.commit().await?;
    Ok(true)
}
