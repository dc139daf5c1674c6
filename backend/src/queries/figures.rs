//! The few figures of the front page.

use domain::lifecycle::{MatchStatus, ProjectStatus};
use domain::policy::Viewer;
use domain::record::RecordKind;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::browse::{RecordCard, newest, open};
use super::coverage::may_tell_agreed;
use super::scope;
use super::tally::Tally;
use crate::Backend;
use crate::entity::{matching, project};
use crate::error::BackendError;
use crate::repo::match_states::codes_where;

/// How many of the newest offers the front page shows.
const NEWEST: u64 = 5;

/// The figures of the front page: counts of what the viewer may see.
#[derive(Clone, Debug)]
pub struct Figures {
    /// Open requests.
    pub requests: Tally,
    /// Open offers.
    pub offers: Tally,
    /// Matches that both sides agreed to, of records that the viewer may see; withheld where, with
    /// what the map of coverage shows, it would say which requests they are of.
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
    let db = backend.db();
    let given = scope::matches_with(matching::Column::OfferId, scope::visible_ids(viewer));
    let agreed = matching::Entity::find()
        .filter(matching::Column::Status.is_in(codes_where(MatchStatus::releases_contacts)))
        .filter(matching::Column::RequestId.in_subquery(scope::visible_ids(viewer)))
        .filter(matching::Column::Id.in_subquery(given));
    let active = project::Entity::find()
        .filter(project::Column::Status.eq(ProjectStatus::Active.code()))
        .filter(scope::visible_projects(viewer));
    let requests = open(backend, viewer, RecordKind::Request);
    let offers = open(backend, viewer, RecordKind::Offer);
    let agreed = if may_tell_agreed(backend, viewer).await? {
        Tally::of(agreed.count(db).await?)
    } else {
        Tally::Withheld
    };
    Ok(Figures {
        requests: Tally::of(requests.count(db).await?),
        offers: Tally::of(offers.count(db).await?),
        agreed,
        projects: Tally::of(active.count(db).await?),
        newest_offers: newest(backend, viewer, RecordKind::Offer, NEWEST).await?,
    })
}
