//! Projects that are not over, in the State or the sub-region of a request, or in what an offer covers.

use std::collections::BTreeSet;

use domain::lifecycle::ProjectStatus;
use domain::overlap::{Footprint, Nearness, Place, days};
use domain::policy::{Field, Side, Viewer, sees};
use domain::record::{RecordContent, RecordKind};
use domain::reference::Reference;
use domain::visibility::Detail;
use domain::vocabulary::{Area, StateCode, ThemeCode};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::{LOOKED_AT, Overlap, Overlapping};
use crate::Backend;
use crate::entity::{project, record};
use crate::error::BackendError;
use crate::queries::party::{names_of, party};
use crate::queries::scope;
use crate::repo::facts::{self, ProjectRecord, RecordFacts, StatusOf};
use crate::repo::organisations::Names;
use crate::repo::versions;
use crate::text;

/// The projects that overlap with a footprint, but for those that came from its own record.
pub(super) async fn overlapping(
    backend: &Backend,
    viewer: &Viewer,
    (own, footprint): (&RecordFacts, &Footprint),
) -> Result<Vec<Overlap>, BackendError> {
    let (db, today) = (backend.db(), backend.clock().today());
    let open = ProjectStatus::ALL.iter().filter(|one| one.is_open());
    let near = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .filter(record::Column::State.is_in(states(backend, &footprint.place)));
    let found = project::Entity::find()
        .filter(project::Column::Status.is_in(open.map(|one| one.code())))
        .filter(project::Column::RequestId.in_subquery(near.into_query()))
        .filter(project::Column::RequestId.ne(own.id()))
        .filter(project::Column::OfferId.ne(own.id()))
        .filter(scope::visible_projects(viewer))
        .order_by_desc(project::Column::LastUpdateAt)
        .limit(u64::try_from(LOOKED_AT).unwrap_or(u64::MAX))
        .all(db)
        .await?;
    let found = facts::projects_of(db, found).await?;
    let version = |one: &ProjectRecord| (one.row.request_id, one.origin.row.request_version);
    let wanted: BTreeSet<(Uuid, i32)> = found.iter().map(version).collect();
    let documents = versions::documents(db, &wanted).await?;
    let names = names_of(db, found.iter().map(|one| &one.origin)).await?;
    let mut overlaps = Vec::new();
    for one in &found {
        let content = versions::read_one(&documents, RecordKind::Request, version(one))?;
        let Some(other) = footprint_of(viewer, one, &content) else {
            continue;
        };
        if let Some(shared) = footprint.overlap(&other, today) {
            let found = overlap(viewer, (one, &other), shared, &names)?;
            overlaps.extend(found);
        }
    }
    Ok(overlaps)
}

/// The States in which a project may overlap.
fn states(backend: &Backend, place: &Place) -> BTreeSet<&'static str> {
    let today = backend.clock().today();
    let all = backend.world().states().iter().copied();
    let near = |state: &StateCode| match place {
        Place::State(own) => own.sub_region() == state.sub_region(),
        Place::Areas(areas) => {
            let holds = |area: &Area| *area != Area::World && area.contains(*state, today);
            areas.iter().any(holds)
        }
    };
    all.filter(near).map(StateCode::code).collect()
}

/// What a project does, where and when, as far as the viewer may know; nothing where they may not
/// know for which State.
fn footprint_of(
    viewer: &Viewer,
    project: &ProjectRecord,
    content: &RecordContent,
) -> Option<Footprint> {
    let request = &project.origin.request;
    if request.row.masked && !sees(viewer, &request.subject(), Field::Asker) {
        return None;
    }
    let mut footprint = Footprint::of(content, request.state())?;
    let (starts, ends) = (project.row.starts_on, project.row.ends_on);
    footprint.days = match content {
        _ if starts.is_some() => (starts, ends),
        RecordContent::Request(content)
            if sees(viewer, &request.subject(), Field::Detail(Detail::Window)) =>
        {
            days(content.window)
        }
        _ => (None, None),
    };
    Some(footprint)
}

fn overlap(
    viewer: &Viewer,
    (project, footprint): (&ProjectRecord, &Footprint),
    (nearness, themes): (Nearness, Vec<ThemeCode>),
    names: &Names,
) -> Result<Option<Overlap>, BackendError> {
    let asks = party(viewer, &project.origin, Side::Requester, names)?;
    if asks.mask.is_some() {
        return Ok(None);
    }
    let offer = &project.origin.offer;
    let may_join =
        StatusOf::is_published(offer.status()) && sees(viewer, &offer.subject(), Field::Record);
    let join: Option<Reference> = may_join
        .then(|| text::parse("records.reference", &offer.row.reference))
        .transpose()?;
    Ok(Some(Overlap {
        what: Overlapping::Project,
        reference: text::parse("projects.reference", &project.row.reference)?,
        title: asks.title,
        organisation: asks.organisation,
        state: asks.state,
        provider_type: None,
        themes,
        nearness,
        days: footprint.days,
        join,
    }))
}
