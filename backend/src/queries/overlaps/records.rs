//! Open requests beside a request, open offers beside either.

use std::collections::BTreeSet;

use domain::id::{OfferId, RequestId};
use domain::overlap::{Footprint, Nearness, Place, days};
use domain::policy::{Field, Viewer, sees};
use domain::record::{RecordKind, Window};
use domain::reference::Reference;
use domain::visibility::Detail;
use domain::vocabulary::ThemeCode;
use uuid::Uuid;

use super::{LOOKED_AT, Overlap, Overlapping};
use crate::Backend;
use crate::error::BackendError;
use crate::queries::ranking::visible_ids;
use crate::repo::facts::{self, RecordFacts};
use crate::repo::organisations::{Names, names};
use crate::text;

/// One that has a theme and a place in common, with its window.
struct Candidate {
    kind: RecordKind,
    id: Uuid,
    footprint: Footprint,
}

/// The open records that overlap with a footprint, but for its own.
pub(super) async fn overlapping(
    backend: &Backend,
    viewer: &Viewer,
    (own, footprint): (&RecordFacts, &Footprint),
) -> Result<Vec<Overlap>, BackendError> {
    let (db, today) = (backend.db(), backend.clock().today());
    let mut candidates = Vec::new();
    let kinds: &[RecordKind] = match own.kind() {
        RecordKind::Request => &[RecordKind::Request, RecordKind::Offer],
        RecordKind::Offer => &[RecordKind::Offer],
    };
    for kind in kinds {
        let mut seen = visible_ids(backend, viewer, *kind).await?;
        seen.remove(&own.id());
        candidates.extend(near(backend, (*kind, &seen), footprint).await?);
    }
    let records = facts::records_by_id(db, candidates.iter().map(|one| one.id)).await?;
    let owners = records.values().map(|record| record.row.organisation_id);
    let names = names(db, owners.collect::<Vec<_>>()).await?;
    let found = candidates.into_iter().filter_map(|mut one| {
        let record = records.get(&one.id)?;
        // A window that the viewer may not see is told by nothing: it may be any.
        if !sees(viewer, &record.subject(), Field::Detail(Detail::Window)) {
            one.footprint.days = (None, None);
        }
        let shared = footprint.overlap(&one.footprint, today)?;
        Some(overlap(&one, record, shared, &names))
    });
    found.collect()
}

/// The records of a kind that have a theme and a place in common, whatever the time; the nearest.
async fn near(
    backend: &Backend,
    (kind, seen): (RecordKind, &BTreeSet<Uuid>),
    own: &Footprint,
) -> Result<Vec<Candidate>, BackendError> {
    let today = backend.clock().today();
    let any_time = Footprint {
        days: (None, None),
        ..own.clone()
    };
    let index = backend.index().now(backend.db(), today).await?;
    let footprint = |id: Uuid| match kind {
        RecordKind::Request => {
            let request = index.request(RequestId::new(id))?;
            let themes = request.content.themes.iter().map(|theme| theme.code);
            let place = Place::State(request.state);
            Some(of(themes.collect(), place, request.content.window))
        }
        RecordKind::Offer => {
            let offer = index.offer(OfferId::new(id))?;
            let themes = offer.content.themes.iter().copied();
            let place = Place::Areas(offer.content.coverage.clone());
            Some(of(themes.collect(), place, offer.content.window))
        }
    };
    let mut found: Vec<_> = seen
        .iter()
        .filter_map(|id| {
            let footprint = footprint(*id)?;
            let (nearness, themes) = any_time.overlap(&footprint, today)?;
            let few = usize::MAX - themes.len();
            Some(((nearness, few, *id), footprint))
        })
        .collect();
    found.sort_by_key(|(order, _)| *order);
    let nearest = found.into_iter().take(LOOKED_AT);
    let candidate = |((_, _, id), footprint)| Candidate {
        kind,
        id,
        footprint,
    };
    Ok(nearest.map(candidate).collect())
}

fn of(themes: BTreeSet<ThemeCode>, place: Place, window: Option<Window>) -> Footprint {
    Footprint {
        themes,
        place,
        days: days(window),
    }
}

fn overlap(
    one: &Candidate,
    record: &RecordFacts,
    (nearness, themes): (Nearness, Vec<ThemeCode>),
    names: &Names,
) -> Result<Overlap, BackendError> {
    let reference: Reference = text::parse("records.reference", &record.row.reference)?;
    Ok(Overlap {
        what: Overlapping::Record(one.kind),
        title: record.row.title.clone(),
        organisation: names.of(record.row.organisation_id),
        state: record.state(),
        provider_type: text::parse_option(
            "records.provider_type",
            record.row.provider_type.as_deref(),
        )?,
        themes,
        nearness,
        days: one.footprint.days,
        join: (one.kind == RecordKind::Offer).then(|| reference.clone()),
        reference,
    })
}
