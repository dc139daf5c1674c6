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
    let wanted: BTreeSet<(Uuid, i32)> = projects.iter().map(offered).collect();
    let documents = versions::documents(db, &wanted).await?;
    let projects = projects
        .iter()
        .map(|project| delivering(project, &documents))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Some(Fulfilled::of(&asked.themes, &projects)))
}

/// The offer of a project, in the version that counts for it.
fn offered(project: &ProjectRecord) -> (Uuid, i32) {
    (project.row.offer_id, project.origin.row.offer_version)
}

fn delivering(
    project: &ProjectRecord,
    documents: &BTreeMap<(Uuid, i32), String>,
) -> Result<Delivering, BackendError> {
    match versions::read_one(documents, RecordKind::Offer, offered(project))? {
        RecordContent::Offer(offer) => Ok(Delivering {
            status: project.facts.status,
            themes: offer.themes.into_iter().collect(),
        }),
        RecordContent::Request(_) => Err(corrupt("records.kind")),
    }
}
