//! What one page of the queue shows.

use std::collections::BTreeMap;

use domain::policy::Viewer;
use domain::review::Waiting;
use domain::vocabulary::StateCode;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::places::{Looked, Place};
use super::{DecidedOn, QueueRow};
use crate::Backend;
use crate::entity::{mandate, matching};
use crate::error::BackendError;
use crate::queries::holder::{Holder, InReview};
use crate::repo::organisations::{self, Names, names};
use crate::repo::reviewers::{self, ReviewerRow};
use crate::repo::{accounts, corrupt, facts};
use crate::text;
use crate::use_cases::review::AwaitedFacts;

/// What is shown beside what waits itself.
struct Beside {
    organisations: Names,
    people: BTreeMap<Uuid, (String, bool)>,
    reviewers: Vec<ReviewerRow>,
}

/// Loads what one page shows, in the order of its places. What was decided meanwhile is left out.
pub(super) async fn rows(
    backend: &Backend,
    viewer: &Viewer,
    (places, looked): (&[Place], &Looked<'_>),
) -> Result<Vec<QueueRow>, BackendError> {
    let db = backend.db();
    let found = found(db, places).await?;
    let owners = found.values().flat_map(owners);
    let mandated = found.values().filter_map(|facts| match facts {
        AwaitedFacts::Mandate(both) => Some(both.0.account_id),
        _ => None,
    });
    let holders = looked.held.values().map(|row| row.account_id);
    let beside = Beside {
        organisations: names(db, owners.collect::<Vec<_>>()).await?,
        people: accounts::names(db, mandated.chain(holders)).await?,
        reviewers: reviewers::present(db, looked.now.date_naive()).await?,
    };
    places
        .iter()
        .filter_map(|place| {
            let facts = found.get(&place.awaited.id)?;
            Some(row(viewer, (place, facts), looked, &beside))
        })
        .collect()
}

/// The facts about what waits, of each kind in as many statements as of one.
async fn found(
    db: &impl ConnectionTrait,
    places: &[Place],
) -> Result<BTreeMap<Uuid, AwaitedFacts>, BackendError> {
    let ids = |kinds: &'static [Waiting]| {
        let of = move |place: &&Place| kinds.contains(&place.awaited.waiting);
        places.iter().filter(of).map(|place| place.awaited.id)
    };
    let records = ids(&[Waiting::Authenticate, Waiting::Verify]);
    let records = facts::records_by_id(db, records).await?;
    let mut found: BTreeMap<Uuid, AwaitedFacts> = records
        .into_iter()
        .map(|(id, record)| (id, AwaitedFacts::Record(Box::new(record))))
        .collect();
    let rows = matching::Entity::find()
        .filter(matching::Column::Id.is_in(ids(&[Waiting::Endorse])))
        .all(db)
        .await?;
    for record in facts::matches_of(db, rows).await? {
        found.insert(record.row.id, AwaitedFacts::Match(Box::new(record)));
    }
    let rows = mandate::Entity::find()
        .filter(mandate::Column::Id.is_in(ids(&[Waiting::Confirm])))
        .all(db)
        .await?;
    let of = organisations::some(db, rows.iter().map(|row| row.organisation_id)).await?;
    for row in rows {
        let of = of.get(&row.organisation_id).cloned();
        let of = of.ok_or_else(|| corrupt("mandates.organisation_id"))?;
        found.insert(row.id, AwaitedFacts::Mandate(Box::new((row, of))));
    }
    Ok(found)
}

/// The organisations whose it is.
fn owners(facts: &AwaitedFacts) -> Vec<Uuid> {
    match facts {
        AwaitedFacts::Record(record) => vec![record.row.organisation_id],
        AwaitedFacts::Match(record) => {
            let sides = [&record.request, &record.offer];
            sides.map(|side| side.row.organisation_id).into()
        }
        AwaitedFacts::Mandate(both) => vec![both.0.organisation_id],
    }
}

fn states(facts: &AwaitedFacts) -> Vec<StateCode> {
    match facts {
        AwaitedFacts::Record(record) => record.state().into_iter().collect(),
        AwaitedFacts::Match(record) => {
            let sides = [&record.request, &record.offer];
            sides.iter().filter_map(|side| side.state()).collect()
        }
        AwaitedFacts::Mandate(both) => both.1.state.into_iter().collect(),
    }
}

/// Where it is decided, and what it is called.
fn shown_as(facts: &AwaitedFacts, beside: &Beside) -> Result<(DecidedOn, String), BackendError> {
    Ok(match facts {
        AwaitedFacts::Record(record) => {
            let reference = text::parse("records.reference", &record.row.reference)?;
            let page = DecidedOn::Record(record.kind(), reference);
            (page, record.row.title.clone())
        }
        AwaitedFacts::Match(record) => {
            let reference = text::parse("matches.reference", &record.row.reference)?;
            let title = record.request.row.title.clone();
            (DecidedOn::Match(reference), title)
        }
        AwaitedFacts::Mandate(both) => {
            let person = beside.people.get(&both.0.account_id);
            let name = person.map(|(name, _)| name.clone()).unwrap_or_default();
            (DecidedOn::Organisation(both.1.id), name)
        }
    })
}

fn row(
    viewer: &Viewer,
    (place, facts): (&Place, &AwaitedFacts),
    looked: &Looked<'_>,
    beside: &Beside,
) -> Result<QueueRow, BackendError> {
    let (decided_on, title) = shown_as(facts, beside)?;
    let held = looked.held.get(&place.awaited.id);
    let holder = held.map(|row| Holder::of(row, &beside.people, viewer));
    let holder = holder.transpose()?;
    let owners = owners(facts);
    Ok(QueueRow {
        decided_on,
        title,
        organisations: owners
            .into_iter()
            .map(|id| beside.organisations.of(id))
            .collect(),
        states: states(facts),
        since: place.since,
        age_days: (looked.now - place.since).num_days(),
        last_day: place.last_day(),
        days_late: place.days_late(looked.now),
        review: InReview::of(viewer, (place.awaited, facts), holder, &beside.reviewers),
    })
}
