//! Where help is asked for and where it is offered: themes by sub-regions.

mod count;
mod disclose;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::lifecycle::MatchStatus;
use domain::policy::Viewer;
use domain::vocabulary::{SubRegion, ThemeGroup};
use tokio::sync::Mutex;

use super::tally::Tally;
use crate::error::BackendError;
use crate::{Backend, event_log};
use count::{Asked, asked, offered};

/// One theme in one sub-region.
#[derive(Clone, Copy, Debug)]
pub struct CoverageCell {
    /// Open requests for it.
    pub requests: Tally,
    /// Open offers that reach it.
    pub offers: Tally,
    /// Open requests for it that have no match on offer, agreed or in delivery with an offer that
    /// the viewer may see; withheld where it would tell how one or two requests fare.
    pub unmet: Tally,
}

/// All themes of level 1 by all sub-regions.
#[derive(Clone, Debug, Default)]
pub struct CoverageView {
    /// The cells in which there is anything.
    pub cells: BTreeMap<(ThemeGroup, SubRegion), CoverageCell>,
}

/// What the public sees, which is the same for all of it until something happens or a day ends.
#[derive(Clone, Debug, Default)]
pub(crate) struct PublicCoverage(Arc<Mutex<Option<Dated>>>);

#[derive(Debug)]
struct Dated {
    head: i64,
    today: NaiveDate,
    told: Told,
}

/// What can be told of coverage together.
#[derive(Clone, Debug)]
struct Told {
    view: CoverageView,
    /// Whether it can also be told how many matches are agreed.
    agreed: bool,
}

/// Counts the open requests and offers that a viewer may see.
///
/// # Errors
/// Where the database does.
pub async fn coverage(backend: &Backend, viewer: &Viewer) -> Result<CoverageView, BackendError> {
    told(backend, viewer, |told| told.view.clone()).await
}

/// Whether it can be told how many matches are agreed, beside how many requests are not met.
///
/// # Errors
/// Where the database does.
pub(super) async fn may_tell_agreed(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<bool, BackendError> {
    told(backend, viewer, |told| told.agreed).await
}

async fn told<T>(
    backend: &Backend,
    viewer: &Viewer,
    read: fn(&Told) -> T,
) -> Result<T, BackendError> {
    if viewer.account().is_some() {
        return Ok(read(&all_told(backend, viewer).await?));
    }
    let head = event_log::last_sequence(backend.db()).await?;
    let today = backend.clock().today();
    // Held while it is counted, so that many who come at once count it once.
    let mut kept = backend.public_coverage().0.lock().await;
    if let Some(kept) = &*kept
        && kept.today == today
        && kept.head >= head
    {
        return Ok(read(&kept.told));
    }
    let told = all_told(backend, viewer).await?;
    let answer = read(&told);
    *kept = Some(Dated { head, today, told });
    Ok(answer)
}

async fn all_told(backend: &Backend, viewer: &Viewer) -> Result<Told, BackendError> {
    let view = counted(backend, viewer).await?;
    let agreed = is_agreed_safe(backend, viewer, &view).await?;
    Ok(Told { view, agreed })
}

/// That some are agreed says that as many requests are met at least, and with little else would say
/// which. What is withheld is open because some requests, as many as [`disclose::MOVES`], could fare
/// otherwise: so it stays while more are met than are agreed by as many.
async fn is_agreed_safe(
    backend: &Backend,
    viewer: &Viewer,
    view: &CoverageView,
) -> Result<bool, BackendError> {
    if view
        .cells
        .values()
        .all(|cell| cell.unmet != Tally::Withheld)
    {
        return Ok(true);
    }
    let met = count::met(backend, viewer).await?.len();
    let agreed = count::matched(backend, viewer, MatchStatus::releases_contacts).await?;
    Ok(met >= agreed.len() + disclose::MOVES)
}

async fn counted(backend: &Backend, viewer: &Viewer) -> Result<CoverageView, BackendError> {
    let asked = asked(backend, viewer).await?;
    let offered = offered(backend, viewer).await?;
    let mut cells: BTreeMap<(ThemeGroup, SubRegion), CoverageCell> = BTreeMap::new();
    let nothing = CoverageCell {
        requests: Tally::None,
        offers: Tally::None,
        unmet: Tally::None,
    };
    for (region, requests) in by_region(asked) {
        for (theme, unmet) in disclose::unmet(&requests) {
            let count = requests.iter().filter(|one| one.themes.contains(&theme));
            let cell = cells.entry((theme, region)).or_insert(nothing);
            cell.requests = Tally::of(u64::try_from(count.count()).unwrap_or(u64::MAX));
            cell.unmet = unmet;
        }
    }
    for (place, offers) in offered {
        cells.entry(place).or_insert(nothing).offers = Tally::of(offers);
    }
    Ok(CoverageView { cells })
}

fn by_region(asked: Vec<Asked>) -> BTreeMap<SubRegion, Vec<Asked>> {
    let mut regions: BTreeMap<SubRegion, Vec<Asked>> = BTreeMap::new();
    for request in asked {
        regions.entry(request.region).or_default().push(request);
    }
    regions
}
