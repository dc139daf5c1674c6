//! Loads records with their facts: one, or many at once in as many statements as one.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::OrganisationId;
use domain::lifecycle::MatchStatus;
use domain::record::RecordKind;
use domain::reference::Reference;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::record::{Others, RecordFacts, complete};
use crate::entity::{matching, record};
use crate::error::BackendError;
use crate::repo::match_states::codes_where;
use crate::repo::records;

/// Loads a record of one kind by its reference.
pub(crate) async fn record(
    db: &impl ConnectionTrait,
    kind: RecordKind,
    reference: &Reference,
) -> Result<RecordFacts, BackendError> {
    let row = record::Entity::find()
        .filter(record::Column::Reference.eq(reference.as_str()))
        .filter(record::Column::Kind.eq(kind.code()))
        .one(db)
        .await?
        .ok_or(BackendError::NotFound)?;
    with_parties(db, row).await
}

/// Loads a record by its id.
pub(super) async fn record_by_id(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<RecordFacts, BackendError> {
    let row = records::find(db, id).await?.ok_or(BackendError::NotFound)?;
    with_parties(db, row).await
}

/// Loads records by their ids; those that there are not are left out.
pub(crate) async fn records_by_id(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, RecordFacts>, BackendError> {
    let ids: BTreeSet<Uuid> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = record::Entity::find()
        .filter(record::Column::Id.is_in(ids))
        .all(db)
        .await?;
    let found = all_with_parties(db, rows).await?;
    Ok(found
        .into_iter()
        .map(|record| (record.id(), record))
        .collect())
}

/// Completes a record's row.
pub(crate) async fn with_parties(
    db: &impl ConnectionTrait,
    row: record::Model,
) -> Result<RecordFacts, BackendError> {
    let mut others = others(db, [&row]).await?;
    let own = others.remove(&row.id).unwrap_or_default();
    complete(row, own)
}

/// Completes a record's row for a question that no party's side of a match bears on.
pub(crate) fn without_parties(row: record::Model) -> Result<RecordFacts, BackendError> {
    complete(row, Others::default())
}

/// Completes the rows of records, in their order.
async fn all_with_parties(
    db: &impl ConnectionTrait,
    rows: Vec<record::Model>,
) -> Result<Vec<RecordFacts>, BackendError> {
    let each = each_with_parties(db, rows).await?;
    each.into_iter().map(|(_, found)| found).collect()
}

/// Completes the rows of records, each by itself: one that cannot be read does not stop the others.
pub(crate) async fn each_with_parties(
    db: &impl ConnectionTrait,
    rows: Vec<record::Model>,
) -> Result<Vec<(Uuid, Result<RecordFacts, BackendError>)>, BackendError> {
    let mut others = others(db, &rows).await?;
    let completed = rows.into_iter().map(|row| {
        let (id, own) = (row.id, others.remove(&row.id).unwrap_or_default());
        (id, complete(row, own))
    });
    Ok(completed.collect())
}

/// Which matches make whoever is on the other side of a record a party to it; `own` is the column
/// of the record. A provider hears nothing of a request before the requester's yes, so of a
/// reviewer's match only once some side has said it.
pub(crate) fn open_to(own: matching::Column) -> Condition {
    let open = Condition::all()
        .add(matching::Column::Status.is_in(codes_where(MatchStatus::is_open_to_parties)));
    match own {
        matching::Column::RequestId => open.add(
            Condition::any()
                .add(matching::Column::RequesterAgreedAt.is_not_null())
                .add(matching::Column::ProviderAgreedAt.is_not_null()),
        ),
        _ => open,
    }
}

/// The organisations on the other side of each record's matches: those that know of the record by
/// one, and those to whom a masked one's State released its name.
async fn others<'a>(
    db: &impl ConnectionTrait,
    rows: impl IntoIterator<Item = &'a record::Model>,
) -> Result<BTreeMap<Uuid, Others>, BackendError> {
    let (mut records, mut masked) = (BTreeSet::new(), BTreeSet::new());
    for row in rows {
        records.insert(row.id);
        if row.masked {
            masked.insert(row.id);
        }
    }
    if records.is_empty() {
        return Ok(BTreeMap::new());
    }
    let requests = pairs(db, matching::Column::RequestId, &records).await?;
    let offers = pairs(db, matching::Column::OfferId, &records).await?;
    let known: Vec<(Uuid, Uuid)> = requests
        .into_iter()
        .chain(offers.into_iter().map(|(request, offer)| (offer, request)))
        .collect();
    let named = named(db, &masked).await?;
    let other = |(_, other): &(Uuid, Uuid)| *other;
    let owners = owners(db, known.iter().chain(&named).map(other)).await?;
    let mut others: BTreeMap<Uuid, Others> = BTreeMap::new();
    let owner = |other: &Uuid| owners.get(other).copied().map(OrganisationId::new);
    for (own, other) in known {
        others.entry(own).or_default().parties.extend(owner(&other));
    }
    for (own, other) in named {
        others
            .entry(own)
            .or_default()
            .named_to
            .extend(owner(&other));
    }
    Ok(others)
}

/// Matches in which the State of a masked request released its name: by an act of its own, or with
/// its contact, when both had said yes.
pub(crate) fn named_in() -> Condition {
    Condition::any()
        .add(matching::Column::NameReleasedAt.is_not_null())
        .add(matching::Column::Status.is_in(codes_where(MatchStatus::releases_contacts)))
}

/// Some masked requests, each with the offers whose providers know who asks.
async fn named(
    db: &impl ConnectionTrait,
    masked: &BTreeSet<Uuid>,
) -> Result<Vec<(Uuid, Uuid)>, BackendError> {
    if masked.is_empty() {
        return Ok(Vec::new());
    }
    let named = matching::Entity::find()
        .select_only()
        .column(matching::Column::RequestId)
        .column(matching::Column::OfferId)
        .filter(named_in())
        .filter(matching::Column::RequestId.is_in(masked.iter().copied()))
        .into_tuple();
    Ok(named.all(db).await?)
}

/// The request and the offer of the matches that make somebody a party to some of these records.
async fn pairs(
    db: &impl ConnectionTrait,
    own: matching::Column,
    records: &BTreeSet<Uuid>,
) -> Result<Vec<(Uuid, Uuid)>, BackendError> {
    let pairs = matching::Entity::find()
        .select_only()
        .column(matching::Column::RequestId)
        .column(matching::Column::OfferId)
        .filter(open_to(own))
        .filter(own.is_in(records.iter().copied()))
        .into_tuple();
    Ok(pairs.all(db).await?)
}

/// The organisations of records.
async fn owners(
    db: &impl ConnectionTrait,
    records: impl Iterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, Uuid>, BackendError> {
    let ids: BTreeSet<Uuid> = records.collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let owners: Vec<(Uuid, Uuid)> = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .column(record::Column::OrganisationId)
        .filter(record::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(owners.into_iter().collect())
}
