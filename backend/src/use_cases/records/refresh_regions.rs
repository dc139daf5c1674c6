//! Brings the sub-regions by which lists find offers up to the day.
//!
//! What an offer's coverage contains depends on dated memberships: of States in organisations, and
//! among the least developed countries. The matcher reads them each time; lists read what was
//! written down when the offer was saved.

use std::collections::{BTreeMap, BTreeSet};

use domain::record::{Facet, RecordContent, RecordKind};
use uuid::Uuid;

use crate::Backend;
use crate::entity::record;
use crate::error::BackendError;
use crate::repo::{records, terms, versions};

/// Writes down the sub-regions of open offers where they are others than on the day on which the
/// offer was saved, and says of how many. Nothing has happened by it, so no event is appended.
///
/// # Errors
/// Where the database does.
pub async fn refresh_regions(backend: &Backend) -> Result<usize, BackendError> {
    let (mut refreshed, mut last) = (0, Uuid::nil());
    loop {
        let offers = records::open_after(backend.db(), RecordKind::Offer, last).await?;
        let Some(end) = offers.last() else { break };
        last = end.id;
        let stale = stale(backend, &offers).await?;
        for offer in offers {
            let Some(regions) = stale.get(&offer.id) else {
                continue;
            };
            let tx = backend.begin().await?;
            // Whoever saved it meanwhile wrote today's.
            let now = records::find(&*tx, offer.id).await?;
            if now.is_some_and(|now| now.version == offer.version) {
                terms::replace_facet(&*tx, offer.id, Facet::Region, regions).await?;
                tx.commit().await?;
                refreshed += 1;
            }
        }
    }
    Ok(refreshed)
}

/// The sub-regions of today of those offers of which others are written down. An offer that cannot
/// be read stays as it is: the matcher's index names it.
async fn stale(
    backend: &Backend,
    offers: &[record::Model],
) -> Result<BTreeMap<Uuid, BTreeSet<String>>, BackendError> {
    let db = backend.db();
    let written = terms::of_facet(db, offers.iter().map(|row| row.id), Facet::Region).await?;
    let wanted = offers.iter().map(|row| (row.id, row.version)).collect();
    let documents = versions::documents(db, &wanted).await?;
    let (world, today) = (backend.world(), backend.clock().today());
    let regions = |content: &RecordContent| -> BTreeSet<String> {
        let terms = content.terms(None, world, today).into_iter();
        let regions = terms.filter(|term| term.facet == Facet::Region);
        regions.map(|term| term.to_string()).collect()
    };
    let changed = wanted.into_iter().filter_map(|version| {
        let content = versions::read_one(&documents, RecordKind::Offer, version).ok()?;
        let today = regions(&content);
        (written.get(&version.0) != Some(&today)).then_some((version.0, today))
    });
    Ok(changed.collect())
}
