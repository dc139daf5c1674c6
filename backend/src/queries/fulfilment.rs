//! How much of a request its projects deliver, as far as a viewer may know of them.

use std::collections::{BTreeMap, BTreeSet};

use domain::project::{Delivering, Fulfilled};
use domain::record::{RecordContent, RecordKind};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::error::BackendError;
use crate::repo::facts::{ProjectRecord, RecordFacts};
use crate::repo::{corrupt, versions};

/// Works it out from the projects of a request that the viewer may see, each by the version of the
/// offer that its match rests on; none for what is no request or was never handed in.
pub(super) async fn fulfilment(
    db: &impl ConnectionTrait,
    record: &RecordFacts,
    projects: &[ProjectRecord],
) -> Result<Option<Fulfilled>, BackendError> {
    if record.kind() != RecordKind::Request || record.row.version == 0 {
        return Ok(None);
    }
    let RecordContent::Request(asked) = versions::current(db, record).await? else {
        return Err(corrupt("records.kind"));
    };
    let wanted: BTreeSet<(Uuid, i32)> = projects.iter().flat_map(offered).collect();
    let documents = versions::documents(db, &wanted).await?;
    let projects = projects
        .iter()
        .flat_map(|project| offered(project).map(move |offer| (project, offer)))
        .map(|(project, offer)| delivering(project, offer, &documents))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Some(Fulfilled::of(&asked.themes, &projects)))
}

/// The offers of a project, each in the version that counts for it.
fn offered(project: &ProjectRecord) -> impl Iterator<Item = (Uuid, i32)> {
    let all = std::iter::once(&project.origin).chain(&project.parts);
    all.map(|part| (part.row.offer_id, part.row.offer_version))
}

fn delivering(
    project: &ProjectRecord,
    offer: (Uuid, i32),
    documents: &BTreeMap<(Uuid, i32), String>,
) -> Result<Delivering, BackendError> {
    match versions::read_one(documents, RecordKind::Offer, offer)? {
        RecordContent::Offer(offer) => Ok(Delivering {
            status: project.facts.status,
            themes: offer.themes.into_iter().collect(),
        }),
        RecordContent::Request(_) => Err(corrupt("records.kind")),
    }
}
