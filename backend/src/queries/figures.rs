//! The few figures of the front page.

use std::collections::BTreeSet;

use domain::lifecycle::{MatchStatus, ProjectStatus};
use domain::policy::Viewer;
use domain::record::RecordKind;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::browse::{Browse, Mine, RecordCard, Sort, browse, filtered};
use super::projects::projects;
use super::tally::Tally;
use crate::Backend;
use crate::entity::matching;
use crate::error::BackendError;

/// How many of the newest offers the front page shows.
const NEWEST: usize = 5;

/// The figures of the front page: counts of what the viewer may see.
#[derive(Clone, Debug)]
pub struct Figures {
    /// Open requests.
    pub requests: Tally,
    /// Open offers.
    pub offers: Tally,
    /// Matches that both sides agreed to, ever: a total that names nobody.
    pub agreed: Tally,
    /// Projects under way.
    pub projects: Tally,
    /// The offers published last.
    pub newest_offers: Vec<RecordCard>,
}

/// Counts for the front page.
///
/// # Errors
/// Where the database does.
pub async fn figures(backend: &Backend, viewer: &Viewer) -> Result<Figures, BackendError> {
    let open = |kind| Browse {
        kind,
        text: None,
        terms: BTreeSet::new(),
        part: Mine::Open,
        sort: Sort::Newest,
        page: 1,
    };
    let requests = filtered(backend, viewer, &open(RecordKind::Request), None);
    let offers = browse(backend, viewer, &open(RecordKind::Offer)).await?;
    let agreed = matching::Entity::find().filter(
        matching::Column::Status.is_in([MatchStatus::Agreed.code(), MatchStatus::Converted.code()]),
    );
    let active = projects(backend, viewer)
        .await?
        .into_iter()
        .filter(|project| project.status == ProjectStatus::Active)
        .count();
    Ok(Figures {
        requests: Tally::of(requests.count(backend.db()).await?),
        offers: Tally::of(offers.total),
        agreed: Tally::of(agreed.count(backend.db()).await?),
        projects: Tally::of(u64::try_from(active).unwrap_or_default()),
        newest_offers: offers.cards.into_iter().take(NEWEST).collect(),
    })
}
